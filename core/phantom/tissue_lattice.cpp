// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tissue_lattice.h"

#include "core/phantom/soft_tissue.h"
#include "core/phantom/thorax.h"

namespace dsmt::phantom {

namespace {

constexpr float kSpacing = TissueLattice::kSpacing;
/// A surface within a cell is at most a cell's diagonal from its corners; half a voxel's width comes to that. Fields
/// that matter only at a surface are worked out up to here.
constexpr float kNearSurface = 5.5f;

/// Where the nodes lie and what depends on their place in the axial plane alone.
struct Footprint {
    Footprint(const Anatomy& a, const std::array<int, 3>& first, const std::array<int, 3>& count)
    {
        for (int i = 0; i < count[0]; ++i) {
            x.push_back(float(first[0] + i) * kSpacing);
            furrow.push_back(furrowAt(x.back()));
        }
        for (int j = 0; j < count[1]; ++j)
            y.push_back(float(first[1] + j) * kSpacing);
        columns.reserve(x.size() * y.size());
        for (float py : y)
            for (float px : x)
                columns.emplace_back(a, px, py);
    }

    std::vector<float> x, y, furrow;
    std::vector<ThoraxColumn> columns;
};

/// Fills one plane of nodes.
class PlaneFiller final {
public:
    PlaneFiller(const Anatomy& anatomy, const Footprint& footprint, float z, LatticePlane& plane)
        : m_anatomy(anatomy), m_footprint(footprint), m_level(anatomy, z), m_organs(anatomy, z, kFarMm), m_plane(plane),
          m_cage(footprint.x.size())
    {
        const std::size_t nodes = footprint.columns.size();
        const std::array<float, kFields> unknown{-50, -50, -50, 1000, 1000, anatomy.parenchymaHu, kMuscleHu};
        for (std::size_t n = 0; n < kFields; ++n)
            plane[n].assign(nodes, unknown[n]);
    }

    void fillRow(int j)
    {
        const std::size_t columns = m_footprint.x.size(), start = std::size_t(j) * columns;
        const float y = m_footprint.y[std::size_t(j)];
        float* const body = m_plane[std::size_t(Field::Body)].data() + start;
        const float* const x = m_footprint.x.data();
        const float* const furrow = m_footprint.furrow.data();
        float* const cage = m_cage.data();
        for (std::size_t i = 0; i < columns; ++i)
            body[i] = depthInTrunk(m_level, x[i], y, furrow[i]);
        for (std::size_t i = 0; i < columns; ++i)
            cage[i] = depthInCage(m_level, x[i], y);
        if (breastsReach(m_level, y))
            for (std::size_t i = 0; i < columns; ++i)
                body[i] = depthWithBreasts(m_level, x[i], y, body[i]);
        m_vesselsHere.clear();
        for (const OrgansNear::Vessel& vessel : m_organs.vessels) {
            const Region box = around(vessel.tube).grown(kSoftEdgeMm);
            if (box.low.y <= y && y <= box.high.y && box.low.z <= m_level.z && m_level.z <= box.high.z)
                m_vesselsHere.push_back(vessel.tube);
        }
        for (std::size_t i = 0; i < columns; ++i)
            if (body[i] >= -6)
                fillNode(start + i, {x[i], y, m_level.z}, body[i], cage[i]);
    }

private:
    /// Organs further away cannot change a depth in the lung below kDeepMm.
    static constexpr float kFarMm = 38;

    void fillNode(std::size_t n, Vec3 p, float body, float cage)
    {
        const ThoraxColumn& column = m_footprint.columns[n];
        const float above = (p.z - column.diaphragmZ) * column.diaphragmScale;
        const float lung = std::min(TissueLattice::kDeepMm, lungDepth(p, cage, above));
        at(Field::Lung, n) = lung;
        if (lung < kNearSurface)
            at(Field::SoftHu, n) = softTissueHu(m_anatomy, p, {body, cage, above}, m_vesselsHere);
        if (lung > -kNearSurface) {
            at(Field::LungHu, n) = parenchymaHu(m_anatomy, p);
            at(Field::Oblique, n) = (p.z - column.obliqueZ) * column.obliqueScale;
            at(Field::Horizontal, n) = p.z - column.horizontalZ;
        }
    }

