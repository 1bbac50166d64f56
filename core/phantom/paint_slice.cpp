// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scene.h"

#include "core/phantom/plane_painter.h"

namespace dsmt::phantom {

float edgeWidth(const ScanGrid& grid)
{
    return 0.5f * float(grid.geometry.spacing[0] + grid.geometry.spacing[2] / grid.subSlices);
}

std::vector<std::vector<std::uint32_t>> sortIntoSlices(std::span<const PaintedTube> tubes, const ScanGrid& grid,
                                                       int firstSlice, int slices)
{
    std::vector<std::vector<std::uint32_t>> sorted(static_cast<std::size_t>(slices));
    const double thickness = grid.geometry.spacing[2];
    const double bottom = grid.geometry.origin.z - double(grid.patientShift.z), edge = double(edgeWidth(grid));
    for (std::uint32_t index = 0; index < tubes.size(); ++index) {
        const Region box = around(tubes[index].tube);
        const double low = double(box.low.z) - edge, high = double(box.high.z) + edge;
        const int first = int(std::ceil((low - bottom) / thickness - 0.5)) - firstSlice;
        const int last = int(std::floor((high - bottom) / thickness + 0.5)) - firstSlice;
        for (int k = std::max(0, first); k <= std::min(slices - 1, last); ++k)
            sorted[std::size_t(k)].push_back(index);
    }
    return sorted;
}

PaintedSlice paintSlice(const Scene& scene, const PlaneWindow& window, int k)
{
    PaintedSlice slice;
    slice.hu.resize(std::size_t(window.columns) * std::size_t(window.rows));
    PlanePainter painter(scene, window, k);
    for (int subSlice = 0; subSlice < scene.grid.subSlices; ++subSlice)
        painter.paint(subSlice, slice);
    return slice;
}

} // namespace dsmt::phantom
