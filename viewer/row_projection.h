// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dsmt::viewer {

/// Projects one row of a picture after the other. The voxel of pixel x in the n-th slice of the slab is
/// row[x * across + n * inward].
class RowProjection final {
public:
    /// @param width pixels of a row; @param across, inward in voxels; @param count slices of the slab, at least 1
    RowProjection(SlabMode mode, int width, std::ptrdiff_t across, std::ptrdiff_t inward, int count);

    /// HU of the row's pixels, valid until the next call.
    const std::int16_t* project(const std::int16_t* row);

private:
    void projectRows(const std::int16_t* row);
    void projectRuns(const std::int16_t* row);

    SlabMode m_mode;
    int m_width, m_count;
    std::ptrdiff_t m_across, m_inward;
    std::vector<std::int16_t> m_hu;
    std::vector<std::int32_t> m_sums;
};

} // namespace dsmt::viewer
