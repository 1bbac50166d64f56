// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/plane_axes.h"
#include "core/phantom/case_key.h"
#include "core/phantom/nodule_growth.h"

#include <array>

namespace dsmt::inference {

/// A simulated nodule's true size, from the same chest painted on a grid of 0.35 x 0.35 x 0.4 mm, beside what reading
/// cuts out of its CT. The surface frays into points finer than a patch's voxel, which no outline on a patch can have:
/// diameters are those of the surface as cubes of 1 mm show it, volume and HU those of the drawn one.
struct TrueNodule {
    phantom::NoduleGrowth growth;
    std::array<double, 3> longMm{};      ///< axial, coronal, sagittal
    std::array<double, 3> drawnLongMm{}; ///< the same of the surface as it was drawn, with what is finer than 1 mm
    double volumeMm3 = 0;
    double meanHu = 0;  ///< of the CT as it was scanned, within the true outline
    double solidMm = 0; ///< longest axial diameter of the largest solid part; 0 without one
    double solidRatio() const { return solidMm / longMm[0]; }
    /// Longest chord across a measured long axis, in its plane.
    double shortMm(const PlaneAxes& measured, Plane plane) const;
    imaging::FloatImage seen; ///< fine picture of the nodule as cubes of 1 mm show it; longMm are of its outline at 1/2

    imaging::FloatImage coverage; ///< of the patch's voxels by the nodule: what a perfect network would answer
    imaging::Mask mask;           ///< its half and more
    imaging::FloatImage hu;       ///< the patch of the CT
    imaging::VolumePtr ct;        ///< surroundings of the nodule, 80 mm
    imaging::WorldPoint center;   ///< of the patch: the CT's voxel that is nearest to the nodule's middle
};

TrueNodule drawTrueNodule(const phantom::CaseKey& key);

/// Pure ground glass without a core, solid without ground glass.
Texture textureOf(const phantom::NoduleGrowth& growth);

} // namespace dsmt::inference
