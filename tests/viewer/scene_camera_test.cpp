// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_camera.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// From the patient's front, 100 mm away, head up.
constexpr SceneCamera kCamera{{0, -100, 0}, {0, 1, 0}, {0, 0, 1}, 30};
constexpr ViewSize kView{400, 300};
constexpr ClipBox kBox{{-10, -10, -10}, {10, 10, 10}}, kBounds{{-30, -30, -30}, {30, 30, 30}};

} // namespace

TEST(SceneCamera, SeesPointsWhereTheyAre)
{
    const auto middle = seenAt(kCamera, kView, {0, 0, 0});
    ASSERT_TRUE(middle);
    EXPECT_NEAR(middle->x, 200, 1e-9);
    EXPECT_NEAR(middle->y, 150, 1e-9);
    const auto top = seenAt(kCamera, kView, {0, 0, 100 * std::tan(15 * 3.14159265358979 / 180)});
    EXPECT_NEAR(top->y, 0, 1e-6) << "half the angle up";
    EXPECT_GT(seenAt(kCamera, kView, {10, 0, 0})->x, 200) << "the patient's left lies right";
    EXPECT_FALSE(seenAt(kCamera, kView, {0, -101, 0})) << "behind the eye";
}

TEST(SceneCamera, FindsThePlaceOnALineThatIsSeen)
{
    for (const WorldPoint direction : {WorldPoint{1, 0, 0}, WorldPoint{0, 0, -1}, WorldPoint{0.6, 0.8, 0}})
        for (const double along : {-12.5, 0.0, 7.0}) {
            const WorldPoint from{3, 5, -4};
            const auto seen = seenAt(kCamera, kView, from + direction * along);
            ASSERT_TRUE(seen);
            const auto found = alongLine(kCamera, kView, *seen, from, direction);
            ASSERT_TRUE(found);
            EXPECT_NEAR(*found, along, 1e-6);
        }
    EXPECT_FALSE(alongLine(kCamera, kView, {200, 150}, {0, 0, 0}, {0, 1, 0})) << "a line to the eye";
}

TEST(SceneCamera, FacesMoveAloneWithinBoundsAndNeverPassEachOther)
{
    for (int face = 0; face < kBoxFaces; ++face) {
        const ClipBox moved = withFaceMoved(kBox, face, 5, kBounds);
        EXPECT_NEAR(distance(faceCenter(moved, face), faceCenter(kBox, face) + faceNormal(face) * 5), 0, 1e-9);
        EXPECT_NEAR(dot(faceCenter(moved, face ^ 1) - faceCenter(kBox, face ^ 1), faceNormal(face)), 0, 1e-9);
        EXPECT_NEAR(dot(faceCenter(withFaceMoved(kBox, face, 100, kBounds), face), faceNormal(face)), 30, 1e-9);
        const ClipBox thin = withFaceMoved(kBox, face, -100, kBounds);
        EXPECT_NEAR(dot(faceCenter(thin, face) - faceCenter(thin, face ^ 1), faceNormal(face)), kThinnestBoxMm, 1e-9);
    }
    double sum = 0;
    for (const auto& [from, to] : edgesOf(kBox))
        sum += distance(from, to);
    EXPECT_NEAR(sum, 12 * 20, 1e-9);
}
