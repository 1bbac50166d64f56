// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tissue_lattice.h"

#include "core/phantom/mediastinum.h"
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
        for (float py : y)
            for (float px : x) {
                const ThoraxColumn column(a, px, py);
                obliqueZ.push_back(column.obliqueZ);
                obliqueScale.push_back(column.obliqueScale);
                horizontalZ.push_back(column.horizontalZ);
                diaphragmZ.push_back(column.diaphragmZ);
                diaphragmScale.push_back(column.diaphragmScale);
            }
    }

    std::vector<float> x, y, furrow;
    std::vector<float> obliqueZ, obliqueScale, horizontalZ, diaphragmZ, diaphragmScale; ///< of every column of nodes
};

/// Fills one plane of nodes, row by row.
class PlaneFiller final {
public:
    PlaneFiller(const Anatomy& anatomy, const Footprint& footprint, float z, LatticePlane& plane)
        : m_anatomy(anatomy), m_footprint(footprint), m_level(anatomy, z), m_mediastinum(anatomy, z, kFarMm),
          m_plane(plane), m_cage(footprint.x.size()), m_above(footprint.x.size())
    {
        const std::array<float, kFields> unknown{-50, -50, -50, 1000, 1000, anatomy.parenchymaHu, kMuscleHu};
        for (std::size_t n = 0; n < kFields; ++n)
            plane[n].assign(footprint.obliqueZ.size(), unknown[n]);
    }

    void fillRow(int j)
    {
        const std::size_t columns = m_footprint.x.size(), start = std::size_t(j) * columns;
        const float y = m_footprint.y[std::size_t(j)], z = m_level.z;
        float* const body = at(Field::Body, start);
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
        float* const above = m_above.data();
        const float *const dome = m_footprint.diaphragmZ.data() + start, *const scale =
                                                                             m_footprint.diaphragmScale.data() + start;
        for (std::size_t i = 0; i < columns; ++i)
            above[i] = (z - dome[i]) * scale[i];
        fillLung(start, y);
        fillSoft(start, y);
    }

private:
    /// Organs further away cannot change a depth in the lung below kDeepMm.
    static constexpr float kFarMm = 38;

    /// Calls work(first, end) for the stretches of a row where the condition holds.
    template <class Holds, class Work> void forStretches(Holds holds, Work work) const
    {
        const std::size_t columns = m_footprint.x.size();
        for (std::size_t first = 0; first < columns; ++first) {
            std::size_t end = first;
            while (end < columns && holds(end))
                ++end;
            if (end > first)
                work(first, end);
            first = end;
        }
    }

    void fillLung(std::size_t start, float y)
    {
        const float z = m_level.z;
        float* const lung = at(Field::Lung, start);
        for (std::size_t i = 0; i < m_cage.size(); ++i)
            lung[i] = larger(-50, smaller(m_cage[i], m_above[i]));
        const auto x = [&](std::size_t first, std::size_t end) {
            return std::span(m_footprint.x).subspan(first, end - first);
        };
        forStretches([&](std::size_t i) { return lung[i] > -kNearSurface; },
                     [&](std::size_t first, std::size_t end) {
                         m_mediastinum.distances(x(first, end), y, lung + first);
                         for (std::size_t i = first; i < end; ++i)
                             lung[i] = smaller(TissueLattice::kDeepMm, depthInLung(m_cage[i], m_above[i], lung[i]));
                     });
        float *const oblique = at(Field::Oblique, start), *const horizontal = at(Field::Horizontal, start);
        const float *const obliqueZ = m_footprint.obliqueZ.data() + start,
                           *const obliqueScale = m_footprint.obliqueScale.data() + start,
                           *const horizontalZ = m_footprint.horizontalZ.data() + start;
        forStretches([&](std::size_t i) { return lung[i] > -kNearSurface; },
                     [&](std::size_t first, std::size_t end) {
                         parenchymaHu(m_anatomy, x(first, end), y, z, at(Field::LungHu, start) + first);
                         for (std::size_t i = first; i < end; ++i)
                             oblique[i] = (z - obliqueZ[i]) * obliqueScale[i];
                         for (std::size_t i = first; i < end; ++i)
                             horizontal[i] = z - horizontalZ[i];
                     });
    }

    void fillSoft(std::size_t start, float y)
    {
        std::vector<Tube>& vessels = m_vesselsHere;
        vessels.clear();
        for (const Tube& vessel : m_mediastinum.vessels()) {
            const Region box = around(vessel).grown(kSoftEdgeMm);
            if (box.low.y <= y && y <= box.high.y && box.low.z <= m_level.z && m_level.z <= box.high.z)
                vessels.push_back(vessel);
        }
        const float *const body = at(Field::Body, start), *const lung = at(Field::Lung, start);
        float* const softHu = at(Field::SoftHu, start);
        for (std::size_t i = 0; i < m_cage.size(); ++i)
            if (body[i] >= -6 && lung[i] < kNearSurface)
                softHu[i] = softTissueHu(m_anatomy, {m_footprint.x[i], y, m_level.z}, {body[i], m_cage[i], m_above[i]},
                                         vessels);
    }

    float* at(Field name, std::size_t node) { return m_plane[std::size_t(name)].data() + node; }

    const Anatomy& m_anatomy;
    const Footprint& m_footprint;
    ThoraxLevel m_level;
    Mediastinum m_mediastinum;
    LatticePlane& m_plane;
    std::vector<float> m_cage, m_above; ///< depths of the row
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
