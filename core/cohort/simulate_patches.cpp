// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/simulate_patches.h"

#include "core/cohort/patch_cache.h"
#include "core/inference/crop_patches.h"
#include "core/phantom/parallel_slices.h"
#include "core/phantom/simulated_case.h"

#include <algorithm>
#include <atomic>
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

/// Equivalent diameter and mean HU over the mask: what the size + HU baseline knows.
void measure(PatchRecord& record, double spacingMm)
{
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t n = 0; n < record.mask.size(); ++n)
        if (record.mask[n]) {
            sum += record.local[n];
            ++count;
        }
    record.meanHu = count ? float(sum / double(count)) : -1000;
    record.diameterMm = float(2 * spacingMm * std::cbrt(double(count) * 3 / (4 * std::numbers::pi)));
}

} // namespace

PatchRecord simulatePatches(const phantom::PlannedCase& planned, const PatchGrids& grids)
{
    const phantom::SimulatedCase simulated =
        phantom::simulateSurroundings(planned.key, std::max(grids.local.extentMm(), grids.global.extentMm()));
    const phantom::NoduleTruth& truth = simulated.truth;
    PatchRecord record;
    record.id = record.patient = planned.id;
    record.site = simulated.acquisition.site;
    record.split = nameOf(planned.split);
    record.pathology = nameOf(truth.nodule.pathology);
    record.seed = planned.key.seed;
    record.labels = {float(truth.nodule.invasive), float(truth.nodule.bubbleLucency),
                     float(truth.nodule.pleuralRetraction)};
    record.local = rounded(inference::cropHu(*simulated.volume, truth.center, grids.local));
    record.global = rounded(inference::cropHu(*simulated.volume, truth.center, grids.global));
    record.mask = inference::cropMask(*simulated.mask, truth.center, grids.local);
    measure(record, grids.local.spacingMm);
    return record;
}

void simulatePatchCache(const std::vector<phantom::PlannedCase>& cases, const std::string& provenance,
                        const std::filesystem::path& file, const Progress& progress, int threads)
{
    const PatchGrids grids;
    PatchCacheWriter writer(file, grids, cases.size(), provenance);
    std::atomic<int> done{0};
    const Progress counted(
        [&](double, const std::string&) {
            progress.advance(double(done) / double(cases.size()), std::to_string(done) + " nodules");
        },
        progress.stopToken());
    phantom::forEachSlice(int(cases.size()), threads, counted, [&](int n) {
        writer.put(std::size_t(n), simulatePatches(cases[std::size_t(n)], grids));
        ++done;
    });
    writer.finish();
    progress.advance(1, std::to_string(cases.size()) + " nodules");
}

} // namespace dsmt::cohort
