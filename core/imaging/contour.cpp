// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/contour.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace dsmt::imaging {

namespace {

/// A place between two neighbouring pixels where the line crosses: the left or upper pixel, and whether the
/// neighbour is below it.
using Crossing = std::int64_t;

class Tracer final {
public:
    Tracer(std::span<const float> values, int width, int height, float level)
        : m_values(values), m_width(width), m_height(height), m_level(level)
    {
        // One ring of cells reaches outside the picture, so that lines close there.
        for (int y = -1; y < height; ++y)
            for (int x = -1; x < width; ++x)
                addCell(x, y);
    }

    std::vector<Contour> contours()
    {
        std::vector<Contour> contours;
        for (const Crossing start : m_starts) {
            Contour contour;
            Crossing at = start;
            for (auto next = m_next.find(at); next != m_next.end(); next = m_next.find(at)) {
                contour.push_back(point(at));
                at = next->second;
                m_next.erase(next);
            }
            if (contour.size() > 2)
                contours.push_back(std::move(contour));
        }
        return contours;
    }

private:
    /// Below any level outside the picture.
    bool above(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_width && y < m_height && m_values[std::size_t(y) * m_width + x] >= m_level;
    }

    Crossing crossing(int x, int y, bool down) const
    {
        return ((std::int64_t(y) + 1) * (m_width + 2) + (x + 1)) * 2 + (down ? 1 : 0);
    }

    PlanePoint point(Crossing crossing) const
    {
        const bool down = crossing % 2;
        const int x = int(crossing / 2 % (m_width + 2)) - 1, y = int(crossing / 2 / (m_width + 2)) - 1;
        const int x2 = down ? x : x + 1, y2 = down ? y + 1 : y;
        const double t = fraction(x, y, x2, y2);
        return {x + (x2 - x) * t, y + (y2 - y) * t};
    }

    double fraction(int x, int y, int x2, int y2) const
    {
        const auto inside = [&](int px, int py) { return px >= 0 && py >= 0 && px < m_width && py < m_height; };
        // Half a pixel outside the picture is its border.
        if (!inside(x, y) || !inside(x2, y2))
            return 0.5;
        const double a = m_values[std::size_t(y) * m_width + x], b = m_values[std::size_t(y2) * m_width + x2];
        return (m_level - a) / (b - a);
    }

    /// Directed segments with the above-level side on the right; every crossing starts one and ends one.
    void addCell(int x, int y)
    {
        const bool a = above(x, y), b = above(x + 1, y), c = above(x + 1, y + 1), d = above(x, y + 1);
        const Crossing top = crossing(x, y, false), right = crossing(x + 1, y, true);
        const Crossing bottom = crossing(x, y + 1, false), left = crossing(x, y, true);
        const auto add = [&](Crossing from, Crossing to) {
            m_next.emplace(from, to);
            m_starts.push_back(from);
        };
        if (a == c && b == d && a != b) {
            if (a) {
                add(left, top);
                add(right, bottom);
            } else {
                add(top, right);
                add(bottom, left);
            }
            return;
        }
        // Going round the cell clockwise (a b c d): the line leaves through the edge where above becomes
        // below and enters where below becomes above.
        const std::array<bool, 4> corner{a, b, c, d};
        const std::array<Crossing, 4> edge{top, right, bottom, left};
        Crossing from = 0, to = 0;
        bool crossed = false;
        for (std::size_t n = 0; n < 4; ++n) {
            const bool here = corner[n], next = corner[(n + 1) % 4];
            if (here == next)
                continue;
            crossed = true;
            (next ? from : to) = edge[n];
        }
        if (crossed)
            add(from, to);
    }

    std::span<const float> m_values;
    int m_width, m_height;
    float m_level;
    std::unordered_map<Crossing, Crossing> m_next;
    std::vector<Crossing> m_starts;
};

} // namespace

std::vector<Contour> isoContours(std::span<const float> values, int width, int height, float level)
{
    return Tracer(values, width, height, level).contours();
}

} // namespace dsmt::imaging
