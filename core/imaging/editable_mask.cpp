// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/editable_mask.h"

#include "core/imaging/mask_bounds.h"

#include <algorithm>

namespace dsmt::imaging {

namespace {

constexpr int kRoom = 16; ///< voxels more than asked for, so that a stroke does not grow the box at each step

int evenDown(int value)
{
    return value & ~1;
}

int evenUp(int value)
{
    return (value + 1) & ~1;
}

/// First and last + 1 of the box along one axis, grown as far as it may.
struct Ends {
    int first, end;
};

Ends grown(Ends held, int low, int high, int longest)
{
    // What is painted on first gets its room, the rest only then.
    const auto grow = [&](Ends wanted) {
        held.first = std::max(std::min(held.first, wanted.first), std::min(held.first, held.end - longest));
        held.end = std::min(std::max(held.end, wanted.end), std::max(held.end, held.first + longest));
    };
    if (low < held.first || high >= held.end) {
        grow({evenDown(low), evenUp(high + 1)});
        grow({evenDown(low - kRoom), evenUp(high + 1 + kRoom)});
    }
    return held;
}

int longestSide(double spacing)
{
    return std::max(2, evenDown(int(kLongestMaskMm / spacing)));
}

VoxelIndex operator+(VoxelIndex a, VoxelIndex b)
{
    return {a.i + b.i, a.j + b.j, a.k + b.k};
}

VoxelIndex operator-(VoxelIndex a, VoxelIndex b)
{
    return {a.i - b.i, a.j - b.j, a.k - b.k};
}

VoxelPoint pointOf(VoxelIndex voxel)
{
    return {double(voxel.i), double(voxel.j), double(voxel.k)};
}

} // namespace

EditableMask::EditableMask(const Mask& mask)
    : m_lattice(mask.geometry()), m_geometry(mask.geometry()), m_voxels(mask.voxels().begin(), mask.voxels().end())
{
    assert(m_geometry.size.i % 2 == 0 && m_geometry.size.j % 2 == 0 && m_geometry.size.k % 2 == 0);
}

VoxelIndex EditableMask::end() const
{
    return m_first + VoxelIndex{m_geometry.size.i, m_geometry.size.j, m_geometry.size.k};
}

std::size_t EditableMask::offset(VoxelIndex voxel) const
{
    return m_geometry.offset(voxel - m_first);
}

bool EditableMask::at(VoxelIndex voxel) const
{
    return m_geometry.contains(voxel - m_first) && m_voxels[offset(voxel)];
}

bool EditableMask::grow(VoxelIndex low, VoxelIndex high)
{
    const VoxelIndex old = end();
    const Ends i = grown({m_first.i, old.i}, low.i, high.i, longestSide(m_lattice.spacing[0]));
    const Ends j = grown({m_first.j, old.j}, low.j, high.j, longestSide(m_lattice.spacing[1]));
    const Ends k = grown({m_first.k, old.k}, low.k, high.k, longestSide(m_lattice.spacing[2]));
    const VoxelIndex first{i.first, j.first, k.first}, last{i.end - 1, j.end - 1, k.end - 1};
    if (first != m_first || last + VoxelIndex{1, 1, 1} != old) {
        EditableMask wider = *this;
        wider.m_first = first;
        wider.m_geometry.size = {i.end - i.first, j.end - j.first, k.end - k.first};
        wider.m_geometry.origin = m_lattice.voxelToWorld(pointOf(first));
        wider.m_voxels.assign(wider.m_geometry.size.voxels(), 0);
        for (int z = m_first.k; z < old.k; ++z)
            for (int y = m_first.j; y < old.j; ++y)
                std::copy_n(m_voxels.begin() + std::ptrdiff_t(offset({m_first.i, y, z})), m_geometry.size.i,
                            wider.m_voxels.begin() + std::ptrdiff_t(wider.offset({m_first.i, y, z})));
        *this = std::move(wider);
    }
    return low.i >= first.i && low.j >= first.j && low.k >= first.k && high.i <= last.i && high.j <= last.j &&
           high.k <= last.k;
}

void EditableMask::set(VoxelRun run, bool inside, MaskChange& change)
{
    const int from = std::max(run.first.i, m_first.i), to = std::min(run.first.i + run.length, end().i);
    const VoxelIndex start{from, run.first.j, run.first.k};
    if (from >= to || !m_geometry.contains(start - m_first))
        return;
    std::uint8_t* const row = m_voxels.data() + offset(start);
    for (int n = 0; n < to - from; ++n) {
        if (bool(row[n]) == inside)
            continue;
        row[n] = inside;
        const VoxelIndex voxel{from + n, start.j, start.k};
        if (VoxelRun* last = change.empty() ? nullptr : &change.back();
            last && last->first + VoxelIndex{last->length, 0, 0} == voxel)
            ++last->length;
        else
            change.push_back({voxel, 1});
    }
}

void EditableMask::turnOver(const MaskChange& change)
{
    for (const VoxelRun& run : change) {
        std::uint8_t* const row = m_voxels.data() + offset(run.first);
        for (int n = 0; n < run.length; ++n)
            row[n] ^= 1;
    }
}

bool EditableMask::take(const Mask& other, bool replace, MaskChange& change)
{
    const Geometry& grid = other.geometry();
    const VoxelIndex first = m_lattice.nearestVoxel(grid.origin);
    const auto theirs = boundsOf(other);
    const bool fits = !theirs || grow(first + theirs->low, first + theirs->high);
    const auto ours = replace ? boundsOf(m_voxels, m_geometry.size) : std::nullopt;
    // Only where one of both has something, a voxel can change.
    for (const auto& [bounds, from] : {std::pair(theirs, first), std::pair(ours, m_first)})
        if (bounds)
            for (int k = bounds->low.k; k <= bounds->high.k; ++k)
                for (int j = bounds->low.j; j <= bounds->high.j; ++j)
                    for (int i = bounds->low.i; i <= bounds->high.i; ++i) {
                        const VoxelIndex voxel = from + VoxelIndex{i, j, k}, there = voxel - first;
                        const bool inside = grid.contains(there) && other.at(there);
                        if (inside || replace)
                            set({voxel, 1}, inside, change);
                    }
    return fits;
}

MaskPtr EditableMask::trimmed() const
{
    const auto bounds = boundsOf(m_voxels, m_geometry.size);
    if (!bounds)
        return nullptr;
    const auto low = [](int value) { return std::max(0, evenDown(value) - 2); };
    const auto end = [](int value, int size) { return std::min(size, evenUp(value + 1) + 2); };
    const VoxelIndex first{low(bounds->low.i), low(bounds->low.j), low(bounds->low.k)};
    Geometry grid = m_geometry;
    grid.origin = m_geometry.voxelToWorld(pointOf(first));
    grid.size = {end(bounds->high.i, grid.size.i) - first.i, end(bounds->high.j, grid.size.j) - first.j,
                 end(bounds->high.k, grid.size.k) - first.k};
    std::vector<std::uint8_t> voxels;
    voxels.reserve(grid.size.voxels());
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j) {
            const auto row = m_voxels.begin() + std::ptrdiff_t(m_geometry.offset(first + VoxelIndex{0, j, k}));
            voxels.insert(voxels.end(), row, row + grid.size.i);
        }
    return std::make_shared<const Mask>(grid, std::move(voxels));
}

bool sameVoxels(const Mask& a, const Mask& b)
{
    MaskChange change;
    return EditableMask(a).take(b, true, change) && change.empty();
}

} // namespace dsmt::imaging
