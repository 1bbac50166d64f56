// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/simulate_patches.h"

#include "core/cohort/cut_patches.h"
#include "core/cohort/patch_cache.h"
#include "core/phantom/parallel_slices.h"
#include "core/phantom/simulated_case.h"

#include <algorithm>
#include <atomic>

namespace dsmt::cohort {

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
    cutPatches(*simulated.volume, simulated.mask.get(), truth.center, grids, record);
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
