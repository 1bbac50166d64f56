// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/slice_view.h"

#include <QObject>

#include <array>

namespace dsmt::ui {

/// Axial, coronal and sagittal view of one volume with one crosshair, window, tool and mark.
class LinkedPlanes final : public QObject {
    Q_OBJECT

public:
    explicit LinkedPlanes(QObject* parent = nullptr);

    /// Axial, coronal, sagittal; they belong to the layout they are put in.
    const std::array<viewer::SliceView*, 3>& views() const { return m_views; }

    void setVolume(const imaging::VolumePtr& volume, const QStringList& cornerText);
    void setCrosshair(imaging::WorldPoint point);
    void setWindowLevel(viewer::WindowLevel window);
    void setTool(viewer::SliceView::Tool tool);
    void setMark(std::optional<imaging::WorldPoint> mark);
    void setNodule(const imaging::MaskPtr& mask, const std::optional<NoduleMeasurements>& measurements);
    /// The crosshair in the middle, this much around it.
    void zoomToCrosshair(double fieldMm);
    void fit();

    imaging::WorldPoint crosshair() const { return m_views[0]->crosshair(); }
    viewer::WindowLevel windowLevel() const { return m_views[0]->windowLevel(); }
    viewer::SliceView::Tool tool() const { return m_views[0]->tool(); }

signals:
    void crosshairMoved(dsmt::imaging::WorldPoint point);
    void windowLevelChanged(dsmt::viewer::WindowLevel window);
    void toolChanged(dsmt::viewer::SliceView::Tool tool);
    void noduleMarked(dsmt::imaging::WorldPoint point);
    void cursorMoved(std::optional<dsmt::imaging::WorldPoint> point, std::optional<int> hu);
    void maximiseRequested(QWidget* view);

private:
    std::array<viewer::SliceView*, 3> m_views{};
};

} // namespace dsmt::ui
