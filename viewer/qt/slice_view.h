// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"
#include "viewer/crossing.h"
#include "viewer/heat_layer.h"
#include "viewer/mask_outline.h"
#include "viewer/oblique_image.h"
#include "viewer/qt/slice_overlay.h"
#include "viewer/qt/slice_painter.h"
#include "viewer/slab.h"
#include "viewer/slice_plane.h"
#include "viewer/slice_transform.h"
#include "viewer/tool.h"
#include "viewer/window_level.h"

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace dsmt::viewer {

class SlabButton;

/// One plane of a volume, drawn on the CPU. Setters never emit; signals tell what a person did, so that views
/// can be linked both ways: connect crosshairMoved of each to setCrosshair of all.
///
/// Wheel, Up / Down, PageUp / PageDown (10), Home / End: slices. Left button: crosshair, or the mark in
/// MarkNodule. Right button: window and level. Middle button or Shift + left: pan. Ctrl + wheel, + and -:
/// zoom. 0: fit. Ctrl + arrows: crosshair by a pixel. Space or Enter: mark at the crosshair in MarkNodule. Double
/// click: maximiseRequested. The handles at the ends of the crosshair, which are there when other planes are:
/// planesTurned. Overlays are asked before the left button, with Shift or without, and the keys do any of this, the
/// last one first.
class SliceView final : public QWidget {
    Q_OBJECT

public:
    explicit SliceView(QWidget* parent = nullptr);

    /// Null shows an empty view. Takes nodule and mark away, moves the crosshair to the volume's centre and fits it.
    void setVolume(imaging::VolumePtr volume);
    void setOrientation(Orientation orientation);
    Orientation orientation() const { return m_orientation; }

    int slice() const { return m_slice; } ///< from 0, as SlicePlane counts
    int sliceCount() const;

    void setTool(Tool tool);
    Tool tool() const { return m_tool; }

    WindowLevel windowLevel() const { return m_window; }
    imaging::WorldPoint crosshair() const { return m_crosshair; }

    /// The mask's outline, and the axes where the slice runs along them; null and nothing take them away.
    void setNodule(imaging::MaskPtr mask, std::optional<NoduleMeasurements> measurements = std::nullopt);
    /// A map over the CT, under everything else; null takes it away.
    void setHeat(std::shared_ptr<const HeatMap> heat);
    /// Draws that outline thin and dashed and leaves the axes out: a reader has edited it.
    void setNoduleReplaced(bool replaced);
    /// Where the nodule was marked.
    void setMark(std::optional<imaging::WorldPoint> mark);

    /// Kept while scrolling and from volume to volume.
    void setSlab(const Slab& slab);
    const Slab& slab() const { return m_slab; }

    /// Shows planes in these directions through the crosshair; nothing: along the volume's axes again. Another volume
    /// is shown along its axes at first.
    void setDirections(std::optional<PlaneDirections> directions);
    const std::optional<PlaneDirections>& directions() const { return m_directions; }
    /// The slice shown; nothing without a volume.
    std::optional<CrossedPlane> shownPlane() const;
    const std::optional<SlicePlane>& plane() const { return m_plane; }

    /// Planes of the same volume that are shown elsewhere: the crosshair is drawn where they cut this one. Without
    /// them it lies across and down through the crosshair's point.
    void setCrossedPlanes(std::vector<CrossedPlane> planes);

    /// Drawn in this order, over everything but the texts. The view does not own them: take them away before they go.
    void setOverlays(std::vector<SliceOverlay*> overlays);

    /// As it is seen, at any size, for pictures that leave the window: no focus frame, no button.
    /// @param cornerText with what setCornerText gave, which names the patient
    void paintOn(QPainter& painter, const QRectF& area, bool cornerText = true);

    /// A last line under the corner texts.
    void setNotice(const QString& notice);
    void setCornerText(const QStringList& lines);
    const QStringList& cornerText() const { return m_cornerText; }
    void setTextsVisible(bool visible);
    void setCrosshairVisible(bool visible);
    void setSmooth(bool smooth);
    void setInverted(bool inverted);

    ViewPlacement placement() const { return m_placement; }
    void setPlacement(ViewPlacement placement);
    /// The whole slice in the view.
    void fit();
    /// One pixel of the CT on one pixel of the screen, also after the view was resized, until the next zoom.
    void showOneToOne();
    /// The crosshair stays where it is in the view.
    void zoomAroundCrosshair(double factor);
    /// A point in the middle, with `fieldMm` mm along the shorter side.
    void zoomTo(imaging::WorldPoint center, double fieldMm);

    QSize sizeHint() const override { return {400, 400}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

public slots:
    /// Moves the crosshair, and with it the slice shown.
    void setCrosshair(dsmt::imaging::WorldPoint point);
    void setWindowLevel(dsmt::viewer::WindowLevel window);
    /// As the wheel does: moves by slices and tells crosshairMoved.
    void scrollBy(int slices);

signals:
    void crosshairMoved(dsmt::imaging::WorldPoint point);
    void noduleMarked(dsmt::imaging::WorldPoint point);
    void windowLevelChanged(dsmt::viewer::WindowLevel window);
    /// Nothing when the pointer has left the volume or the view.
    void cursorMoved(std::optional<dsmt::imaging::WorldPoint> point, std::optional<int> hu);
    void placementChanged(dsmt::viewer::ViewPlacement placement);
    /// A person zoomed, by this factor.
    void zoomed(double factor);
    /// A person asked for the whole slice.
    void fitted();
    void slabChosen(const dsmt::viewer::Slab& slab);
    /// The other planes are to be turned about this one's normal (right x down) by an angle in radians.
    void planesTurned(double angle);
    void maximiseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Drag { None, Crosshair, Window, Pan, Turn, Overlay };

    SliceTransform transform() const;
    ShownSlice shownSlice() const;
    SlicePointer pointerAt(QPointF position, Qt::KeyboardModifiers modifiers) const;
    bool pressOverlays(const SlicePointer& pointer, bool twice);
    imaging::WorldPoint worldAt(QPointF position) const;
    bool isInside(imaging::WorldPoint point) const;
    void showSlice(int slice);
    void moveCrosshairTo(QPointF position);
    void moveCrosshairTo(PicturePoint picture);
    /// By a pixel, on Ctrl + arrow. @return whether it was one
    bool stepCrosshair(int key);
    void markAt(imaging::WorldPoint point);
    void changePlacement(ViewPlacement placement);
    void dragWindow(QPointF delta);
    void tellCursor(std::optional<QPointF> position);
    void makePlane();
    PictureArea areaInSight() const;
    void refreshPicture();
    void paintLayers(QPainter& painter, const QRectF& area, bool cornerText);
    std::optional<int> huUnder(imaging::WorldPoint point) const;
    std::vector<ViewLine> crosshairLines() const;
    std::optional<ViewPoint> crosshairMiddle() const;
    bool isOverHandle(QPointF position) const;
    void startTurning(QPointF position);
    void turnTo(QPointF position);
    void showPointer(const SlicePointer& pointer);
    void placeSlabButton();
    void refreshOutline();
    void nameForScreenReaders();

    imaging::VolumePtr m_volume;
    std::optional<SlicePlane> m_plane;
    Orientation m_orientation = Orientation::Axial;
    int m_slice = 0;
    imaging::WorldPoint m_crosshair;
    WindowLevel m_window;
    bool m_inverted = false;
    GrayTable m_table;
    ViewPlacement m_placement;
    bool m_oneToOne = false; ///< kept when the view is resized
    Slab m_slab;
    std::optional<PlaneDirections> m_directions;
    std::vector<CrossedPlane> m_crossed;
    SlabButton* m_slabButton;
    Tool m_tool = Tool::Browse;

    imaging::MaskPtr m_mask;
    std::optional<NoduleMeasurements> m_measurements;
    bool m_noduleReplaced = false;
    std::optional<imaging::WorldPoint> m_mark;
    std::shared_ptr<const HeatMap> m_heat;
    QStringList m_cornerText;
    QString m_underCursor;
    QString m_notice;
    bool m_texts = true;
    bool m_showCrosshair = true;
    bool m_smooth = true;

    PictureArea m_area;               ///< what m_picture shows of the slice
    QImage m_picture;                 ///< of m_slice; null when it has to be drawn again
    std::vector<WorldLine> m_outline; ///< of m_mask on m_slice
    HeatPicture m_heatPicture;        ///< of m_heat on m_slice
    bool m_outlineStale = true;       ///< and m_heatPicture

    std::vector<SliceOverlay*> m_overlays;
    SliceOverlay* m_dragged = nullptr; ///< which took the press

    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    double m_turnFrom = 0; ///< the pointer's angle about the crosshair, radians clockwise from the right
    int m_wheelRest = 0;   ///< eighths of a degree not yet worth a slice
};

} // namespace dsmt::viewer
