// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/planes_display.h"
#include "viewer/qt/slice_view.h"

#include <QObject>

#include <array>

namespace dsmt::ui {

/// Axial, coronal and sagittal view of one volume with one crosshair, window, tool and mark. Each view draws the
/// crosshair where the slices of the other two cut its own; turning it by its ends turns those two, so the three planes
/// stay at right angles.
class LinkedPlanes final : public QObject {
    Q_OBJECT

public:
    explicit LinkedPlanes(QObject* parent = nullptr);

    /// Axial, coronal, sagittal; they belong to the layout they are put in.
    const std::array<viewer::SliceView*, 3>& views() const { return m_views; }

    void setVolume(const imaging::VolumePtr& volume, const QStringList& cornerText);
    void setCrosshair(imaging::WorldPoint point);
    void setWindowLevel(viewer::WindowLevel window);
    void setTool(viewer::Tool tool);
    void setMark(std::optional<imaging::WorldPoint> mark);
    void setNodule(const imaging::MaskPtr& mask, const std::optional<NoduleMeasurements>& measurements);
    /// The crosshair in the middle, this much around it.
    void zoomToCrosshair(double fieldMm);
    void fit();
    /// All planes when the zoom is linked, else the one view.
    void showOneToOne(viewer::SliceView* view);

    PlanesDisplay display() const;
    /// Directions are taken only while there is a volume.
    void setDisplay(const PlanesDisplay& display);
    /// Turns the two other planes about this one's normal by an angle in radians, clockwise in its view.
    void turnOthers(viewer::SliceView* about, double angle);
    /// All planes along the volume's axes again.
    void straighten();

    imaging::WorldPoint crosshair() const { return m_views[0]->crosshair(); }
    viewer::WindowLevel windowLevel() const { return m_views[0]->windowLevel(); }
    viewer::Tool tool() const { return m_views[0]->tool(); }

signals:
    void crosshairMoved(dsmt::imaging::WorldPoint point);
    void windowLevelChanged(dsmt::viewer::WindowLevel window);
    void toolChanged(dsmt::viewer::Tool tool);
    void noduleMarked(dsmt::imaging::WorldPoint point);
    void cursorMoved(std::optional<dsmt::imaging::WorldPoint> point, std::optional<int> hu);
    void maximiseRequested(QWidget* view);
    /// A person turned planes or chose a slab at a view.
    void displayChanged();

private:
    void showCrossings();
    void zoomOthers(const viewer::SliceView* zoomed, double factor);

    PlanesDisplay m_display; ///< without slabs and directions, which the views know
    std::array<viewer::SliceView*, 3> m_views{};
};

} // namespace dsmt::ui
