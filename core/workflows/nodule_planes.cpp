// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/nodule_planes.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "core/imaging/sample.h"
#include "core/workflows/demo_cases.h"
#include "core/workflows/open_series.h"

#include <algorithm>
#include <cmath>

namespace dsmt::workflows {

namespace {

constexpr int kSize = 80;
constexpr double kPixelMm = 0.5, kMarginMm = 2;
constexpr double kLowestHu = -1350, kHighestHu = 150; ///< lung window, -600 / 1500

std::uint8_t grayOf(float hu)
{
    return std::uint8_t(std::lround(255 * std::clamp((hu - kLowestHu) / (kHighestHu - kLowestHu), 0.0, 1.0)));
}

/// Pixel (x, y) of the plane is `at(x, y)` mm from the middle.
template <class Offset> NodulePlane planeOf(const imaging::Volume& volume, imaging::WorldPoint middle, Offset offset)
{
    NodulePlane plane{kSize, {}};
    for (int y = 0; y < kSize; ++y)
        for (int x = 0; x < kSize; ++x) {
            const double right = (x - (kSize - 1) / 2.0) * kPixelMm, down = (y - (kSize - 1) / 2.0) * kPixelMm;
            const imaging::WorldPoint from = offset(right, down);
            const imaging::WorldPoint point{middle.x + from.x, middle.y + from.y, middle.z + from.z};
            plane.gray.push_back(grayOf(imaging::sampleLinear(volume, volume.geometry().worldToVoxel(point))));
        }
    return plane;
}

NodulePlanes planesOf(const imaging::Volume& volume, imaging::WorldPoint middle)
{
    using imaging::WorldPoint;
    return {planeOf(volume, middle,
                    [](double right, double down) {
                        return WorldPoint{right, down, 0};
                    }),
            planeOf(volume, middle,
                    [](double right, double down) {
                        return WorldPoint{right, 0, -down};
                    }),
            planeOf(volume, middle, [](double right, double down) {
                return WorldPoint{0, right, -down};
            })};
}

} // namespace

std::optional<NodulePlanes> nodulePlanes(database::Library& library, std::int64_t noduleId, const Progress& progress)
{
    const database::Nodule nodule = database::NoduleStore(library).nodule(noduleId);
    const database::CaseRow row = database::CaseStore(library).row(nodule.seriesId);
    if (row.source.empty()) {
        const auto planned = row.series.simulated ? simulatedCase(row.series.patientId) : std::nullopt;
        if (!planned)
            return std::nullopt;
        const auto simulated = phantom::simulateSurroundings(planned->key, kSize * kPixelMm + kMarginMm, progress);
        return planesOf(*simulated.volume, nodule.center);
    }
    try {
        return planesOf(*openCase(row, progress).volume, nodule.center);
    } catch (const Error&) {
        return std::nullopt; // the images were moved or cannot be read any more
    }
}

} // namespace dsmt::workflows
