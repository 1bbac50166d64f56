// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/diameters.h"

#include <algorithm>
#include <cmath>

namespace dsmt::imaging {

namespace {

/// Where a line along `direction` at signed distance `offset` from the origin (along the line's normal)
/// crosses the closed outline: positions along the direction.
std::vector<double> crossings(std::span<const PlanePoint> outline, PlanePoint direction, double offset)
{
    const PlanePoint normal{-direction.y, direction.x};
    std::vector<double> along;
    for (std::size_t n = 0; n < outline.size(); ++n) {
        const PlanePoint a = outline[n], b = outline[(n + 1) % outline.size()];
        const double da = a.x * normal.x + a.y * normal.y - offset, db = b.x * normal.x + b.y * normal.y - offset;
        if ((da < 0) == (db < 0))
            continue;
        const double t = da / (da - db);
        along.push_back((a.x + (b.x - a.x) * t) * direction.x + (a.y + (b.y - a.y) * t) * direction.y);
    }
    std::sort(along.begin(), along.end());
    return along;
}

} // namespace

std::optional<Diameters> bidirectionalDiameters(std::span<const PlanePoint> outline)
{
    if (outline.size() < 3)
        return std::nullopt;
    Diameters result;
    for (std::size_t m = 0; m < outline.size(); ++m)
        for (std::size_t n = m + 1; n < outline.size(); ++n) {
            const double away = std::hypot(outline[m].x - outline[n].x, outline[m].y - outline[n].y);
            if (away > result.longAxis) {
                result.longAxis = away;
                result.longFrom = outline[m];
                result.longTo = outline[n];
            }
        }
    if (result.longAxis <= 0)
        return std::nullopt;

    const PlanePoint axis{(result.longTo.x - result.longFrom.x) / result.longAxis,
                          (result.longTo.y - result.longFrom.y) / result.longAxis};
    const Chord across = longestChord(outline, {-axis.y, axis.x});
    result.shortAxis = across.length;
    result.shortFrom = across.from;
    result.shortTo = across.to;
    return result;
}

Chord longestChord(std::span<const PlanePoint> outline, PlanePoint direction)
{
    // Through every point of the outline: the longest of all chords starts at one.
    const PlanePoint normal{-direction.y, direction.x};
    Chord longest;
    for (const PlanePoint& point : outline) {
        const double offset = point.x * normal.x + point.y * normal.y;
        // A hair to both sides, so that a chord exactly through a vertex is not lost.
        for (const double nudge : {-1e-9, 1e-9}) {
            const auto along = crossings(outline, direction, offset + nudge);
            for (std::size_t n = 0; n + 1 < along.size(); n += 2)
                if (along[n + 1] - along[n] > longest.length) {
                    const auto at = [&](double s) {
                        return PlanePoint{direction.x * s + normal.x * offset, direction.y * s + normal.y * offset};
                    };
                    longest = {along[n + 1] - along[n], at(along[n]), at(along[n + 1])};
                }
        }
    }
    return longest;
}

} // namespace dsmt::imaging
