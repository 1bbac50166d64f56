// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tissue_lattice.h"

#include "core/phantom/soft_tissue.h"
#include "core/phantom/thorax.h"

namespace dsmt::phantom {

namespace {

/// Noise of a scan is highest in the middle of the body and at the shoulders, where the beam loses most.
float relativeNoise(const Anatomy& a, Vec3 p)
{
    const float u = p.x / (1.15f * a.cageHalfWidth), v = p.y / (1.25f * a.cageHalfDepth);
    const float middle = 0.45f + 0.55f * std::exp(-(u * u + v * v) * 0.9f);
    return middle * (1 + 0.5f * smoothStep(0.78f, 1.05f, p.z / a.lungHeight));
}

Tissue tissueAt(const Anatomy& a, Vec3 p)
{
    Tissue tissue;
    tissue.noise = relativeNoise(a, p);
    tissue.body = depthInBody(a, p);
    tissue.lung = tissue.bone = -50;
    tissue.oblique = tissue.horizontal = 1000;
    if (tissue.body < -6)
        return tissue;
    tissue.softHu = softTissueHu(a, p, tissue.body);
    tissue.lungHu = a.parenchymaHu;
    tissue.lung = depthInLung(a, p);
    if (tissue.lung > -6) {
        tissue.lungHu = parenchymaHu(a, p);
        tissue.oblique = aboveObliqueFissure(a, p);
        tissue.horizontal = aboveHorizontalFissure(a, p);
    }
    return tissue;
}

} // namespace

Tissue mix(const Tissue& a, const Tissue& b, float t)
{
    return {mix(a.body, b.body, t),
            mix(a.lung, b.lung, t),
            mix(a.bone, b.bone, t),
            mix(a.oblique, b.oblique, t),
            mix(a.horizontal, b.horizontal, t),
            mix(a.lungHu, b.lungHu, t),
            mix(a.softHu, b.softHu, t),
            mix(a.noise, b.noise, t)};
}

TissueLattice::TissueLattice(const Anatomy& anatomy, const std::vector<Bone>& bones, Vec3 low, Vec3 high,
                             const ParallelFor& forEach)
{
    const std::array<float, 3> from{low.x, low.y, low.z}, to{high.x, high.y, high.z};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        m_first[axis] = int(std::floor(from[axis] / kSpacing)) - 1;
        m_count[axis] = int(std::ceil(to[axis] / kSpacing)) + 2 - m_first[axis];
    }
    m_nodes.resize(std::size_t(m_count[0]) * std::size_t(m_count[1]) * std::size_t(m_count[2]));
    forEach(m_count[2], [&](int k) { fillPlane(anatomy, bones, k); });
}

void TissueLattice::fillPlane(const Anatomy& anatomy, const std::vector<Bone>& bones, int k)
{
    Tissue* plane = m_nodes.data() + std::size_t(k) * std::size_t(m_count[0]) * std::size_t(m_count[1]);
    const float z = float(m_first[2] + k) * kSpacing;
    for (int j = 0; j < m_count[1]; ++j)
        for (int i = 0; i < m_count[0]; ++i)
            plane[j * m_count[0] + i] =
                tissueAt(anatomy, {float(m_first[0] + i) * kSpacing, float(m_first[1] + j) * kSpacing, z});

    const float reach = 4; // beyond the surface, so that the interpolated surface is right
    for (const Bone& bone : bones) {
        const Tube& tube = bone.tube;
        const float radius = std::max(tube.fromRadius, tube.toRadius) + reach;
        const float high = radius / std::min(1.0f, bone.flatness);
        if (z < std::min(tube.from.z, tube.to.z) - high || z > std::max(tube.from.z, tube.to.z) + high)
            continue;
        const auto clampTo = [](float value, int first, int count) {
            return std::clamp(int(std::floor(value / kSpacing)) - first, 0, count - 1);
        };
        const int i0 = clampTo(std::min(tube.from.x, tube.to.x) - radius, m_first[0], m_count[0]);
        const int i1 = clampTo(std::max(tube.from.x, tube.to.x) + radius + kSpacing, m_first[0], m_count[0]);
        const int j0 = clampTo(std::min(tube.from.y, tube.to.y) - radius, m_first[1], m_count[1]);
        const int j1 = clampTo(std::max(tube.from.y, tube.to.y) + radius + kSpacing, m_first[1], m_count[1]);
        for (int j = j0; j <= j1; ++j)
            for (int i = i0; i <= i1; ++i) {
                Tissue& node = plane[j * m_count[0] + i];
                const Vec3 p{float(m_first[0] + i) * kSpacing, float(m_first[1] + j) * kSpacing, z};
                node.bone = std::max(node.bone, depthInBone(bone, p));
            }
    }
}

void TissueLattice::planeAt(float z, std::vector<Tissue>& plane) const
{
    const std::size_t nodes = std::size_t(m_count[0]) * std::size_t(m_count[1]);
    const float height = z / kSpacing;
    const float below = std::floor(height);
    const int k = std::clamp(int(below) - m_first[2], 0, m_count[2] - 2);
    const Tissue* low = m_nodes.data() + std::size_t(k) * nodes;
    plane.resize(nodes);
    for (std::size_t n = 0; n < nodes; ++n)
        plane[n] = mix(low[n], low[n + nodes], height - below);
}

} // namespace dsmt::phantom
