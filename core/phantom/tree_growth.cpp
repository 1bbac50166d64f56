// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tree_growth.h"

#include <span>

namespace dsmt::phantom {

namespace {

/// Beyond the axis of a vessel of this radius: itself, and the bronchus beside it with its wall.
float girth(float radius)
{
    return 3.5f * radius + 1;
}

class Grower final {
public:
    Grower(const TreeHabit& habit, const Region& wanted, std::vector<Branch>& branches)
        : m_habit(habit), m_wanted(wanted), m_branches(branches)
    {
    }

    void grow(std::span<Vec3> points, Vec3 start, Vec3 direction, float parentRadius, std::uint32_t seed)
    {
        Vec3 center;
        Region territory{start, start};
        for (Vec3 p : points) {
            center = center + p;
            territory = around(territory, p);
        }
        // The branches of a territory end within it; their bends stand out by less than a quarter of its width.
        const float out = 0.25f * length(territory.high - territory.low) + girth(parentRadius);
        if (!territory.grown(out).meets(m_wanted))
            return;
        const float count = float(points.size());
        center = center * (1 / count);
        const float share = points.size() == 1 ? 1.0f : m_habit.reach + 0.06f * signedHash(seed, 1, 0, 0);
        const Vec3 way = (center - start) * share;
        const float run = length(way);
        const float radius = m_habit.terminalRadius * power(count, m_habit.exponent);
        const Branch branch{start, start + mix(way * m_habit.bend, direction * (run * m_habit.bend), 0.6f), start + way,
                            std::min(parentRadius, radius * 1.08f), radius * 0.94f};
        if (reachOf(branch).meets(m_wanted))
            m_branches.push_back(branch);
        if (points.size() == 1)
            return;
        const Vec3 onward = normalized(branch.to - branch.control);
        const std::size_t cut = divide(points, center, onward, seed);
        if (cut == 0 || cut == points.size())
            return;
        grow(points.first(cut), branch.to, onward, branch.toRadius, hashOf(seed, 4, 0, 0));
        grow(points.subspan(cut), branch.to, onward, branch.toRadius, hashOf(seed, 5, 0, 0));
    }

private:
    /// Puts the points of one side of the dividing plane first and says how many they are. The plane holds the
    /// branch's direction and stands across the territory's widest spread.
    std::size_t divide(std::span<Vec3> points, Vec3 center, Vec3 onward, std::uint32_t seed)
    {
        const Vec3 u = perpendicular(onward), v = cross(onward, u);
        float uu = 0, uv = 0, vv = 0;
        for (Vec3 p : points) {
            const float pu = dot(p - center, u), pv = dot(p - center, v);
            uu += pu * pu;
            uv += pu * pv;
            vv += pv * pv;
        }
        const Vec3 across = widest(u, v, uu - vv, 2 * uv, 0.25f * signedHash(seed, 2, 0, 0));
        const float spread = std::sqrt((uu + vv) / float(points.size()));
        const float offset = points.size() > 3 ? 0.4f * signedHash(seed, 3, 0, 0) * spread : 0;
        m_far.clear();
        std::size_t near = 0;
        for (Vec3 p : points) {
            if (dot(p - center, across) < offset)
                points[near++] = p;
            else
                m_far.push_back(p);
        }
        std::copy(m_far.begin(), m_far.end(), points.begin() + std::ptrdiff_t(near));
        return near;
    }

    /// Unit vector at half the angle of (x, y), turned by a small angle, in the plane of u and v.
    static Vec3 widest(Vec3 u, Vec3 v, float x, float y, float turn)
    {
        const float norm = std::sqrt(x * x + y * y);
        const float cosine = norm > 0 ? x / norm : 1;
        const float c = std::sqrt(0.5f * (1 + cosine)),
                    s = std::copysign(std::sqrt(std::max(0.0f, 0.5f * (1 - cosine))), y);
        const float turnC = 1 - 0.5f * turn * turn, turnS = std::sqrt(std::max(0.0f, 1 - turnC * turnC));
        const float turned = std::copysign(turnS, turn);
        return u * (c * turnC - s * turned) + v * (s * turnC + c * turned);
    }

    const TreeHabit& m_habit;
    const Region& m_wanted;
    std::vector<Branch>& m_branches;
    std::vector<Vec3> m_far;
};

} // namespace

std::vector<Branch> growTree(std::vector<Vec3> territory, Vec3 root, Vec3 direction, const TreeHabit& habit,
                             std::uint32_t seed, const Region& wanted)
{
    std::vector<Branch> branches;
    if (territory.empty())
        return branches;
    Grower(habit, wanted, branches).grow(territory, root, direction, 1000, seed);
    return branches;
}

Region reachOf(const Branch& branch)
{
    const Region box = around(around(Region{branch.from, branch.from}, branch.control), branch.to);
    return box.grown(girth(branch.fromRadius));
}

void appendTubes(const Branch& branch, std::vector<Tube>& tubes)
{
    const float run = length(branch.control - branch.from) + length(branch.to - branch.control);
    const int pieces = std::clamp(int(run / 3.5f), 1, 10);
    const auto point = [&](float t) {
        return mix(mix(branch.from, branch.control, t), mix(branch.control, branch.to, t), t);
    };
    for (int piece = 0; piece < pieces; ++piece) {
        const float t0 = float(piece) / float(pieces), t1 = float(piece + 1) / float(pieces);
        tubes.push_back({point(t0), point(t1), mix(branch.fromRadius, branch.toRadius, t0),
                         mix(branch.fromRadius, branch.toRadius, t1)});
    }
}

} // namespace dsmt::phantom
