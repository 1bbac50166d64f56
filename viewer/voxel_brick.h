// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dsmt::viewer {

/// A small part of a volume, copied so that all of it stays in the processor's cache: rows and slices of a CT are
/// powers of two apart in memory and fight for the same few places there. One step beyond the volume the value is that
/// of the outermost voxels. Each element holds a voxel and the next one along j, the first in its lower half.
class VoxelBrick final {
public:
    /// @param first and @param last voxel, both included, at most one beyond the volume and first before last
    void take(const imaging::Volume& volume, std::array<int, 3> first, std::array<int, 3> last);

    /// Of voxel `first` and its neighbour; there are elements for all but the last row.
    const std::int32_t* pairs() const { return m_pairs.data(); }
    int rowStep() const { return m_rowStep; }
    int sliceStep() const { return m_sliceStep; }

private:
    std::vector<std::int32_t> m_pairs;
    int m_rowStep = 0, m_sliceStep = 0;
};

} // namespace dsmt::viewer
