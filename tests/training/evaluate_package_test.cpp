// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluate_package.h"

#include "core/base/error.h"
#include "core/inference/crop_patches.h"
#include "tests/training/ball_cohort.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::training;

namespace {

const inference::PatchSpec kSpec;

/// Two members that outline what is denser than -700 HU; invasiveness from the middle voxel, a constant for bubbles.
class DenseNetwork final : public inference::Network {
public:
    inference::NetworkAttributes attributes() override { return {"cpu", 1, 2}; }

    std::vector<inference::NetworkOutput> evaluate(std::span<const inference::PatchPair> inputs,
                                                   const Progress&) override
    {
        const auto place = [](int x) { return std::size_t((24 * 48 + 24) * 48 + x); };
        const inference::PatchPair& pair = inputs[0];
        EXPECT_EQ(pair.global.size(), 64u * 64 * 64);
        inference::NetworkOutput output{pair.local[place(28)], 0, -pair.local[place(28)], {}};
        const float limit = inference::normalise(std::vector<float>{-700}, kSpec)[0];
        for (const float value : pair.local)
            output.mask.push_back(value > limit);
        auto other = output;
        other.invasiveness += 1;
        return {output, other};
    }
};

/// Balls alone: no bubble, no plane, so that the outline is the mask.
std::vector<CachedNodule> plainBalls()
{
    std::vector<CachedNodule> balls;
    for (cohort::PatchRecord& record : fixtures::ballRecords(4, 3)) {
        for (std::size_t n = 0; n < record.mask.size(); ++n)
            record.local[n] = record.mask[n] ? std::int16_t(record.meanHu) : std::int16_t(-850);
        balls.emplace_back(std::move(record));
    }
    return balls;
}

} // namespace

TEST(EvaluatePackage, ScoresMeansOfTheMembersAgainstWhatIsKnown)
{
    DenseNetwork network;
    auto cohort = plainBalls();
    for (CachedNodule& nodule : cohort)
        nodule.labels[2] = nodule.labels[0]; // the network's third logit is upside down
    const PackageFigures figures = evaluatePackage(network, kSpec, cohort, {});
    EXPECT_EQ(figures.nodules, 4u);
    EXPECT_DOUBLE_EQ(figures.auc.value(), 1);
    EXPECT_DOUBLE_EQ(figures.bubbleAuc.value(), 0.5);
    EXPECT_DOUBLE_EQ(figures.retractionAuc.value(), 0);
    EXPECT_DOUBLE_EQ(figures.dice, 1);
}

TEST(EvaluatePackage, LeavesUndefinedWhatLabelsDoNotTell)
{
    DenseNetwork network;
    auto cohort = plainBalls();
    for (CachedNodule& nodule : cohort)
        nodule.labels = {1, -1, -1};
    const PackageFigures figures = evaluatePackage(network, kSpec, cohort, {});
    EXPECT_FALSE(figures.auc);
    EXPECT_FALSE(figures.bubbleAuc);
    EXPECT_FALSE(figures.retractionAuc);
}

TEST(EvaluatePackage, RefusesPatchesThatTheCacheDoesNotHold)
{
    DenseNetwork network;
    EXPECT_THROW(evaluatePackage(network, {{64, 0.75}, {64, 2.0}}, plainBalls(), {}), Error);
    EXPECT_THROW(evaluatePackage(network, kSpec, {}, {}), Error);
}
