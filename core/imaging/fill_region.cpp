// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/fill_region.h"

#include "core/imaging/close_holes.h"
#include "core/imaging/connected.h"
#include "core/imaging/distance_map.h"
#include "core/imaging/mask_bounds.h"
#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

constexpr double kAeratedLungHu = -850, kLungBelowHu = -700;
constexpr std::size_t kEnoughVoxels = 500; ///< to tell the lung's HU
constexpr double kLeastTolerance = 60, kLargestTolerance = 400;
constexpr double kSmoothingMm = 0.6; ///< Gaussian, against noise that would join or part what is alike
constexpr double kStrandMm = 3;      ///< vessels up to this thick are no part of a nodule that they touch

/// The lattice around the click, as far as a fill may go, with one voxel more on every side; flood fills over it.
class Surroundings final {
public:
    enum Place : std::uint8_t { Elsewhere, InReach, OutOfReach }; ///< the last two in the layer, where there is one

    Surroundings(const Geometry& lattice, const FillClick& click) : m_grid(lattice)
    {
        const VoxelIndex middle = lattice.nearestVoxel(click.at);
        std::array<int, 3> reach{};
        for (std::size_t axis = 0; axis < 3; ++axis)
            reach[axis] = int(std::ceil(kFillReachMm / lattice.spacing[axis])) + 1;
        m_grid.origin = lattice.voxelToWorld(
            {double(middle.i - reach[0]), double(middle.j - reach[1]), double(middle.k - reach[2])});
        m_grid.size = {2 * reach[0] + 1, 2 * reach[1] + 1, 2 * reach[2] + 1};
        m_seed = m_grid.offset({reach[0], reach[1], reach[2]});
        m_first = {middle.i - reach[0], middle.j - reach[1], middle.k - reach[2]};
        m_places.reserve(m_grid.size.voxels());
        for (int k = 0; k < m_grid.size.k; ++k)
            for (int j = 0; j < m_grid.size.j; ++j) {
                const WorldPoint row = m_grid.voxelToWorld({0, double(j), double(k)}) - click.at;
                for (int i = 0; i < m_grid.size.i; ++i)
                    m_places.push_back(placeOf(row + m_grid.iAxis * (i * m_grid.spacing[0]), click.layer));
            }
    }

    const Geometry& grid() const { return m_grid; }
    std::size_t seed() const { return m_seed; }
    Place place(std::size_t at) const { return Place(m_places[at]); }
    VoxelIndex voxel(std::size_t at) const
    {
        const auto columns = std::size_t(m_grid.size.i), rows = std::size_t(m_grid.size.j);
        return {int(at % columns), int(at / columns % rows), int(at / columns / rows)};
    }
    VoxelIndex onLattice(VoxelIndex voxel) const
    {
        return {voxel.i + m_first.i, voxel.j + m_first.j, voxel.k + m_first.k};
    }

    /// What hangs together with the click by faces, is within reach and `open`. @param beyond is called when that goes
    /// on out of reach; false ends it
    template <class Open, class Beyond> std::vector<std::uint8_t> flood(Open open, Beyond beyond) const
    {
        const auto row = std::ptrdiff_t(m_grid.size.i), slice = row * m_grid.size.j;
        std::vector<std::uint8_t> marked(m_places.size(), 0);
        std::vector<std::size_t> front{m_seed};
        marked[m_seed] = 1;
        while (!front.empty()) {
            const std::size_t at = front.back();
            front.pop_back();
            // Only what is in reach is gone on from, and that is never at the border of the grid.
            for (const std::ptrdiff_t step : {std::ptrdiff_t(-1), std::ptrdiff_t(1), -row, row, -slice, slice}) {
                const std::size_t next = at + std::size_t(step);
                if (marked[next] || m_places[next] == Elsewhere || !open(next))
                    continue;
                if (m_places[next] == OutOfReach) {
                    if (!beyond())
                        return marked;
                    continue;
                }
                marked[next] = 1;
                front.push_back(next);
            }
        }
        return marked;
    }

