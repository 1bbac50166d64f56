// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/region_statistics.h"

#include "core/imaging/plane_lattice.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace dsmt::imaging {

namespace {

/// Of a sample: so near an outline rounding decides nothing.
constexpr double kEdge = 1e-6;

/// Samples from `first` to `last` in row y belong to a region.
struct Run {
    int y, first, last;
};

/// The whole numbers in [from, to], at most those from `least` to `most`.
std::pair<int, int> wholeBetween(double from, double to, int least, int most)
{
    return {int(std::ceil(std::clamp(from, double(least), double(most) + 1))),
            int(std::floor(std::clamp(to, double(least) - 1, double(most))))};
}

std::optional<RegionStatistics> statisticsOf(const Volume& volume, const PlaneLattice& lattice,
                                             const std::vector<Run>& runs)
{
    std::vector<double> values;
    for (const Run& run : runs)
        for (int x = run.first; x <= run.last; ++x)
            if (const auto hu = lattice.hu(volume, x, run.y))
                values.push_back(*hu);
    if (values.empty())
        return std::nullopt;
    RegionStatistics statistics;
    statistics.samples = values.size();
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    statistics.minHu = *lowest, statistics.maxHu = *highest;
    const double count = double(values.size());
    double sum = 0, squares = 0;
    for (const double value : values)
        sum += value;
    statistics.meanHu = sum / count;
    // About the mean in a second pass: sums of squares of HU would lose digits.
    for (const double value : values)
        squares += (value - statistics.meanHu) * (value - statistics.meanHu);
    statistics.sdHu = std::sqrt(squares / count);
    statistics.sampledMm2 = count * lattice.sampleMm2();
    return statistics;
}

} // namespace

std::optional<RegionStatistics> ellipseStatistics(const Volume& volume, WorldPoint center, WorldPoint first,
                                                  WorldPoint second)
{
    const WorldPoint normal = cross(first, second);
    if (!(length(normal) > 0) || volume.geometry().size.voxels() == 0)
        return std::nullopt;
    const PlaneLattice lattice(volume.geometry(), center, normal * (1 / length(normal)));
    // In the lattice's coordinates the ellipse is middle + a cos t + b sin t, though a and b need not be at right
    // angles there; |M (p - middle)| <= 1 with M the inverse of the matrix of columns a and b.
    const PlanePoint middle = lattice.fromWorld(center);
    const auto axis = [&](WorldPoint vector) {
        const PlanePoint end = lattice.fromWorld(center + vector);
        return PlanePoint{end.x - middle.x, end.y - middle.y};
    };
    const PlanePoint a = axis(first), b = axis(second);
    const double determinant = a.x * b.y - a.y * b.x;
    const double reach = std::hypot(a.y, b.y);
    const LatticeBox box = lattice.box();
    const auto [top, bottom] = wholeBetween(middle.y - reach - kEdge, middle.y + reach + kEdge, box.top, box.bottom);
    std::vector<Run> runs;
    for (int y = top; y <= bottom; ++y) {
        // The chord of the row: what remains of the unit circle at the row's height.
        const double height = y - middle.y, part = height / reach;
        const double halfChord = std::abs(determinant) / reach * std::sqrt(std::max(0.0, 1 - part * part));
        const double chordMiddle = middle.x + height * (a.x * a.y + b.x * b.y) / (reach * reach);
        const auto [from, to] =
            wholeBetween(chordMiddle - halfChord - kEdge, chordMiddle + halfChord + kEdge, box.left, box.right);
        runs.push_back({y, from, to});
    }
    return statisticsOf(volume, lattice, runs);
}

std::optional<RegionStatistics> polygonStatistics(const Volume& volume, std::span<const WorldPoint> corners,
                                                  WorldPoint normal)
{
    if (corners.size() < 3 || volume.geometry().size.voxels() == 0)
        return std::nullopt;
    const PlaneLattice lattice(volume.geometry(), corners[0], normal);
    std::vector<PlanePoint> points;
    for (const WorldPoint corner : corners)
        points.push_back({lattice.fromWorld(corner).x - kEdge, lattice.fromWorld(corner).y - kEdge});
    const auto [highest, lowest] = std::minmax_element(
        points.begin(), points.end(), [](const PlanePoint& one, const PlanePoint& other) { return one.y < other.y; });
    const LatticeBox box = lattice.box();
    const auto [top, bottom] = wholeBetween(highest->y, lowest->y, box.top, box.bottom);
    std::vector<Run> runs;
    std::vector<double> crossings;
    for (int y = top; y <= bottom; ++y) {
        crossings.clear();
        for (std::size_t n = 0; n < points.size(); ++n) {
            const PlanePoint from = points[n], to = points[(n + 1) % points.size()];
            // Half open, so that a corner on the row counts once.
            if ((from.y <= y) != (to.y <= y))
                crossings.push_back(from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t n = 0; n + 1 < crossings.size(); n += 2) {
            const auto [from, to] = wholeBetween(crossings[n], crossings[n + 1], box.left, box.right);
            runs.push_back({y, from, to});
        }
    }
    return statisticsOf(volume, lattice, runs);
}

} // namespace dsmt::imaging
