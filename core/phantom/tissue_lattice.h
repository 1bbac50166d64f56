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
struct Tissue {
    float body = 0, lung = 0, bone = 0; ///< depth under skin, pleura, periosteum
    float oblique = 0, horizontal = 0;  ///< signed distance from the fissures
    float lungHu = 0, softHu = 0;       ///< CT number if this point is lung / is soft tissue
    float noise = 1;                    ///< noise of the scan here, relative to the middle of the chest
};

/// Tissue on a 2.5 mm lattice whose nodes lie at multiples of 2.5 mm, so that a lattice over a part of the chest has
/// the same values as one over all of it.
class TissueLattice final {
public:
    static constexpr float kSpacing = 2.5f;
    using ParallelFor = std::function<void(int count, const std::function<void(int)>& work)>;

    /// @param forEach runs the work for 0..count-1, on as many threads as it likes
    TissueLattice(const Anatomy& anatomy, const std::vector<Bone>& bones, Vec3 low, Vec3 high,
                  const ParallelFor& forEach);

    /// One plane at height z (mm), interpolated between two node planes: rows of columns() nodes.
    void planeAt(float z, std::vector<Tissue>& plane) const;

    int firstColumn() const { return m_first[0]; } ///< node index of the first column: x / kSpacing
    int firstRow() const { return m_first[1]; }
    int columns() const { return m_count[0]; }
    int rows() const { return m_count[1]; }

private:
    void fillPlane(const Anatomy& anatomy, const std::vector<Bone>& bones, int k);

    std::array<int, 3> m_first{}, m_count{};
    std::vector<Tissue> m_nodes;
};

Tissue mix(const Tissue& a, const Tissue& b, float t);

} // namespace dsmt::phantom
