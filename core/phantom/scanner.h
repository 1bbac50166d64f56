// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/scene.h"
#include "core/phantom/simulated_case.h"

namespace dsmt::phantom {

/// A box of voxels of the whole chest's grid; may reach beyond it.
struct Box {
    imaging::VoxelIndex first;
    imaging::Size size;
};

/// Noise of the scan at a point, relative to Acquisition::noiseHu: highest in the middle of the body and at the
/// shoulders, where the beam loses most.
float relativeNoise(const Anatomy& anatomy, Vec3 point);

/// Scans slice after slice: paints, blurs as the kernel does, adds noise, rounds to whole HU. Slices may be scanned by
/// several threads at once.
class Scanner final {
public:
    Scanner(const Scene& scene, const Box& box, const Acquisition& acquisition, std::uint32_t noiseSeed);

    /// How far a voxel sees in plane, in pixels.
    static int blurRadius(const Acquisition& acquisition);

    /// Scans one slice of the box into its place in the voxels; what lies outside the scan stays as it is.
    void scan(int slice, std::vector<std::int16_t>& voxels, std::vector<std::uint8_t>& mask) const;

private:
    void scanRow(int slice, int j, const float* hu, std::int16_t* voxels) const;

    const Scene& m_scene;
    const Box& m_box;
    float m_noiseHu, m_huOffset;
    KernelNoise m_noise;
    std::vector<float> m_blur;
    std::vector<float> m_middle; ///< of relativeNoise, what depends on the column
};

} // namespace dsmt::phantom
