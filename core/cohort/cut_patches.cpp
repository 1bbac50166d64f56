// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/cut_patches.h"

#include "core/inference/crop_patches.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::cohort {

namespace {

std::vector<std::int16_t> rounded(const imaging::FloatImage& hu)
{
    std::vector<std::int16_t> values(hu.voxels().size());
    std::transform(hu.voxels().begin(), hu.voxels().end(), values.begin(),
                   [](float value) { return std::int16_t(std::lround(std::clamp(value, -1024.0f, 3071.0f))); });
    return values;
}

/// What the size + HU baseline knows.
void measure(PatchRecord& record, double spacingMm)
{
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t n = 0; n < record.mask.size(); ++n)
        if (record.mask[n]) {
            sum += record.local[n];
            ++count;
        }
    if (count == 0)
        record.mask.clear();
    record.meanHu = count ? float(sum / double(count)) : 0;
    record.diameterMm = float(2 * spacingMm * std::cbrt(double(count) * 3 / (4 * std::numbers::pi)));
}

} // namespace

void cutPatches(const imaging::Volume& volume, const imaging::Mask* mask, imaging::WorldPoint center,
                const PatchGrids& grids, PatchRecord& record)
{
    record.local = rounded(inference::cropHu(volume, center, grids.local));
    record.global = rounded(inference::cropHu(volume, center, grids.global));
    record.mask = mask ? inference::cropMask(*mask, center, grids.local) : std::vector<std::uint8_t>();
    measure(record, grids.local.spacingMm);
}

} // namespace dsmt::cohort
