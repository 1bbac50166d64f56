// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/mediastinum.h"

#include "core/base/vector_clones.h"

namespace dsmt::phantom {

namespace {

/// The part of a rising row of places within [low, high].
std::span<const float> within(std::span<const float> x, float low, float high)
{
    const auto first = std::lower_bound(x.begin(), x.end(), low), end = std::upper_bound(first, x.end(), high);
    return {first, end};
}

} // namespace

Mediastinum::Mediastinum(const Anatomy& a, float z, float reach) : m_anatomy(a), m_z(z), m_reach(reach)
{
    const float s = a.cageHalfWidth / 132, h = a.lungHeight;
    for (const Tube& vessel : a.greatVessels) {
        const Tube wall{vessel.from, vessel.to, vessel.fromRadius + 2, vessel.toRadius + 2};
        const std::size_t organs = m_organs.size();
        addOrgan(wall, 9);
        if (m_organs.size() > organs)
            m_vessels.push_back(vessel);
    }
    for (int side : {-1, 1})
        addOrgan({hilum(a, side), hilum(a, side), 8 * s, 8 * s}, 14);
    // Fat around trachea and oesophagus.
    addOrgan({{0, 24 * s, 0.5f * h}, {0, 20 * s, 1.2f * h}, 15 * s, 16 * s}, 10);
}

void Mediastinum::addOrgan(const Tube& tube, float rounding)
{
    const Region region = around(tube).grown(m_reach);
    if (region.low.z <= m_z && m_z <= region.high.z)
        m_organs.push_back({tube, rounding, region});
}

DSMT_CLONE_FOR_AVX2 void Mediastinum::distances(std::span<const float> x, float y, float* distance) const
{
    const Anatomy& a = m_anatomy;
    const float s = a.cageHalfWidth / 132, h = a.lungHeight, z = m_z, level = z / h;
    // Septum: thin at the anterior junction, thicker behind. Vertebral column with the paravertebral tissue.
    const float septum = mix(2.5f, 7, smoothStep(-60, 20, y)) * s;
    const float behind = y - (62 * s + 20 * level * level);
    for (std::size_t n = 0; n < x.size(); ++n)
        distance[n] = roundedMin(std::abs(x[n] - 4 * s) - septum, length({x[n] * 0.92f, behind, 0}) - 23 * s, 10);

    const Vec3 heart{22 * s, -28 * s, 0.30f * h};
    const float size = s * a.heartScale, far = 64 * size + m_reach;
    if (std::abs(y - heart.y) < far && std::abs(z - heart.z) < far) {
        const auto near = within(x, heart.x - far, heart.x + far);
        float* const d = distance + (near.data() - x.data());
        for (std::size_t n = 0; n < near.size(); ++n) {
            // The long axis points to the left, forward and down.
            const Vec3 p{near[n], y, z}, q = p - heart;
            const Vec3 turned{0.86f * q.x - 0.34f * q.y - 0.38f * q.z, 0.37f * q.x + 0.93f * q.y,
                              0.35f * q.x - 0.14f * q.y + 0.93f * q.z};
            const float left = distanceOutside({}, {64 * size, 45 * size, 50 * size}, turned);
            const float right = distanceOutside({-16 * s, -14 * s, 0.33f * h}, {34 * size, 36 * size, 46 * size}, p);
            d[n] = roundedMin(roundedMin(d[n], left, 14), right, 14);
        }
    }
    for (const Organ& organ : m_organs) {
        const Region& region = organ.region;
        if (y < region.low.y || y > region.high.y)
            continue;
        const auto near = within(x, region.low.x, region.high.x);
        float* const d = distance + (near.data() - x.data());
        const Tube tube = organ.tube;
        const float rounding = organ.rounding;
        for (std::size_t n = 0; n < near.size(); ++n)
            d[n] = roundedMin(d[n], distanceOutside(tube, {near[n], y, z}), rounding);
    }
}

} // namespace dsmt::phantom
