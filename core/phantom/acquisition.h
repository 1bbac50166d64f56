// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "core/phantom/anatomy.h"
#include "core/phantom/simulated_case.h"

namespace dsmt::phantom {

/// The grid of a scan and where the patient lies in it.
struct ScanGrid {
    imaging::Geometry geometry; ///< of the whole chest, 512 x 512 in plane, slices from inferior to superior
    Vec3 patientShift;          ///< world (LPS) minus patient frame, mm
    int subSlices = 1;          ///< samples averaged over the thickness of a slice
    float fieldRadius = 170;    ///< of the scanner's round field, mm
    float tableY = 150;         ///< patient frame: where the table's upper face is, at x = 0

    /// Patient-frame coordinates of a voxel, or of a sample within its thickness.
    float x(int i) const;
    float y(int j) const;
    float z(int k, int subSlice) const;
};

/// One of the reconstructions of the case's centre (protocol.h): pixel 0.6-0.8 mm, noise 10-60 HU.
Acquisition drawAcquisition(const CaseKey& key, const Anatomy& anatomy);

ScanGrid layOutScan(const CaseKey& key, const Anatomy& anatomy, const Acquisition& acquisition);

} // namespace dsmt::phantom
