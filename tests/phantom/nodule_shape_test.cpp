// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule_shape.h"

#include <gtest/gtest.h>

#include <numbers>

namespace dsmt::phantom {
namespace {

/// Share of a cube of side 2 * reach where the condition holds, times the cube, mm^3.
template <class Inside> double volume(float reach, Inside inside)
{
    const float step = 0.4f;
    double count = 0;
    for (float z = -reach; z <= reach; z += step)
        for (float y = -reach; y <= reach; y += step)
            for (float x = -reach; x <= reach; x += step)
                count += inside(Vec3{x, y, z});
    return count * double(step) * double(step) * double(step);
}

TEST(DrawShape, HasTheVolumeOfTheSphereAskedFor)
{
    for (float lobulation : {0.0f, 0.5f, 1.0f}) {
        Random random(4, Stage::Shape);
        const RadialShape shape = drawShape(7, lobulation, 0.4f, random);
        const double found = volume(16, [&](Vec3 p) { return length(p) < shape.radius(normalized(p)); });
        EXPECT_NEAR(found, 4.0 / 3 * std::numbers::pi * 343, 0.03 * 1437) << lobulation;
    }
}

TEST(DrawShape, IsLessRoundTheMoreItIsLobulated)
{
    // Surface unevenness beyond the ellipsoid: the shape against itself without its bulges.
    const auto unevenness = [](float lobulation) {
        double sum = 0, squares = 0, count = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Random random(seed, Stage::Shape);
            const RadialShape shape = drawShape(7, lobulation, 0, random);
            RadialShape smooth = shape;
            smooth.bulges.clear();
            for (int n = 0; n < 200; ++n) {
                const Vec3 direction = random.direction();
                const double ratio = double(shape.radius(direction) / smooth.radius(direction));
                sum += ratio;
                squares += ratio * ratio;
                ++count;
            }
        }
        return std::sqrt(std::max(0.0, squares / count - sum * sum / (count * count)));
    };
    EXPECT_NEAR(unevenness(0), 0, 1e-6);
    EXPECT_GT(unevenness(1), 1.6 * unevenness(0.5));
    EXPECT_GT(unevenness(0.5), 0.03);
}

TEST(NoduleBody, HasASolidPartOfTheVolumeAskedFor)
{
    for (double fraction : {0.1, 0.4, 0.7}) {
        NoduleGrowth growth;
        growth.solidFraction = fraction;
        growth.lobulation = 0.4;
        const NoduleBody body = drawBody(growth, 12);
        const double whole = volume(body.reach, [&](Vec3 p) { return body.at(p).coverage >= 0.5f; });
        const double solid = volume(body.reach, [&](Vec3 p) {
            const auto sample = body.at(p);
            return sample.coverage >= 0.5f && sample.hu > -280;
        });
        EXPECT_NEAR(solid / whole, fraction, 0.05) << fraction;
    }
}

} // namespace
} // namespace dsmt::phantom
