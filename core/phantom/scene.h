// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/acquisition.h"
#include "core/phantom/kernel_noise.h"
#include "core/phantom/nodule.h"
#include "core/phantom/tissue_lattice.h"

#include <span>
#include <vector>

namespace dsmt::phantom {

/// A tube and what it is made of, as a slice is painted.
struct PaintedTube {
    enum class Paint { Blood, Wall, Air };
    Tube tube;
    Paint paint;
};

/// All that the voxels of one case are made from.
struct Scene {
    const Anatomy& anatomy;
    const ScanGrid& grid;
    const Nodule& nodule;
    const TissueLattice& lattice;
    const NoiseTile& texture; ///< what acini and vessels too small to be drawn leave in the lung
    std::span<const PaintedTube> tubes;
    std::vector<std::vector<std::uint32_t>> tubesOfSlice; ///< indices into tubes, for slices firstSlice, ...
    int firstSlice = 0;
};

/// Width of a surface's partial volume: half a pixel and half a sample's thickness on both sides, mm.
float edgeWidth(const ScanGrid& grid);

/// Sorts the tubes into the slices that they touch.
std::vector<std::vector<std::uint32_t>> sortIntoSlices(std::span<const PaintedTube> tubes, const ScanGrid& grid,
                                                       int firstSlice, int slices);

/// A slice before the scanner's blur and noise.
struct PaintedSlice {
    std::vector<float> hu;
    std::vector<float> nodule; ///< coverage by the nodule's body in the lung, [0, 1]; empty where there is none
};

/// Paints a part of slice k: tissues, fissures, nodule, vessels, airways, table, averaged over the slice's thickness.
PaintedSlice paintSlice(const Scene& scene, const PlaneWindow& window, int k);

} // namespace dsmt::phantom
