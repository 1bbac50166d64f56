// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/scene.h"
#include "core/phantom/tube_layer.h"

#include <array>

namespace dsmt::phantom {

/// Paints the sample planes of one slice. Rows are cut into runs of one kind, told from the lattice's cells alone: most
/// of a chest is nothing but lung or nothing but soft tissue and needs one field of the seven.
class PlanePainter final {
public:
    PlanePainter(const Scene& scene, const PlaneWindow& window, int k);

    /// Adds a sample's share to the slice.
    void paint(int subSlice, PaintedSlice& slice);

private:
    enum class Kind : std::uint32_t { Outside, Lung, Soft, Mixed };
    struct Run {
        int first, end;
        Kind kind;
    };
    struct Axis {
        std::vector<int> cell;   ///< node before the sample, counted from the lattice's first
        std::vector<float> part; ///< of the way to the next node
    };
    static constexpr std::size_t kSurfaces = std::size_t(Field::Horizontal) + 1; ///< fields that are depths
    using Rows = std::array<std::vector<float>, kFields>;

    static Axis axisOf(const std::vector<float>& places, int count, int firstNode, int nodes);

    void paintTubes();
    void sortLine(int line);
    void joinRuns(int line);
    void spreadLine(int line);
    void spread(const float* nodes, const Run& run, float* out) const;
    void paintRow(int j, PaintedSlice& slice);
    void paintMixed(const Run& run, int j, float part, PaintedSlice& slice);
    void drawIn(const Run& run, float y);
    void paintNodule(const Run& run, int j, PaintedSlice& slice);
    void pourTubes(int j);
    void background(int j);

    const Scene& m_scene;
    const PlaneWindow m_window;
    int m_k;
    float m_edge, m_share, m_z = 0;
    bool m_first = true, m_table = true; ///< the first sample; whether m_behind shows the table
    SampleGrid m_grid;
    Axis m_columns, m_rows;
    Region m_special; ///< where the nodule changes fields
    TubeLayer m_blood, m_wall, m_air, m_holes;
    LatticePlane m_plane;
    std::vector<Run> m_runs;
    std::vector<std::uint32_t> m_kinds;                        ///< of the line's cells
    std::array<std::vector<float>, kSurfaces> m_least, m_most; ///< of the line's cells' corners
    Rows m_low, m_high; ///< the line's lower and upper nodes, spread over the columns
    Rows m_fields;      ///< of the row
    std::vector<float> m_hu, m_inLung, m_outside, m_inBody, m_texture, m_behind;
};

} // namespace dsmt::phantom
