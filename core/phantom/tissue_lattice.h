// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"
#include "core/phantom/skeleton.h"

#include <array>
#include <functional>
#include <vector>

namespace dsmt::phantom {

/// What the smooth part of the anatomy is at a point. Depths are positive inside, mm; interpolating them linearly keeps
/// surfaces sharp at any voxel size, where interpolating CT numbers would not.
enum class Field {
    Body, ///< depth under the skin
    Lung, ///< under the pleura; not told from kDeepMm on
    Bone, ///< under the periosteum
    Oblique,
    Horizontal, ///< signed distance from the fissures
    LungHu,
    SoftHu, ///< CT number if this point is lung / is soft tissue
};
inline constexpr std::size_t kFields = 7;

/// A plane of nodes, one array for each field: rows of columns() nodes.
using LatticePlane = std::array<std::vector<float>, kFields>;

inline const float* field(const LatticePlane& plane, Field name)
{
    return plane[std::size_t(name)].data();
}

/// The fields on a 2.5 mm lattice whose nodes lie at multiples of 2.5 mm, so that a lattice over a part of the chest
/// has the same values as one over all of it. Where a field cannot matter (the CT number of soft tissue deep in the
/// lung), it has some value of its usual range.
class TissueLattice final {
public:
    static constexpr float kSpacing = 2.5f;
    static constexpr float kDeepMm = 12;
    using ParallelFor = std::function<void(int count, const std::function<void(int)>& work)>;

    /// @param forEach runs the work for 0..count-1, on as many threads as it likes
    TissueLattice(const Anatomy& anatomy, const std::vector<Bone>& bones, const Region& region,
                  const ParallelFor& forEach);

    /// One plane at height z (mm), interpolated between two node planes.
    void planeAt(float z, LatticePlane& plane) const;

    int firstColumn() const { return m_first[0]; } ///< node index of the first column: x / kSpacing
    int firstRow() const { return m_first[1]; }
    int columns() const { return m_count[0]; }
    int rows() const { return m_count[1]; }

private:
    std::array<int, 3> m_first{}, m_count{};
    std::vector<LatticePlane> m_planes;
};

} // namespace dsmt::phantom
