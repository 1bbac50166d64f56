// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/solids.h"

#include <cstddef>
#include <vector>

namespace dsmt::phantom {

/// Patient-frame coordinates of the columns and rows of a plane of samples, mm.
struct SampleGrid {
    std::vector<float> x, y; ///< x goes on for kPadding columns beyond the last
    int columns = 0, rows = 0;
    static constexpr int kPadding = 8;
};

/// How far tubes of one material cover the samples of a plane, [0, 1].
class TubeLayer final {
public:
    struct Range {
        int first, end;
    };

    explicit TubeLayer(const SampleGrid& grid);

    void clear();
    /// @param edge width of the surface's partial volume, mm
    /// @param most coverage inside: less than 1 for a tube thinner than a voxel
    void paint(const Tube& tube, float z, float edge, float most);

    /// The columns of a row that any tube has touched.
    Range touched(int row) const { return m_touched[std::size_t(row)]; }
    const float* row(int row) const { return m_coverage.data() + std::size_t(row) * m_stride; }

private:
    const SampleGrid& m_grid;
    std::size_t m_stride;
    std::vector<float> m_coverage; ///< none before the first tube
    std::vector<Range> m_touched;
};

} // namespace dsmt::phantom