    /// Whether something of a region lies beside what is out of reach.
    bool reachesOut(const std::vector<std::uint8_t>& region) const
    {
        const std::size_t row = std::size_t(m_grid.size.i), slice = row * std::size_t(m_grid.size.j);
        for (std::size_t at = slice; at + slice < region.size(); ++at)
            if (region[at])
                for (const std::size_t next : {at - 1, at + 1, at - row, at + row, at - slice, at + slice})
                    if (m_places[next] == OutOfReach)
                        return true;
        return false;
    }

private:
    static Place placeOf(WorldPoint fromClick, const std::optional<PaintedLayer>& layer)
    {
        if (layer) {
            const double height = dot(fromClick, layer->normal), half = layer->thicknessMm / 2;
            if (height < -half - 1e-6 || height >= half - 1e-6)
                return Elsewhere;
        }
        return dot(fromClick, fromClick) <= kFillReachMm * kFillReachMm ? InReach : OutOfReach;
    }

    Geometry m_grid;
    VoxelIndex m_first; ///< on the lattice
    std::size_t m_seed = 0;
    std::vector<std::uint8_t> m_places;
};

/// The hole of the mask around the click; nothing where there is none.
std::optional<std::vector<std::uint8_t>> holeOf(const Mask& mask, const Surroundings& around)
{
    const auto open = [&](std::size_t at) {
        const VoxelIndex there = around.onLattice(around.voxel(at));
        return !mask.geometry().contains(there) || !mask.at(there);
    };
    if (!open(around.seed()))
        return std::nullopt;
    bool closed = true;
    auto hole = around.flood(open, [&] { return closed = false; });
    return closed ? std::optional(std::move(hole)) : std::nullopt;
}

/// Median HU of the aerated lung within reach of the click, the usual where there is little of it.
double lungHu(const FloatImage& hu, const Surroundings& around)
{
    std::vector<float> lung;
    for (std::size_t at = 0; at < hu.voxels().size(); ++at)
        if (around.place(at) == Surroundings::InReach && hu.voxels()[at] < kLungBelowHu && hu.voxels()[at] > kAirHu)
            lung.push_back(hu.voxels()[at]);
    if (lung.size() < kEnoughVoxels)
        return kAeratedLungHu;
    const auto middle = lung.begin() + std::ptrdiff_t(lung.size() / 2);
    std::nth_element(lung.begin(), middle, lung.end());
    return double(*middle);
}

/// The part of a region that is thick where it was clicked, without what is thinner and hangs on it. All of it where
/// nothing of it is so thick.
std::vector<std::uint8_t> withoutStrands(std::vector<std::uint8_t> region, const Geometry& grid, WorldPoint click)
{
    const Mask whole(grid, std::vector<std::uint8_t>(region));
    const Mask core = componentNear(grown(whole, -kStrandMm / 2), click, kStrandMm);
    const Mask back = grown(core, kStrandMm / 2 + 0.5);
    if (!boundsOf(core))
        return region;
    for (std::size_t at = 0; at < region.size(); ++at)
        region[at] = region[at] && back.voxels()[at];
    return region;
}

} // namespace

double toleranceFor(double clickedHu, double lungHu)
{
    return std::clamp((clickedHu - lungHu) / 2, kLeastTolerance, kLargestTolerance);
}

Fill fillRegion(const Mask& mask, const Volume& ct, const FillClick& click)
{
    const Surroundings around(mask.geometry(), click);
    if (auto hole = holeOf(mask, around))
        return {Mask(around.grid(), std::move(*hole)), true};
    const FloatImage hu = smoothed(resample(ct, around.grid()), kSmoothingMm);
    const double clicked = double(hu.voxels()[around.seed()]);
    const double tolerance = click.toleranceHu.value_or(toleranceFor(clicked, lungHu(hu, around)));
    // By its own rule the tool takes what is denser along: a core in ground glass.
    const double highest = click.toleranceHu ? clicked + tolerance : 4000;
    const auto alike = [&](std::size_t at) {
        return double(hu.voxels()[at]) >= clicked - tolerance && double(hu.voxels()[at]) <= highest;
    };
    bool cutOff = false;
    std::vector<std::uint8_t> region = around.flood(alike, [&] { return cutOff = true; });
    if (!click.layer)
        region = withoutStrands(std::move(region), around.grid(), click.at);
    cutOff = cutOff && around.reachesOut(region);
    closeHoles(region, around.grid().size, [&](std::size_t at) { return around.place(at) != Surroundings::Elsewhere; });
    return {Mask(around.grid(), std::move(region)), false, cutOff, clicked, tolerance};
}

} // namespace dsmt::imaging
