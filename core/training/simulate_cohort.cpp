// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/simulate_cohort.h"

#include "core/inference/crop_patches.h"
#include "core/phantom/simulated_case.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>

namespace dsmt::training {

namespace {

std::vector<std::int16_t> rounded(const imaging::FloatImage& hu)
{
    std::vector<std::int16_t> values(hu.voxels().size());
    std::transform(hu.voxels().begin(), hu.voxels().end(), values.begin(),
                   [](float value) { return std::int16_t(std::lround(std::clamp(value, -1024.0f, 3071.0f))); });
    return values;
}

/// Equivalent diameter and mean HU over the mask: what the size + HU baseline knows.
void measure(CachedNodule& nodule)
{
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t n = 0; n < nodule.mask.size(); ++n)
        if (nodule.mask[n]) {
            sum += nodule.local[n];
            ++count;
        }
    nodule.meanHu = count ? float(sum / double(count)) : -1000;
    nodule.diameterMm = float(2 * std::cbrt(double(count) * 3 / (4 * M_PI)));
}

CachedNodule simulateOne(std::uint64_t seed)
{
    const phantom::SimulatedCase simulated = phantom::simulateSurroundings(seed, kCachedGlobal.extentMm());
    const auto& truth = simulated.truth;
    CachedNodule nodule;
    nodule.seed = seed;
    nodule.labels = {float(truth.nodule.invasive), float(truth.nodule.bubbleLucency),
                     float(truth.nodule.pleuralRetraction)};
    nodule.local = rounded(inference::cropHu(*simulated.volume, truth.center, kCachedLocal));
    nodule.global = rounded(inference::cropHu(*simulated.volume, truth.center, kCachedGlobal));
    nodule.mask = inference::cropMask(*simulated.mask, truth.center, kCachedLocal);
    measure(nodule);
    return nodule;
}

} // namespace

std::vector<CachedNodule> simulateCohort(std::uint64_t firstSeed, int count, const Progress& progress)
{
    std::vector<CachedNodule> nodules{std::size_t(count)};
    std::atomic<int> next{0}, done{0};
    std::mutex reporting;
    std::exception_ptr failure; // the first one, guarded by `reporting`
    const auto work = [&] {
        try {
            for (int n = next++; n < count && !progress.stopToken().stop_requested(); n = next++) {
                nodules[std::size_t(n)] = simulateOne(firstSeed + std::uint64_t(n));
                const std::lock_guard lock(reporting);
                const int finished = ++done;
                progress.advance(double(finished) / count, std::to_string(finished) + " nodules");
            }
        } catch (...) {
            const std::lock_guard lock(reporting);
            if (!failure)
                failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned n = 0; n < std::max(1u, std::thread::hardware_concurrency()); ++n)
            threads.emplace_back(work);
    }
    if (failure)
        std::rethrow_exception(failure);
    progress.checkCancelled();
    return nodules;
}

} // namespace dsmt::training
