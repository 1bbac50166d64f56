// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_content.h"

#include "tests/fixtures/shapes.h"
#include "viewer/clip_box.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr WorldPoint kMiddle{0, 0, 0};

/// A body of soft tissue in air with one round lung, in whose middle a vessel runs from foot to head.
VolumePtr body()
{
    const Geometry grid = cubeAround(kMiddle, 100, 2);
    std::vector<std::int16_t> hu;
    for (int k = 0; k < 100; ++k)
        for (int j = 0; j < 100; ++j)
            for (int i = 0; i < 100; ++i) {
                const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                const double away = std::hypot(at.x, at.y);
                const bool lung = away < 60 && std::abs(at.z) < 70;
                hu.push_back(away < 5 ? 50 : lung ? -850 : away < 85 ? 30 : -1000);
            }
    return std::make_shared<const Volume>(grid, std::move(hu));
}

MaskPtr ballMask(WorldPoint center, double radius)
{
    return std::make_shared<const Mask>(fixtures::sphereMask(cubeAround(center, 40, 1), center, radius));
}

int huAt(const SceneContent& content, WorldPoint at)
{
    const Surroundings& shown = content.surroundings;
    return shown.hu[shown.grid.offset(shown.grid.nearestVoxel(at))];
}

} // namespace

TEST(SceneContent, LooksAtTheNoduleFromNearby)
{
    const WorldPoint nodule{30, 10, -5};
    const auto content = makeSceneContent({body(), ballMask(nodule, 8), {}, ScenePreset::Nodule}, {});
    EXPECT_LT(distance(content->center, nodule), 0.5);
    EXPECT_NEAR(content->noduleRadiusMm, 8, 0.7);
    EXPECT_GE(content->radiusMm, 30);
    EXPECT_LT(content->radiusMm, 60);
    EXPECT_FALSE(content->nodule.triangles.empty());
    EXPECT_LT(boxOf(content->surroundings.grid).high.x, nodule.x + 2 * content->radiusMm);
}

TEST(SceneContent, LooksAtTheMarkWhereNothingWasOutlined)
{
    const auto content = makeSceneContent({body(), nullptr, WorldPoint{20, 0, 0}, ScenePreset::Nodule}, {});
    EXPECT_EQ(content->preset, ScenePreset::Nodule);
    EXPECT_LT(distance(content->center, {20, 0, 0}), 1e-9);
    EXPECT_EQ(content->noduleRadiusMm, 0);
}

TEST(SceneContent, ShowsTheLungsWhereNothingIsMarked)
{
    const auto content = makeSceneContent({body(), nullptr, {}, ScenePreset::Nodule}, {});
    EXPECT_EQ(content->preset, ScenePreset::Lung);
    EXPECT_FALSE(content->noduleCenter);
}

TEST(SceneContent, LungsStandWithoutTheChestAndKeepTheirVessels)
{
    const auto lung = makeSceneContent({body(), nullptr, {}, ScenePreset::Lung}, {});
    EXPECT_EQ(huAt(*lung, {30, 0, 0}), -850);
    EXPECT_GT(huAt(*lung, {0, 0, 0}), 0) << "the vessel in the lung";
    EXPECT_EQ(huAt(*lung, {75, 0, 0}), kAirHu) << "the wall";
    EXPECT_EQ(huAt(*lung, {0, 0, 90}), kAirHu) << "tissue over the lung";
    const auto bone = makeSceneContent({body(), nullptr, {}, ScenePreset::Bone}, {});
    EXPECT_EQ(huAt(*bone, {75, 0, 0}), 30);
    EXPECT_NEAR(lung->radiusMm, 70, 8) << "as large in the view as they can be";
    EXPECT_NEAR(bone->radiusMm, 100, 6);
}

TEST(SceneContent, APartOfALungIsShownAsItIs)
{
    const Geometry grid = cubeAround(kMiddle, 40, 2);
    const auto crop = std::make_shared<const Volume>(grid, std::vector<std::int16_t>(grid.size.voxels(), -850));
    EXPECT_EQ(huAt(*makeSceneContent({crop, nullptr, {}, ScenePreset::Lung}, {}), kMiddle), -850);
}

TEST(SceneContent, StopsWhenItIsCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(makeSceneContent({body(), nullptr, {}, ScenePreset::Bone}, Progress({}, stop.get_token())), Cancelled);
}

TEST(ClipBox, ReachesToTheOuterFacesOfTheVoxels)
{
    const ClipBox box = boxOf(cubeAround(kMiddle, 10, 2));
    EXPECT_LT(distance(box.low, {-10, -10, -10}), 1e-9);
    EXPECT_LT(distance(box.high, {10, 10, 10}), 1e-9);
}
