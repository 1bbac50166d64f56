// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/fill_region.h"

#include "core/imaging/sample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

constexpr double kAeratedLungHu = -850, kLeastTolerance = 80, kLargestTolerance = 400;

/// The lattice around the click, as far as a fill may go. Flood fills over offsets of it.
class Surroundings final {
public:
    Surroundings(const Geometry& lattice, const FillClick& click) : m_click(click), m_grid(lattice)
    {
        const VoxelIndex middle = lattice.nearestVoxel(click.at);
        std::array<int, 3> reach{};
        for (std::size_t axis = 0; axis < 3; ++axis)
            reach[axis] = int(std::ceil(kFillReachMm / lattice.spacing[axis])) + 1;
        m_grid.origin = lattice.voxelToWorld(
            {double(middle.i - reach[0]), double(middle.j - reach[1]), double(middle.k - reach[2])});
        m_grid.size = {2 * reach[0] + 1, 2 * reach[1] + 1, 2 * reach[2] + 1};
        m_seed = m_grid.offset({reach[0], reach[1], reach[2]});
    }

    const Geometry& grid() const { return m_grid; }
    std::size_t seed() const { return m_seed; }
    VoxelIndex voxel(std::size_t at) const
    {
        const auto columns = std::size_t(m_grid.size.i), rows = std::size_t(m_grid.size.j);
        return {int(at % columns), int(at / columns % rows), int(at / columns / rows)};
    }
    WorldPoint world(VoxelIndex voxel) const
    {
        return m_grid.voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)});
    }
    bool inReach(VoxelIndex voxel) const
    {
        return m_grid.contains(voxel) && distance(world(voxel), m_click.at) <= kFillReachMm;
    }
    bool inLayer(VoxelIndex voxel) const
    {
        if (!m_click.layer)
            return true;
        const double height = dot(world(voxel) - m_click.at, m_click.layer->normal),
                     half = m_click.layer->thicknessMm / 2;
        return height >= -half - 1e-6 && height < half - 1e-6;
    }

    /// Marks what hangs together with the seeds by faces and is `open`. @param beyond called with each neighbour in
    /// the layer that is out of reach; true ends it @return whether it was ended
    template <class Open, class Beyond>
    bool flood(std::vector<std::size_t> front, std::vector<std::uint8_t>& marked, Open open, Beyond beyond) const
    {
        for (const std::size_t seed : front)
            marked[seed] = 1;
        while (!front.empty()) {
            const VoxelIndex at = voxel(front.back());
            front.pop_back();
            for (const VoxelIndex next : {VoxelIndex{at.i - 1, at.j, at.k},
                                          {at.i + 1, at.j, at.k},
                                          {at.i, at.j - 1, at.k},
                                          {at.i, at.j + 1, at.k},
                                          {at.i, at.j, at.k - 1},
                                          {at.i, at.j, at.k + 1}}) {
                if (!inLayer(next))
                    continue;
                const bool reached = inReach(next);
                if (reached && marked[m_grid.offset(next)])
                    continue;
                if (!open(next))
                    continue;
                if (!reached) {
                    if (beyond(next))
                        return true;
                    continue;
                }
                marked[m_grid.offset(next)] = 1;
                front.push_back(m_grid.offset(next));
            }
        }
        return false;
    }

private:
    const FillClick& m_click;
    Geometry m_grid;
    std::size_t m_seed = 0;
};

std::vector<std::uint8_t> nothing(const Surroundings& around)
{
    return std::vector<std::uint8_t>(around.grid().size.voxels(), 0);
}

/// The hole of the mask around the click; nothing where there is none.
std::optional<std::vector<std::uint8_t>> holeOf(const Mask& mask, const Surroundings& around)
{
    const VoxelIndex first = mask.geometry().nearestVoxel(around.grid().origin);
    const auto open = [&](VoxelIndex voxel) {
        const VoxelIndex there{voxel.i + first.i, voxel.j + first.j, voxel.k + first.k};
        return !mask.geometry().contains(there) || !mask.at(there);
    };
    std::vector<std::uint8_t> hole = nothing(around);
    if (!open(around.voxel(around.seed())) ||
        around.flood({around.seed()}, hole, open, [](VoxelIndex) { return true; }))
        return std::nullopt;
    return hole;
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

/// Adds what the region shuts off from everything that is out of reach.
void closeHoles(const Surroundings& around, std::vector<std::uint8_t>& region)
{
    std::vector<std::size_t> beyond;
    for (std::size_t at = 0; at < region.size(); ++at)
        if (const VoxelIndex voxel = around.voxel(at); around.inLayer(voxel) && !around.inReach(voxel))
            beyond.push_back(at);
    std::vector<std::uint8_t> outside = nothing(around);
    around.flood(
        std::move(beyond), outside,
        [&](VoxelIndex voxel) { return around.grid().contains(voxel) && !region[around.grid().offset(voxel)]; },
        [](VoxelIndex) { return false; });
    for (std::size_t at = 0; at < region.size(); ++at)
        if (!region[at] && !outside[at] && around.inLayer(around.voxel(at)))
            region[at] = 1;
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
    const auto alike = [&](VoxelIndex voxel) {
        const VoxelPoint at = ct.geometry().worldToVoxel(around.world(voxel));
        // What is padded beyond the CT is no tissue.
        const VoxelIndex nearest{int(std::lround(at.i)), int(std::lround(at.j)), int(std::lround(at.k))};
        return ct.geometry().contains(nearest) && std::abs(double(sampleLinear(ct, at)) - clicked) <= tolerance;
    };
    std::vector<std::uint8_t> region = nothing(around);
    bool cutOff = false;
    around.flood({around.seed()}, region, alike, [&](VoxelIndex) {
        cutOff = true;
        return false;
    });
    closeHoles(around, region);
    return {Mask(around.grid(), std::move(region)), false, cutOff, clicked, tolerance};
}

} // namespace dsmt::imaging
