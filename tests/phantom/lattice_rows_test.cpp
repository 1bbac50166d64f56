// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/lattice_rows.h"

#include "core/phantom/mediastinum.h"
#include "core/phantom/thorax.h"

#include <gtest/gtest.h>

#include <set>

namespace dsmt::phantom {
namespace {

using Kind = LatticeRows::Kind;

constexpr float kEdge = 0.9f, kSheet = 1.6f;

TissueLattice latticeOver(const Anatomy& anatomy, const Region& region)
{
    return {anatomy, layOutBones(anatomy), region, [](int count, const std::function<void(int)>& work) {
                for (int n = 0; n < count; ++n)
                    work(n);
            }};
}

SampleGrid gridOver(const Region& region)
{
    SampleGrid grid{{}, {}, int((region.high.x - region.low.x) / 0.7f), int((region.high.y - region.low.y) / 0.7f)};
    for (int i = 0; i < grid.columns + SampleGrid::kPadding; ++i)
        grid.x.push_back(region.low.x + 0.7f * float(i));
    for (int j = 0; j <= grid.rows; ++j)
        grid.y.push_back(region.low.y + 0.7f * float(j));
    return grid;
}

TEST(LatticeRows, CallARunPlainOnlyWhereNoSurfaceIsNear)
{
    const Anatomy a = drawAnatomy(4);
    const Region region{{-190, -150, 100}, {190, 150, 110}};
    const TissueLattice lattice = latticeOver(a, region);
    const SampleGrid grid = gridOver(region);
    const Region everywhere;
    const Region nowhere{{1e6f, 1e6f, 1e6f}, {1e6f, 1e6f, 1e6f}};
    LatticeRows rows(lattice, grid, kEdge, kSheet, nowhere), full(lattice, grid, kEdge, kSheet, everywhere);
    const float z = 104.3f;
    rows.setPlane(z);
    full.setPlane(z);
    std::set<Kind> seen;
    for (int j = 0; j < grid.rows; ++j) {
        rows.setRow(j);
        full.setRow(j);
        int next = 0;
        for (const auto& [first, end, kind] : rows.runs()) {
            EXPECT_EQ(first, next) << "runs join";
            next = end;
            seen.insert(kind);
            for (int i = first; i < end; ++i) {
                if (kind == Kind::Outside) {
                    const Vec3 p{grid.x[std::size_t(i)], grid.y[std::size_t(j)], z};
                    ASSERT_LT(depthInBody(a, p), 0.1f) << "the body's surface is nearly flat";
                    continue;
                }
                const auto value = [&](Field name) { return full.field(name)[i]; };
                if (kind == Kind::Lung || kind == Kind::Sheet) {
                    ASSERT_GE(value(Field::Lung), kEdge / 2);
                    ASSERT_EQ(rows.field(Field::LungHu)[i], value(Field::LungHu));
                }
                if (kind == Kind::Lung) {
                    ASSERT_GT(std::abs(value(Field::Oblique)), kSheet);
                    ASSERT_GT(std::abs(value(Field::Horizontal)), kSheet);
                }
                if (kind == Kind::Soft || kind == Kind::Wall) {
                    ASSERT_LE(value(Field::Lung), -kEdge / 2);
                    ASSERT_EQ(rows.field(Field::SoftHu)[i], value(Field::SoftHu));
                }
                if (kind == Kind::Soft || kind == Kind::Lung || kind == Kind::Sheet) {
                    ASSERT_LE(value(Field::Bone), -kEdge / 2);
                    ASSERT_GE(value(Field::Body), kEdge / 2);
                }
            }
        }
        EXPECT_EQ(next, grid.columns);
    }
    EXPECT_EQ(seen.size(), 6u) << "every kind was there to be tested";
}

TEST(TissueLattice, TellsDepthsAsTheThoraxDoesNearTheirSurfaces)
{
    const Anatomy a = drawAnatomy(5);
    const Region region{{-150, -120, 90}, {150, 140, 100}};
    const TissueLattice lattice = latticeOver(a, region);
    LatticePlane plane;
    const float z = 95; // a plane of nodes
    lattice.planeAt(z, plane);
    int near = 0;
    for (int j = 0; j < lattice.rows(); ++j)
        for (int i = 0; i < lattice.columns(); ++i) {
            const Vec3 p{float(lattice.firstColumn() + i) * TissueLattice::kSpacing,
                         float(lattice.firstRow() + j) * TissueLattice::kSpacing, z};
            const std::size_t n = std::size_t(j * lattice.columns() + i);
            const float lung = depthInLung(a, p);
            if (std::abs(lung) < 4.5f) {
                ASSERT_NEAR(field(plane, Field::Lung)[n], lung, 1e-3) << p.x << ", " << p.y;
                ASSERT_NEAR(field(plane, Field::Oblique)[n], aboveObliqueFissure(a, p), 1e-3);
                ++near;
            } else {
                ASSERT_GT(field(plane, Field::Lung)[n] * std::copysign(1.0f, lung), 4.4f);
            }
            ASSERT_NEAR(field(plane, Field::Body)[n], depthInBody(a, p), 1e-3);
        }
    EXPECT_GT(near, 500);
}

TEST(Mediastinum, IsTheSameNearByWithoutItsDistantOrgans)
{
    const Anatomy a = drawAnatomy(6);
    for (float z = -20; z < 260; z += 7) {
        const Mediastinum all(a, z, 1000), some(a, z, 38);
        std::vector<float> x, whole(200), part(200);
        for (int i = 0; i < 200; ++i)
            x.push_back(-150 + 1.5f * float(i));
        for (float y = -100; y < 120; y += 5) {
            all.distances(x, y, whole.data());
            some.distances(x, y, part.data());
            for (std::size_t n = 0; n < x.size(); ++n)
                if (whole[n] < 20) {
                    ASSERT_NEAR(part[n], whole[n], 1e-3) << x[n] << ", " << y << ", " << z;
                }
        }
    }
}

} // namespace
} // namespace dsmt::phantom
