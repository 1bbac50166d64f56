// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"

#include <cstdint>
#include <string>

namespace dsmt::phantom {

/// What is true about a simulated nodule, since it was drawn that way.
struct NoduleTruth {
    imaging::WorldPoint center; ///< LPS mm
    double diameterMm = 0;      ///< of the sphere of equal volume
    double solidFraction = 0;   ///< part of the volume that is solid, [0, 1]
    double growth = 0;          ///< latent growth variable, standard normal; drives all of the rest with overlap
    bool invasive = false;      ///< invasive adenocarcinoma (IAC) against AAH / AIS / MIA
    bool bubbleLucency = false;
    bool pleuralRetraction = false;
    double spiculation = 0; ///< [0, 1]
    double lobulation = 0;  ///< [0, 1]
};

/// How the CT was taken.
struct Acquisition {
    std::string manufacturer; ///< simulated vendor habit
    std::string kernel;
    double pixelMm = 0.7;
    double sliceMm = 1.25; ///< spacing and thickness
    double noiseHu = 25;   ///< standard deviation in soft tissue
    double blurMm = 0.6;   ///< in-plane Gaussian sigma of the kernel
};

struct SimulatedCase {
    imaging::VolumePtr volume; ///< HU with blur and noise
    imaging::MaskPtr mask;     ///< of the nodule, on the volume's grid
    NoduleTruth truth;
    Acquisition acquisition;
};

/// What a seed stands for, without making a voxel (about a millisecond).
NoduleTruth drawTruth(std::uint64_t seed);

/// A whole chest: about 350 x 350 x 280 mm, one nodule. Same seed, same case, on any number of threads.
/// @param threads 0 for one on each processor
SimulatedCase simulateChest(std::uint64_t seed, const Progress& progress = {}, int threads = 0);

/// The same case as simulateChest(seed) but only the box of `extentMm` around the nodule (air where the body
/// ends), for making thousands of patches.
SimulatedCase simulateSurroundings(std::uint64_t seed, double extentMm, const Progress& progress = {});

} // namespace dsmt::phantom