    float lungDepth(Vec3 p, float cage, float above) const
    {
        if (std::min(cage, above) < -kNearSurface)
            return std::min(cage, above);
        return depthInLung(cage, above, distanceFromMediastinum(m_anatomy, p, m_organs));
    }

    float& at(Field name, std::size_t n) { return m_plane[std::size_t(name)][n]; }

    const Anatomy& m_anatomy;
    const Footprint& m_footprint;
    ThoraxLevel m_level;
    OrgansNear m_organs;
    LatticePlane& m_plane;
    std::vector<float> m_cage;
    std::vector<Tube> m_vesselsHere;
};

void drawBones(const std::vector<Bone>& bones, const Footprint& footprint, float z, std::vector<float>& depths)
{
    const float reach = 4.5f; // beyond the surface, so that the interpolated surface is right
    const auto range = [](const std::vector<float>& places, float low, float high) {
        const auto first = std::lower_bound(places.begin(), places.end(), low);
        return std::pair{first - places.begin(), std::upper_bound(first, places.end(), high) - places.begin()};
    };
    for (const Bone& bone : bones) {
        const Tube& tube = bone.tube;
        const float radius = std::max(tube.fromRadius, tube.toRadius) + reach;
        const float high = radius / std::min(1.0f, bone.flatness);
        if (z < std::min(tube.from.z, tube.to.z) - high || z > std::max(tube.from.z, tube.to.z) + high)
            continue;
        const auto [i0, i1] =
            range(footprint.x, std::min(tube.from.x, tube.to.x) - radius, std::max(tube.from.x, tube.to.x) + radius);
        const auto [j0, j1] =
            range(footprint.y, std::min(tube.from.y, tube.to.y) - radius, std::max(tube.from.y, tube.to.y) + radius);
        for (auto j = j0; j < j1; ++j) {
            float* const row = depths.data() + std::size_t(j) * footprint.x.size();
            for (auto i = i0; i < i1; ++i)
                row[i] =
                    std::max(row[i], depthInBone(bone, {footprint.x[std::size_t(i)], footprint.y[std::size_t(j)], z}));
        }
    }
}

} // namespace

TissueLattice::TissueLattice(const Anatomy& anatomy, const std::vector<Bone>& bones, const Region& region,
                             const ParallelFor& forEach)
{
    const std::array<float, 3> from{region.low.x, region.low.y, region.low.z};
    const std::array<float, 3> to{region.high.x, region.high.y, region.high.z};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        m_first[axis] = int(std::floor(from[axis] / kSpacing));
        m_count[axis] = int(std::floor(to[axis] / kSpacing)) + 2 - m_first[axis];
    }
    const Footprint footprint(anatomy, m_first, m_count);
    m_planes.resize(std::size_t(m_count[2]));
    forEach(m_count[2], [&](int k) {
        LatticePlane& plane = m_planes[std::size_t(k)];
        const float z = float(m_first[2] + k) * kSpacing;
        PlaneFiller filler(anatomy, footprint, z, plane);
        for (int j = 0; j < m_count[1]; ++j)
            filler.fillRow(j);
        drawBones(bones, footprint, z, plane[std::size_t(Field::Bone)]);
    });
}

void TissueLattice::planeAt(float z, LatticePlane& plane) const
{
    const float height = z / kSpacing, below = std::floor(height), t = height - below;
    const int k = std::clamp(int(below) - m_first[2], 0, m_count[2] - 2);
    for (std::size_t n = 0; n < kFields; ++n) {
        const std::vector<float>& low = m_planes[std::size_t(k)][n];
        const std::vector<float>& high = m_planes[std::size_t(k) + 1][n];
        plane[n].resize(low.size());
        for (std::size_t node = 0; node < low.size(); ++node)
            plane[n][node] = low[node] + (high[node] - low[node]) * t;
    }
}

} // namespace dsmt::phantom
