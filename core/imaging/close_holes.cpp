// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/close_holes.h"

#include "core/imaging/mask_bounds.h"

namespace dsmt::imaging {

namespace {

enum Kind : std::uint8_t { Open, Closed, Outside };

} // namespace

void closeHoles(std::vector<std::uint8_t>& region, const Size& size, const std::function<bool(std::size_t)>& counts)
{
    const auto bounds = boundsOf(region, size);
    if (!bounds)
        return;
    // The region's box with one voxel more on every side, from where it is entered, and one more as a wall.
    const VoxelIndex low = bounds->low, high = bounds->high;
    const Size box{high.i - low.i + 5, high.j - low.j + 5, high.k - low.k + 5};
    const std::size_t row = std::size_t(box.i), slice = row * std::size_t(box.j);
    std::vector<std::uint8_t> kinds(box.voxels(), Outside);
    std::vector<std::size_t> front;
    const auto forEach = [&](const auto& visit) {
        for (int k = 1; k + 1 < box.k; ++k)
            for (int j = 1; j + 1 < box.j; ++j)
                for (int i = 1; i + 1 < box.i; ++i)
                    visit(std::size_t(k) * slice + std::size_t(j) * row + std::size_t(i),
                          (std::size_t(low.k + k - 2) * std::size_t(size.j) + std::size_t(low.j + j - 2)) *
                                  std::size_t(size.i) +
                              std::size_t(low.i + i - 2),
                          i == 1 || j == 1 || k == 1 || i + 2 == box.i || j + 2 == box.j || k + 2 == box.k);
    };
    forEach([&](std::size_t at, std::size_t there, bool atRim) {
        kinds[at] = region[there] || !counts(there) ? Closed : atRim ? Outside : Open;
        if (kinds[at] == Outside)
            front.push_back(at);
    });
    while (!front.empty()) {
        const std::size_t at = front.back();
        front.pop_back();
        for (const std::size_t next : {at - 1, at + 1, at - row, at + row, at - slice, at + slice})
            if (kinds[next] == Open) {
                kinds[next] = Outside;
                front.push_back(next);
            }
    }
    forEach([&](std::size_t at, std::size_t there, bool) {
        if (kinds[at] == Open)
            region[there] = 1;
    });
}

} // namespace dsmt::imaging
