// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/slice_grid.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

// Positions are often rounded to 0.1 mm; nearer than that a slice is taken as it is.
constexpr double kOnGridMm = 0.06;
constexpr double kOnGridPart = 0.1; ///< of the spacing
// Where more than two thirds of a long volume would be interpolated, it is not one volume.
constexpr std::size_t kMostGrowth = 3;
constexpr std::size_t kAlwaysAllowed = 64;

std::vector<std::size_t> distinctPlaces(std::span<const double> positions, SliceGrid& grid)
{
    std::vector<std::size_t> distinct{0};
    for (std::size_t i = 1; i < positions.size(); ++i) {
        const double last = positions[distinct.back()];
        if (positions[i] - last > kSamePlaceMm)
            distinct.push_back(i);
        else if (!grid.duplicates.empty() && grid.duplicates.back().from == last)
            ++grid.duplicates.back().slices;
        else
            grid.duplicates.push_back({last, last, 1});
    }
    return distinct;
}

double medianStep(std::span<const double> positions, const std::vector<std::size_t>& distinct)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < distinct.size(); ++i)
        steps.push_back(positions[distinct[i]] - positions[distinct[i - 1]]);
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

} // namespace

std::vector<std::size_t> wideGaps(std::span<const double> positions)
{
    SliceGrid ignored;
    const std::vector<std::size_t> distinct = distinctPlaces(positions, ignored);
    std::vector<std::size_t> gaps;
    if (distinct.size() < 3)
        return gaps;
    const double widest = std::max(kWidestGapMm, double(kMostGrowth) * medianStep(positions, distinct));
    for (std::size_t n = 1; n < distinct.size(); ++n)
        if (positions[distinct[n]] - positions[distinct[n - 1]] > widest)
            gaps.push_back(distinct[n]);
    return gaps;
}

SliceGrid layOutSlices(std::span<const double> positions)
{
    SliceGrid grid;
    const std::vector<std::size_t> distinct = distinctPlaces(positions, grid);
    if (distinct.size() == 1) {
        grid.slices.push_back({0, 0, 0});
        return grid;
    }

    const double first = positions.front();
    const double extent = positions[distinct.back()] - first;
    const double steps = std::max(1.0, std::round(extent / medianStep(positions, distinct)));
    if (steps > double(kMostGrowth * distinct.size() + kAlwaysAllowed))
        throw Error(ErrorKind::BadInput,
                    fmt::format("its {} slices are spread over {:.1f} mm with gaps that cannot be filled",
                                distinct.size(), extent));
    grid.spacing = extent / steps;
    const double tolerance = std::max(kOnGridMm, kOnGridPart * grid.spacing);

    const auto count = std::size_t(steps) + 1;
    constexpr auto kEmpty = std::size_t(-1);
    std::vector<std::size_t> taken(count, kEmpty);
    Stretch uneven{0, 0, 0};
    for (const std::size_t i : distinct) {
        const auto k = std::size_t(std::lround((positions[i] - first) / grid.spacing));
        const double offset = std::abs(positions[i] - first - double(k) * grid.spacing);
        if (offset <= tolerance && taken[k] == kEmpty) {
            taken[k] = i;
            continue;
        }
        uneven.from = uneven.slices == 0 ? positions[i] : uneven.from;
        uneven.to = positions[i];
        ++uneven.slices;
    }
    if (uneven.slices > 0)
        grid.uneven.push_back(uneven);

    for (std::size_t n = 1; n < distinct.size(); ++n) {
        const double from = positions[distinct[n - 1]], to = positions[distinct[n]];
        if (to - from > 1.5 * grid.spacing)
            grid.missing.push_back({from, to, std::size_t(std::lround((to - from) / grid.spacing)) - 1});
    }

    std::size_t below = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const double place = first + double(k) * grid.spacing;
        if (taken[k] != kEmpty) {
            grid.slices.push_back({taken[k], taken[k], 0});
            continue;
        }
        while (below + 2 < distinct.size() && positions[distinct[below + 1]] <= place)
            ++below;
        const double lower = positions[distinct[below]], upper = positions[distinct[below + 1]];
        grid.slices.push_back(
            {distinct[below], distinct[below + 1], std::clamp((place - lower) / (upper - lower), 0.0, 1.0)});
    }
    return grid;
}

void interpolate(const GridSlice& slice, std::span<const std::int16_t> lower, std::span<const std::int16_t> upper,
                 std::span<std::int16_t> target)
{
    for (std::size_t v = 0; v < target.size(); ++v)
        target[v] = std::int16_t(std::lround(lower[v] + slice.upperWeight * (upper[v] - lower[v])));
}

} // namespace dsmt::dicom
