// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/patch_spec.h"

#include <array>
#include <cstdint>
#include <random>
#include <span>

namespace dsmt::training {

/// Where a patch's points lie in the cube it is cut from: cube mm = matrix * patch mm + shift, both measured from their
/// middles, axes x, y, z.
struct Placement {
    std::array<std::array<double, 3>, 3> matrix{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    std::array<double, 3> shift{};
};

/// Uniform in [low, high), from the generator's own bits.
double uniform(std::mt19937_64& random, double low, double high);

/// How far a patch may be moved.
struct Moves {
    double shiftMm = 4;
    double warpShare = 0.25;     ///< of the nodules are turned by any angle and scaled; the others stay on their grid
    double rotationDegrees = 15; ///< about each axis
    double scale = 0.1;          ///< size is signal: no more than 10 %
};

/// Flipped along each axis half of the time, half of the time turned by a quarter about the body's axis, shifted by
/// whole millimetres: voxels stay voxels. Only a share is warped, as that blurs like any interpolation, and what is
/// smaller than a voxel (bubble lucency) would never be seen sharp.
Placement drawPlacement(const Moves& moves, std::mt19937_64& random);

/// Cuts a patch out of a cube (x fastest), trilinear, beyond its border the border's value.
/// @param patch patchGrid.size^3 values
template <class Voxel>
void cutPlaced(std::span<const Voxel> cube, const inference::PatchGrid& cubeGrid, const inference::PatchGrid& patchGrid,
               const Placement& placement, float* patch);

extern template void cutPlaced(std::span<const std::int16_t>, const inference::PatchGrid&, const inference::PatchGrid&,
                               const Placement&, float*);
extern template void cutPlaced(std::span<const std::uint8_t>, const inference::PatchGrid&, const inference::PatchGrid&,
                               const Placement&, float*);

} // namespace dsmt::training
