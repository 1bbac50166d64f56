// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dsmt::imaging {

/// Voxels with their place in the patient; i fastest, then j, then k. Immutable once built, so that a
/// shared_ptr to a const one can be read by any thread; copies share their voxels.
template <class Voxel> class Image final {
public:
    Image(Geometry geometry, std::vector<Voxel> voxels) : m_geometry(geometry)
    {
        assert(voxels.size() == m_geometry.size.voxels());
        auto owner = std::make_shared<const std::vector<Voxel>>(std::move(voxels));
        const Voxel* const first = owner->data();
        m_voxels = {std::move(owner), first};
    }
    /// @param voxels as many as the geometry says
    Image(Geometry geometry, std::unique_ptr<Voxel[]> voxels) : m_geometry(geometry), m_voxels(std::move(voxels)) {}

    const Geometry& geometry() const { return m_geometry; }
    std::span<const Voxel> voxels() const { return {m_voxels.get(), m_geometry.size.voxels()}; }
    Voxel at(VoxelIndex voxel) const { return m_voxels[m_geometry.offset(voxel)]; }

private:
    Geometry m_geometry;
    std::shared_ptr<const Voxel[]> m_voxels;
};

/// CT numbers in Hounsfield units.
using Volume = Image<std::int16_t>;
using VolumePtr = std::shared_ptr<const Volume>;

/// 1 inside, 0 outside.
using Mask = Image<std::uint8_t>;
using MaskPtr = std::shared_ptr<const Mask>;

/// Probabilities or normalised intensities.
using FloatImage = Image<float>;

inline constexpr std::int16_t kAirHu = -1000;

} // namespace dsmt::imaging
