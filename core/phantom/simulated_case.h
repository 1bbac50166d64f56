// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"
#include "core/phantom/case_key.h"
#include "core/phantom/nodule_growth.h"

#include <cstdint>
#include <string>

namespace dsmt::phantom {

/// Raised whenever the same key gives another case than before.
inline constexpr int kGeneratorVersion = 2;

/// What is true about a simulated nodule, since it was drawn that way.
struct NoduleTruth {
    imaging::WorldPoint center; ///< LPS mm
    NoduleGrowth nodule;        ///< pathology, findings, size; what a perfect reader could know
    double meanHu = 0;          ///< of the body without bubbles, before noise; contrast medium counted in
    bool airBronchogram = false, emphysemaBeside = false; ///< mimics of bubble lucency
    bool touchesPleura = false; ///< or a fissure, without being drawn to it: mimic of retraction
};

/// How the CT was taken.
struct Acquisition {
    std::string site;         ///< the centre, see protocol.h
    std::string manufacturer; ///< simulated vendor habit
    std::string kernel;
    bool contrast = false;
    double pixelMm = 0.7;
    double sliceMm = 1.25; ///< spacing and thickness
    double noiseHu = 25;   ///< standard deviation in soft tissue
    double blurMm = 0.6;   ///< in-plane Gaussian sigma of the kernel
    double huOffset = 0;   ///< calibration error of the scanner
};

struct SimulatedCase {
    imaging::VolumePtr volume; ///< HU with blur and noise
    imaging::MaskPtr mask;     ///< of the nodule, on the volume's grid
    NoduleTruth truth;
    Acquisition acquisition;
};

/// What a key stands for, without making a voxel (about a millisecond).
NoduleTruth drawTruth(const CaseKey& key);

/// A whole chest: about 350 x 350 x 280 mm, one nodule. Same key, same case, on any number of threads.
/// @param threads 0 for one on each processor
SimulatedCase simulateChest(const CaseKey& key, const Progress& progress = {}, int threads = 0);

/// The same case as simulateChest(key), voxel for voxel, but only a box around the nodule (air where the scan ends),
/// for making thousands of patches: every point of the cube of `extentMm` around its centre lies between voxels.
SimulatedCase simulateSurroundings(const CaseKey& key, double extentMm, const Progress& progress = {});

} // namespace dsmt::phantom
