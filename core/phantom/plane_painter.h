// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/lattice_rows.h"
#include "core/phantom/scene.h"
#include "core/phantom/tube_layer.h"

namespace dsmt::phantom {

/// Paints the sample planes of one slice, row by row: the tissues of a row, the nodule in them, then vessels and
/// airways over them, and at last what lies behind the body.
class PlanePainter final {
public:
    PlanePainter(const Scene& scene, const PlaneWindow& window, int k);

    /// Adds a sample's share to the slice.
    void paint(int subSlice, PaintedSlice& slice);

private:
    using Run = LatticeRows::Run;
    using Kind = LatticeRows::Kind;

    void paintTubes();
    void paintRow(int j, PaintedSlice& slice);
    void paintTissue(const Run& run, int j, PaintedSlice& slice);
    void addTexture(const Run& run, int j);
    void addSheets(const Run& run);
    void addBones(const Run& run);
    void drawIn(const Run& run, float y);
    void paintNodule(const Run& run, int j, PaintedSlice& slice);
    void pourTubes(int j);
    void paintBehind(int j);

    const Scene& m_scene;
    const PlaneWindow m_window;
    int m_k;
    float m_edge, m_share, m_z = 0;
    bool m_first = true, m_table = true; ///< the first sample; whether m_behind shows the table
    SampleGrid m_grid;
    LatticeRows m_rows;
    TubeLayer m_blood, m_wall, m_air, m_holes;
    std::vector<float> m_hu, m_inLung, m_soft, m_inBody, m_behind; ///< of the row
};

} // namespace dsmt::phantom
