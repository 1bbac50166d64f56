// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/heat_scale.h"
#include "viewer/qt/line_look.h"
#include "viewer/qt/slice_overlay.h"

#include <vector>

namespace dsmt::viewer {

/// A kind of line and what it stands for.
struct LegendLine {
    LineLook look;
    QString text;
};

/// What lines and colours of the other overlays mean, at the right edge under the window's figures. Not drawn in views
/// that are too small to share with it.
class LegendOverlay final : public SliceOverlay {
public:
    void setLines(std::vector<LegendLine> lines) { m_lines = std::move(lines); }
    void setHeatScale(std::optional<HeatScale> scale) { m_scale = std::move(scale); }

    void paint(QPainter& painter, const ShownSlice& shown) override;

private:
    std::vector<LegendLine> m_lines;
    std::optional<HeatScale> m_scale;
};

} // namespace dsmt::viewer
