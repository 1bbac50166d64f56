// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tree_growth.h"

#include <numbers>
#include <span>

namespace dsmt::phantom {

namespace {

class Grower final {
public:
    Grower(const TreeHabit& habit, Random& random, std::vector<Branch>& branches)
        : m_habit(habit), m_random(random), m_branches(branches)
    {
    }

    void grow(std::span<Vec3> points, Vec3 start, Vec3 direction, float parentRadius)
    {
        Vec3 center;
        for (Vec3 p : points)
            center = center + p;
        center = center * (1 / float(points.size()));

        const float share = points.size() == 1 ? 1.0f : m_habit.reach + m_random.uniform(-0.06f, 0.06f);
        const Vec3 way = (center - start) * share;
        const float run = length(way);
        const float radius = m_habit.terminalRadius * std::pow(float(points.size()), m_habit.exponent);
        const Branch branch{start, start + mix(way * m_habit.bend, direction * (run * m_habit.bend), 0.6f), start + way,
                            std::min(parentRadius, radius * 1.08f), radius * 0.94f};
        m_branches.push_back(branch);
        if (points.size() == 1)
            return;
        const Vec3 onward = normalized(branch.to - branch.control);
        const std::size_t cut = divide(points, center, onward);
        if (cut == 0 || cut == points.size())
            return;
        grow(points.first(cut), branch.to, onward, branch.toRadius);
        grow(points.subspan(cut), branch.to, onward, branch.toRadius);
    }

private:
    /// Puts the points of one side of the dividing plane first and says how many they are. The plane holds the
    /// branch's direction and stands across the territory's widest spread.
    std::size_t divide(std::span<Vec3> points, Vec3 center, Vec3 onward)
    {
        const Vec3 u = perpendicular(onward), v = cross(onward, u);
        float uu = 0, uv = 0, vv = 0;
        for (Vec3 p : points) {
            const float pu = dot(p - center, u), pv = dot(p - center, v);
            uu += pu * pu;
            uv += pu * pv;
            vv += pv * pv;
        }
        const float angle = 0.5f * std::atan2(2 * uv, uu - vv) + m_random.uniform(-0.25f, 0.25f);
        const Vec3 across = u * std::cos(angle) + v * std::sin(angle);
        const float spread = std::sqrt((uu + vv) / float(points.size()));
        const float offset = points.size() > 3 ? m_random.uniform(-0.4f, 0.4f) * spread : 0;
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

    const TreeHabit& m_habit;
    Random& m_random;
    std::vector<Branch>& m_branches;
    std::vector<Vec3> m_far;
};

} // namespace

std::vector<Branch> growTree(std::vector<Vec3> territory, Vec3 root, Vec3 direction, const TreeHabit& habit,
                             Random& random)
{
    std::vector<Branch> branches;
    if (territory.empty())
        return branches;
    branches.reserve(2 * territory.size());
    Grower(habit, random, branches).grow(territory, root, direction, 1000);
    return branches;
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
