// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/scanner.h"

namespace dsmt::phantom {

/// A patient and how he is scanned, before a voxel is made. What is in it may be changed before the scan: another
/// acquisition or a finer grid shows the same chest.
struct Patient {
    Anatomy anatomy;
    Nodule nodule;
    Acquisition acquisition;
    ScanGrid grid;
    std::uint64_t seed = 0; ///< of trees, texture and noise
};

Patient drawPatient(const CaseKey& key);

NoduleTruth truthOf(const Patient& patient);

Box wholeChest(const Patient& patient);
/// So large that every point of a cube of `extentMm` around the nodule's centre lies between voxels of it.
Box boxAroundNodule(const Patient& patient, double extentMm);

/// @param threads 0 for one on each processor
/// @throws Cancelled
SimulatedCase scanPatient(const Patient& patient, const Box& box, int threads, const Progress& progress);

} // namespace dsmt::phantom
