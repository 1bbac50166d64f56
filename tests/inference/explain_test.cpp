// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/explain.h"

#include "core/inference/crop_patches.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/shapes.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::WorldPoint;

namespace {

/// Its answer is a voxel's value: what is at one place of the local patch decides.
class OneVoxelNetwork final : public Network {
public:
    explicit OneVoxelNetwork(std::size_t voxel) : m_voxel(voxel) {}

    NetworkAttributes attributes() override { return m_answers.attributes(); }
    std::vector<NetworkOutput> evaluate(std::span<const PatchPair> inputs, const Progress& progress) override
    {
        std::vector<NetworkOutput> outputs = m_answers.evaluate(inputs, progress);
        for (std::size_t n = 0; n < inputs.size(); ++n)
            outputs[n].invasiveness = 4 * inputs[n].local[m_voxel];
        return outputs;
    }
    AttentionMaps attention(const PatchPair& pair, const Progress& progress) override
    {
        return m_answers.attention(pair, progress);
    }

private:
    std::size_t m_voxel;
    fixtures::FakeNetwork m_answers;
};

struct Scene {
    Package package;
    WorldPoint center{10, -20, 30};
    PatchPair pair;
    imaging::MaskPtr mask;
    imaging::Geometry grid;

    Scene() : grid(imaging::cubeAround(center, package.patches.local.size, package.patches.local.spacingMm))
    {
        const auto volume = fixtures::ball(imaging::cubeAround(center, 140, 1), center, 6, 0);
        pair = cropPatches(*volume, center, package.patches);
        std::vector<std::uint8_t> inside;
        for (const float value : pair.local)
            inside.push_back(value > -0.2f);
        mask = std::make_shared<const imaging::Mask>(grid, std::move(inside));
    }
};

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace

TEST(Explain, FindsTheBlockThatTheAnswerHangsOn)
{
    const Scene scene;
    const imaging::VoxelIndex middle = scene.grid.nearestVoxel(scene.center);
    OneVoxelNetwork network(scene.grid.offset(middle));
    const Explanation told = explain(network, scene.pair, scene.center, scene.mask, scene.package, {});
    EXPECT_NEAR(told.attention.probability, sigmoid(4 * scene.pair.local[scene.grid.offset(middle)]), 1e-6);
    const auto& map = told.occlusion;
    EXPECT_GT(map.at(middle), 0.0f);
    std::size_t touched = 0;
    for (const float value : map.voxels())
        touched += value != 0;
    EXPECT_EQ(touched, 512u) << "one cube of 8 mm";
    EXPECT_EQ(map.geometry().voxelToWorld({0, 0, 0}), scene.grid.voxelToWorld({0, 0, 0}));
}

TEST(Explain, HidesTheNoduleAndThenAllElse)
{
    const Scene scene;
    OneVoxelNetwork network(scene.grid.offset(scene.grid.nearestVoxel(scene.center)));
    const Explanation told = explain(network, scene.pair, scene.center, scene.mask, scene.package, {});
    ASSERT_TRUE(told.attention.withoutNodule && told.attention.withoutSurroundings);
    EXPECT_LT(*told.attention.withoutNodule, told.attention.probability - 0.2);
    EXPECT_NEAR(*told.attention.withoutSurroundings, told.attention.probability, 1e-9);
    const Explanation blind = explain(network, scene.pair, scene.center, nullptr, scene.package, {});
    EXPECT_FALSE(blind.attention.withoutNodule);
    EXPECT_FALSE(blind.attention.withoutSurroundings);
}

TEST(Explain, StopsWhenAskedTo)
{
    const Scene scene;
    fixtures::FakeNetwork network;
    std::stop_source stop;
    int told = 0;
    const Progress progress(
        [&](double, const std::string&) {
            if (++told == 5)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(explain(network, scene.pair, scene.center, scene.mask, scene.package, progress), Cancelled);
    EXPECT_LT(network.asked.size(), 60u);
}
