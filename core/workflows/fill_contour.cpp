// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/fill_contour.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>

namespace dsmt::workflows {

std::vector<GridPoint> insideOf(const std::vector<GridPoint>& polygon)
{
    std::map<int, std::vector<double>> crossings; // of each row
    std::map<int, std::set<int>> onLine;
    for (std::size_t n = 0; n < polygon.size(); ++n) {
        const GridPoint from = polygon[n], to = polygon[(n + 1) % polygon.size()];
        const int steps = std::max(1, std::gcd(std::abs(to.x - from.x), std::abs(to.y - from.y)));
        for (int step = 0; step <= steps; ++step)
            onLine[from.y + (to.y - from.y) / steps * step].insert(from.x + (to.x - from.x) / steps * step);
        // Each line without its lower end, so that a corner counts once where a row passes through it.
        for (int y = std::min(from.y, to.y); y < std::max(from.y, to.y); ++y)
            crossings[y].push_back(from.x + double(y - from.y) * (to.x - from.x) / (to.y - from.y));
    }
    std::vector<GridPoint> inside;
    for (auto& [y, places] : crossings) {
        std::sort(places.begin(), places.end());
        for (std::size_t n = 0; n + 1 < places.size(); n += 2)
            for (int x = int(std::ceil(places[n])); x <= places[n + 1]; ++x)
                if (!onLine[y].contains(x))
                    inside.push_back({x, y});
    }
    return inside;
}

} // namespace dsmt::workflows
