// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tell_lungs.h"

#include "core/imaging/connected.h"
#include "core/imaging/mask_where.h"

#include <algorithm>
#include <cmath>

namespace dsmt::inference {

using namespace imaging;

namespace {

constexpr double kApartMm = 60;     ///< middles of two lungs
constexpr double kOnItsSide = 0.9;  ///< share of a lung on its side of the plane between the two
constexpr double kMostTakenMm = 15; ///< off the rim: two lungs that touch over twice this are not told apart

/// Those with at least a quarter of the largest one's voxels, largest first.
std::vector<Part> largeOnes(std::vector<Part> parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.size() > b.size(); });
    std::erase_if(parts, [&](const Part& part) { return 4 * part.size() < parts.front().size(); });
    return parts;
}

double xOf(const Geometry& grid, std::size_t offset)
{
    return grid.origin.x + grid.spacing[0] * double(unsigned(offset) % unsigned(grid.size.i));
}

double meanX(const Geometry& grid, const Part& part)
{
    double sum = 0;
    for (const std::size_t at : part)
        sum += xOf(grid, at);
    return sum / double(part.size());
}

/// The first two lie side by side, each on its own side of the plane between them.
bool areTwoLungs(const Geometry& grid, const std::vector<Part>& parts)
{
    if (parts.size() < 2)
        return false;
    const double first = meanX(grid, parts[0]), second = meanX(grid, parts[1]), plane = (first + second) / 2;
    if (std::abs(first - second) < kApartMm)
        return false;
    const auto shareOfSide = [&](const Part& part, bool right) {
        const auto count =
            std::count_if(part.begin(), part.end(), [&](std::size_t at) { return (xOf(grid, at) < plane) == right; });
        return double(count) / double(part.size());
    };
    return shareOfSide(parts[0], first < second) >= kOnItsSide && shareOfSide(parts[1], second < first) >= kOnItsSide;
}

template <class Work> void forEachNeighbour(const Geometry& grid, std::size_t at, const Work& work)
{
    const std::size_t row = std::size_t(grid.size.i), rows = std::size_t(grid.size.j), slice = row * rows;
    const std::size_t i = at % row, j = at / row % rows, k = at / slice;
    if (i > 0)
        work(at - 1);
    if (i + 1 < row)
        work(at + 1);
    if (j > 0)
        work(at - row);
    if (j + 1 < rows)
        work(at + row);
    if (k > 0)
        work(at - slice);
    if (k + 1 < std::size_t(grid.size.k))
        work(at + slice);
}

/// Without the voxels that have a face in common with one outside of it; the grid's border is no outside.
Mask withoutRim(const Mask& mask)
{
    const auto voxels = mask.voxels();
    return maskWhere(mask.geometry(), [&](std::size_t at) {
        bool isInner = voxels[at] != 0;
        if (isInner)
            forEachNeighbour(mask.geometry(), at, [&](std::size_t next) { isInner = isInner && voxels[next]; });
        return isInner;
    });
}

/// All voxels of a connected whole, each with the core from which fewer steps lead to it.
std::vector<Part> grownApart(const Geometry& grid, const Mask& whole, std::vector<Part> cores)
{
    std::vector<std::uint8_t> left(whole.voxels().begin(), whole.voxels().end());
    for (const Part& core : cores)
        for (const std::size_t at : core)
            left[at] = 0;
    std::vector<std::size_t> done(cores.size(), 0);
    for (bool grew = true; grew;) {
        grew = false;
        for (std::size_t n = 0; n < cores.size(); ++n) {
            const std::size_t end = cores[n].size();
            for (; done[n] < end; ++done[n])
                forEachNeighbour(grid, cores[n][done[n]], [&](std::size_t next) {
                    if (left[next]) {
                        left[next] = 0;
                        cores[n].push_back(next);
                    }
                });
            grew = grew || cores[n].size() > end;
        }
    }
    return cores;
}

/// Lungs that touch each other, in front of the heart or behind it, are parted at their necks: the rim is taken off the
/// air again and again until it falls into two, which then grow to where they meet.
std::vector<Part> parted(const Geometry& grid, std::vector<Part> wholes)
{
    const Mask whole = maskOf(grid, std::span(wholes).first(1));
    Mask core = whole;
    for (double taken = grid.spacing[0]; taken <= kMostTakenMm; taken += grid.spacing[0]) {
        core = withoutRim(core);
        std::vector<Part> cores = connectedParts(core);
        if (cores.empty())
            break;
        cores = largeOnes(std::move(cores));
        if (areTwoLungs(grid, cores)) {
            cores.resize(2);
            return grownApart(grid, whole, std::move(cores));
        }
    }
    return wholes;
}

} // namespace

ToldLungs tellLungs(const Mask& air)
{
    const Geometry& grid = air.geometry();
    ToldLungs told{connectedParts(air), {}};
    if (told.parts.empty())
        return told;
    told.parts = largeOnes(std::move(told.parts));
    if (!areTwoLungs(grid, told.parts))
        told.parts = parted(grid, std::move(told.parts));
    if (areTwoLungs(grid, told.parts))
        told.right = meanX(grid, told.parts[0]) < meanX(grid, told.parts[1]) ? 0 : 1;
    return told;
}

} // namespace dsmt::inference
