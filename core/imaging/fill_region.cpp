// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/fill_region.h"

#include "core/imaging/close_holes.h"
#include "core/imaging/sample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

constexpr double kAeratedLungHu = -850, kLeastTolerance = 80, kLargestTolerance = 400;

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
    WorldPoint world(VoxelIndex voxel) const
    {
        return m_grid.voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)});
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

double meanHuAt(const Volume& ct, const Surroundings& around)
{
    const VoxelIndex middle = around.voxel(around.seed());
    double sum = 0;
    int count = 0;
    for (int k = -2; k <= 2; ++k)
        for (int j = -2; j <= 2; ++j)
            for (int i = -2; i <= 2; ++i) {
                const WorldPoint at = around.world({middle.i + i, middle.j + j, middle.k + k});
                if (distance(at, around.world(middle)) > 1)
                    continue;
                sum += double(sampleLinear(ct, ct.geometry().worldToVoxel(at)));
                ++count;
            }
    return sum / count;
}

} // namespace

double toleranceFor(double clickedHu)
{
    return std::clamp((clickedHu - kAeratedLungHu) / 2, kLeastTolerance, kLargestTolerance);
}

Fill fillRegion(const Mask& mask, const Volume& ct, const FillClick& click)
{
    const Surroundings around(mask.geometry(), click);
    if (auto hole = holeOf(mask, around))
        return {Mask(around.grid(), std::move(*hole)), true};
    const double clicked = meanHuAt(ct, around);
    const double tolerance = click.toleranceHu.value_or(toleranceFor(clicked));
    const auto alike = [&](std::size_t voxel) {
        const VoxelPoint at = ct.geometry().worldToVoxel(around.world(around.voxel(voxel)));
        // What is padded beyond the CT is no tissue.
        const VoxelIndex nearest{int(std::lround(at.i)), int(std::lround(at.j)), int(std::lround(at.k))};
        return ct.geometry().contains(nearest) && std::abs(double(sampleLinear(ct, at)) - clicked) <= tolerance;
    };
    bool cutOff = false;
    std::vector<std::uint8_t> region = around.flood(alike, [&] { return cutOff = true; });
    closeHoles(region, around.grid().size, [&](std::size_t at) { return around.place(at) != Surroundings::Elsewhere; });
    return {Mask(around.grid(), std::move(region)), false, cutOff, clicked, tolerance};
}

} // namespace dsmt::imaging
