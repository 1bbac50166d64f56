// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/tissue_lattice.h"
#include "core/phantom/tube_layer.h"

#include <array>

namespace dsmt::phantom {

/// The lattice's fields at the samples of a plane, row by row. Rows are cut into runs of one kind, told from the
/// lattice's cells alone: most of a chest is nothing but lung or nothing but soft tissue and needs one field of the
/// seven.
class LatticeRows final {
public:
    enum class Kind : std::uint32_t {
        Outside, ///< of the body
        Soft,    ///< soft tissue
        Lung,
        Sheet, ///< lung with a fissure
        Wall,  ///< soft tissue with skin or bone
        Mixed, ///< anything
    };
    struct Run {
        int first, end;
        Kind kind;
    };

    /// @param edge width of a surface's partial volume, mm
    /// @param sheet nothing further from a fissure shows it, mm
    /// @param special where all fields are wanted
    LatticeRows(const TissueLattice& lattice, const SampleGrid& grid, float edge, float sheet, const Region& special);

    void setPlane(float z);
    /// Rows are to come in rising order.
    void setRow(int j);

    /// Of the row, from left to right.
    const std::vector<Run>& runs() const { return m_runs; }
    /// A field at the row's samples; only where runs() say that it is needed.
    float* field(Field name) { return m_fields[std::size_t(name)].data(); }

private:
    struct Axis {
        std::vector<int> cell;   ///< node before the sample, counted from the lattice's first
        std::vector<float> part; ///< of the way to the next node
    };
    using Rows = std::array<std::vector<float>, kFields>;
    static constexpr std::size_t kSurfaces = std::size_t(Field::Horizontal) + 1; ///< fields that are depths

    static Axis axisOf(const std::vector<float>& places, int count, int firstNode, int nodes);
    void sortCells();
    void markSpecial();
    void joinRuns();
    void spreadLine();
    void spread(const float* nodes, const Run& run, float* out) const;

    const TissueLattice& m_lattice;
    float m_clear, m_sheet;
    Region m_special;
    Axis m_columns, m_rows;
    float m_z = 0;
    int m_line = -1; ///< of cells
    LatticePlane m_plane;
    std::vector<std::uint32_t> m_kinds;                        ///< of the line's cells
    std::array<std::vector<float>, kSurfaces> m_least, m_most; ///< of the line's cells' corners
    std::vector<Run> m_runs;
    Rows m_low, m_high; ///< the line's lower and upper nodes, spread over the columns
    Rows m_fields;
};

} // namespace dsmt::phantom
