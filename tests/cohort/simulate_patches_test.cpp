// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/simulate_patches.h"

#include "core/cohort/patch_cache.h"
#include "core/inference/crop_patches.h"
#include "core/phantom/simulated_case.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::cohort;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The middle of a cached cube, normalised: what training feeds the network without augmentation.
std::vector<float> networkInput(std::span<const std::int16_t> cube, int cached, int wanted,
                                const inference::PatchSpec& spec)
{
    const int margin = (cached - wanted) / 2;
    std::vector<float> hu;
    for (int k = margin; k < cached - margin; ++k)
        for (int j = margin; j < cached - margin; ++j)
            for (int i = margin; i < cached - margin; ++i)
                hu.push_back(cube[std::size_t((k * cached + j) * cached + i)]);
    return inference::normalise(hu, spec);
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    double largest = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t n = 0; n < std::min(a.size(), b.size()); ++n)
        largest = std::max(largest, double(std::abs(a[n] - b[n])));
    return largest;
}

} // namespace

TEST(SimulatePatches, GiveTrainingWhatReadingCuts)
{
    const auto planned = planCohort(phantom::externalProtocol(), 3, 2).back();
    const PatchRecord record = simulatePatches(planned);
    const auto simulated = phantom::simulateSurroundings(planned.key, 160);
    const inference::PatchSpec spec;
    const inference::PatchPair read = inference::cropPatches(*simulated.volume, simulated.truth.center, spec);
    // Half a Hounsfield unit of rounding, on the scale of [-1, 1] for 1400 HU.
    const double tolerance = 0.51 * 2 / 1400;
    EXPECT_LT(largestDifference(networkInput(record.local, kCachedLocal.size, spec.local.size, spec), read.local),
              tolerance);
    EXPECT_LT(largestDifference(networkInput(record.global, kCachedGlobal.size, spec.global.size, spec), read.global),
              tolerance);
}

TEST(SimulatePatches, SayWhatIsTrue)
{
    for (const auto& planned : planCohort(phantom::internalProtocol(), 41, 3)) {
        const PatchRecord record = simulatePatches(planned);
        const phantom::NoduleTruth truth = phantom::drawTruth(planned.key);
        EXPECT_EQ(record.id, planned.id);
        EXPECT_EQ(record.labels[0] > 0.5f, truth.nodule.invasive);
        EXPECT_EQ(record.labels[1] > 0.5f, truth.nodule.bubbleLucency);
        EXPECT_EQ(record.labels[2] > 0.5f, truth.nodule.pleuralRetraction);
        EXPECT_EQ(record.pathology == "IAC", truth.nodule.invasive);
        EXPECT_EQ(record.site, "A");
        EXPECT_NEAR(double(record.diameterMm), truth.nodule.diameterMm, 0.04 * truth.nodule.diameterMm);
        EXPECT_GT(*std::max_element(record.global.begin(), record.global.end()), 100) << "no bone in 144 mm of chest";
    }
}

TEST(SimulatePatchCache, IsTheSameToTheLastByteOnAnyNumberOfThreads)
{
    const fixtures::TemporaryFolder folder;
    const auto cases = planCohort(phantom::internalProtocol(), 7, 4);
    for (int threads : {1, 2, 3})
        simulatePatchCache(cases, "{}", folder / std::to_string(threads), {}, threads);
    const std::string one = bytesOf(folder / "1");
    EXPECT_TRUE(one == bytesOf(folder / "2"));
    EXPECT_TRUE(one == bytesOf(folder / "3"));
    EXPECT_EQ(openPatchCache(folder / "1").nodules[3].id, cases[3].id);
}

TEST(SimulatePatchCache, LeavesNothingWhenItIsStopped)
{
    const fixtures::TemporaryFolder folder;
    std::stop_source stop;
    int reports = 0;
    const Progress progress(
        [&](double, const std::string&) {
            if (++reports == 3)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(simulatePatchCache(planCohort(phantom::internalProtocol(), 7, 50), "{}", folder / "cache", progress),
                 Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}
