// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <vector>

namespace dsmt::imaging {

/// Voxels first.i ... first.i + length - 1 of a row.
struct VoxelRun {
    VoxelIndex first;
    int length = 0;
    bool operator==(const VoxelRun&) const = default;
};

/// The voxels that a step turned over, from 0 to 1 or from 1 to 0, each once. Turned over again they are as before, so
/// it is what undo and redo need.
using MaskChange = std::vector<VoxelRun>;

/// The mask that is edited may be at most this long in each direction. Nodules have up to 30 mm (Fleischner Society,
/// Bankier 2024); the rest is room for masses, and the bound of what measuring costs.
inline constexpr double kLongestMaskMm = 80;

/// A mask that is being edited. Its voxels are counted on a lattice without end, from the first voxel of the mask that
/// it began as; of that, it holds a box that grows where it is painted on, by whole pairs of voxels, up to
/// kLongestMaskMm.
class EditableMask final {
public:
    /// @param mask with an even number of voxels along each axis
    explicit EditableMask(const Mask& mask);

    /// Of the box that is held.
    const Geometry& geometry() const { return m_geometry; }
    /// Of the whole lattice; the size is without meaning.
    const Geometry& lattice() const { return m_lattice; }

    /// Any voxel of the lattice.
    bool at(VoxelIndex voxel) const;

    /// Makes room for the voxels low ... high. @return false when it may not grow so far; what it can take is there
    bool grow(VoxelIndex low, VoxelIndex high);

    /// Gives all voxels of a run one value, adding those that had another one to `change`; ignores what lies outside.
    void set(VoxelRun run, bool inside, MaskChange& change);
    /// The change must be one that this mask told.
    void turnOver(const MaskChange& change);

    /// Sets what another mask on the same lattice has set; @param replace also clears everything else
    /// @return false as grow does
    bool take(const Mask& other, bool replace, MaskChange& change);

    /// The box as it is.
    Mask mask() const { return {m_geometry, m_voxels}; }
    /// What is set with one pair of voxels on every side, where the box has them: quick to draw and to measure. Null
    /// when nothing is set.
    MaskPtr trimmed() const;

private:
    VoxelIndex end() const;
    std::size_t offset(VoxelIndex voxel) const;

    Geometry m_lattice, m_geometry;
    VoxelIndex m_first; ///< of the box, on the lattice
    std::vector<std::uint8_t> m_voxels;
};

/// Whether two masks on one lattice have the same voxels set, whatever boxes they have.
bool sameVoxels(const Mask& a, const Mask& b);

} // namespace dsmt::imaging
