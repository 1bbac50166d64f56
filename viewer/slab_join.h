// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace dsmt::viewer {

/// HU of a pixel that has no part of the volume.
inline constexpr std::int16_t kOutsideHu = std::numeric_limits<std::int16_t>::min();

/// Joins rows of samples into one row of a projection.
class SlabJoin final {
public:
    SlabJoin(SlabMode mode, int width);

    void clear();
    /// Takes samples [first, last) of a row; the others have no part in it.
    void add(std::span<const float> values, int first, int last);
    /// Rounded HU, kOutsideHu where nothing was added.
    void finish(std::span<std::int16_t> hu) const;

private:
    SlabMode m_mode;
    std::vector<float> m_joined, m_counts;
};

} // namespace dsmt::viewer
