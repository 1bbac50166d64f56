// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slice_view.h"

#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/slab_button.h"
#include "viewer/qt/slice_painter.h"
#include "viewer/slice_image.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

SliceView::SliceView(QWidget* parent) : QWidget(parent), m_table(m_window), m_slabButton(new SlabButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // Every pixel is painted, so Qt need not clear first.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::CrossCursor);
    nameForScreenReaders();
    connect(m_slabButton, &SlabButton::slabChosen, this, [this](const Slab& slab) {
        setSlab(slab);
        emit slabChosen(slab);
    });
    placeSlabButton();
}

int SliceView::sliceCount() const
{
    return m_plane ? m_plane->sliceCount() : 0;
}

void SliceView::setVolume(imaging::VolumePtr volume)
{
    m_volume = std::move(volume);
    m_plane.reset();
    m_placement = {};
    m_oneToOne = false;
    m_slice = 0;
    m_directions.reset();
    m_crossed.clear();
    m_underCursor.clear();
    // Another patient's outline must never be seen on these slices.
    m_mask.reset();
    m_measurements.reset();
    m_noduleReplaced = false;
    m_mark.reset();
    m_heat.reset();
    if (m_volume && m_volume->geometry().size.voxels() > 0) {
        m_crosshair = m_volume->geometry().center();
        makePlane();
    }
    m_picture = {};
    m_outlineStale = true;
    placeSlabButton();
    nameForScreenReaders();
    update();
}

void SliceView::makePlane()
{
    if (m_directions)
        m_plane.emplace(m_volume->geometry(), m_orientation, *m_directions, m_crosshair);
    else
        m_plane.emplace(m_volume->geometry(), m_orientation);
    m_slice = m_plane->nearestSlice(m_crosshair);
}

void SliceView::setSlab(const Slab& slab)
{
    m_slab = {slab.mode, std::clamp(slab.thicknessMm, kMinSlabMm, kMaxSlabMm)};
    m_picture = {};
    placeSlabButton();
    nameForScreenReaders();
    update();
}

void SliceView::setNotice(const QString& notice)
{
    m_notice = notice;
    update();
}

void SliceView::setOrientation(Orientation orientation)
{
    if (m_orientation == orientation)
        return;
    m_orientation = orientation;
    m_directions.reset();
    if (m_plane)
        makePlane();
    m_placement = {};
    m_oneToOne = false;
    m_picture = {};
    m_outlineStale = true;
    nameForScreenReaders();
    update();
}

void SliceView::setTool(Tool tool)
{
    m_tool = tool;
    setCursor(tool == Tool::MarkNodule ? Qt::PointingHandCursor : Qt::CrossCursor);
}

void SliceView::setNodule(imaging::MaskPtr mask, std::optional<NoduleMeasurements> measurements)
{
    m_mask = std::move(mask);
    m_measurements = std::move(measurements);
    m_outlineStale = true;
    update();
}

void SliceView::setHeat(std::shared_ptr<const HeatMap> heat)
{
    m_heat = std::move(heat);
    m_outlineStale = true;
    update();
}

void SliceView::setNoduleReplaced(bool replaced)
{
    m_noduleReplaced = replaced;
    update();
}

void SliceView::setOverlays(std::vector<SliceOverlay*> overlays)
{
    m_overlays = std::move(overlays);
    m_dragged = nullptr;
    if (m_drag == Drag::Overlay)
        m_drag = Drag::None;
    update();
}

void SliceView::setMark(std::optional<WorldPoint> mark)
{
    m_mark = mark;
    update();
}

void SliceView::setCornerText(const QStringList& lines)
{
    m_cornerText = lines;
    update();
}

void SliceView::setTextsVisible(bool visible)
{
    m_texts = visible;
    placeSlabButton();
    update();
}

void SliceView::setCrosshairVisible(bool visible)
{
    m_showCrosshair = visible;
    update();
}

void SliceView::setSmooth(bool smooth)
{
    m_smooth = smooth;
    update();
}

void SliceView::setInverted(bool inverted)
{
    m_inverted = inverted;
    m_table = GrayTable(m_window, m_inverted);
    m_picture = {};
    update();
}

void SliceView::setPlacement(ViewPlacement placement)
{
    placement.zoom = std::clamp(placement.zoom, kMinZoom, kMaxZoom);
    if (m_placement == placement)
        return;
    m_oneToOne = m_oneToOne && placement.zoom == m_placement.zoom;
    m_placement = placement;
    update();
}

void SliceView::fit()
{
    setPlacement({});
}

void SliceView::zoomTo(WorldPoint center, double fieldMm)
{
    if (m_plane)
        setPlacement(transform().centeredOn(m_plane->fromWorld(center).picture, fieldMm));
}

void SliceView::showOneToOne()
{
    if (!m_plane)
        return;
    setPlacement(transform().oneToOne(devicePixelRatioF()));
    m_oneToOne = true;
}

void SliceView::zoomAroundCrosshair(double factor)
{
    if (m_plane)
        setPlacement(transform().zoomedAt(transform().toView(m_plane->fromWorld(m_crosshair).picture), factor));
}

void SliceView::setCrosshair(WorldPoint point)
{
    m_crosshair = point;
    if (m_plane && m_directions && std::abs(dot(point - shownPlane()->point, m_plane->inward())) > 1e-6) {
        // Oblique slices lie where the crosshair is, not on a grid of their own.
        makePlane();
        m_picture = {};
        m_outlineStale = true;
        nameForScreenReaders();
    } else if (m_plane) {
        showSlice(m_plane->nearestSlice(point));
    }
    update();
}

void SliceView::setWindowLevel(WindowLevel window)
{
    window.width = std::max(1.0, window.width);
    if (m_window == window)
        return;
    m_window = window;
    m_table = GrayTable(m_window, m_inverted);
    m_picture = {};
    update();
}

void SliceView::showSlice(int slice)
{
    if (slice == m_slice)
        return;
    m_slice = slice;
    m_picture = {};
    m_outlineStale = true;
    nameForScreenReaders();
    update();
}

SliceTransform SliceView::transform() const
{
    return SliceTransform({double(width()), double(height())}, *m_plane, m_placement);
}

PictureArea SliceView::areaInSight() const
{
    if (!m_plane->isOblique())
        return wholePicture(*m_plane);
    // Two pixels more than is seen, for the smoothing at the edges.
    const SliceTransform toView = transform();
    const PicturePoint first = toView.toPicture({0, 0}), last = toView.toPicture({double(width()), double(height())});
    const int left = std::clamp(int(std::floor(first.x)) - 2, 0, m_plane->width() - 1);
    const int top = std::clamp(int(std::floor(first.y)) - 2, 0, m_plane->height() - 1);
    const int right = std::clamp(int(std::ceil(last.x)) + 2, left, m_plane->width() - 1);
    const int bottom = std::clamp(int(std::ceil(last.y)) + 2, top, m_plane->height() - 1);
    return {left, top, right - left + 1, bottom - top + 1};
}

void SliceView::refreshPicture()
{
    const PictureArea area = areaInSight();
    if (!m_picture.isNull() && area == m_area)
        return;
    m_area = area;
    m_picture = slabPicture(*m_volume, *m_plane, m_slice, m_slab, m_area, m_table);
}

void SliceView::placeSlabButton()
{
    m_slabButton->setVisible(m_plane && m_texts);
    m_slabButton->setSlab(m_slab);
    m_slabButton->move(width() - m_slabButton->width() - 4, 6 + fontMetrics().height());
}

void SliceView::resizeEvent(QResizeEvent* event)
{
    if (m_oneToOne)
        showOneToOne();
    placeSlabButton();
    QWidget::resizeEvent(event);
}

void SliceView::refreshOutline()
{
    if (!m_outlineStale)
        return;
    m_outline = m_mask ? maskOutline(*m_mask, *m_plane, m_slice) : std::vector<WorldLine>{};
    m_heatPicture =
        m_heat ? heatPicture(m_heat->map, *m_plane, m_slice, m_heat->largest, m_heat->opacity) : HeatPicture{};
    m_outlineStale = false;
}

void SliceView::nameForScreenReaders()
{
    const QString plane = tr(orientationName(m_orientation));
    QString name = m_plane ? tr("%1 slices, image %2 of %3").arg(plane).arg(m_slice + 1).arg(m_plane->sliceCount())
                           : tr("%1 slices, no images").arg(plane);
    if (m_plane && m_slab.mode != SlabMode::Off)
        name += QStringLiteral(", ") + slabText(m_slab);
    setAccessibleName(name);
}

void SliceView::paintOn(QPainter& painter, const QRectF& area, bool cornerText)
{
    if (m_plane)
        refreshPicture();
    paintLayers(painter, area, cornerText);
}

void SliceView::paintLayers(QPainter& painter, const QRectF& area, bool cornerText)
{
    if (!m_plane) {
        painter.fillRect(area, Qt::black);
        painter.setPen(kTextColor);
        painter.drawText(area, Qt::AlignCenter, tr("No images"));
        return;
    }
    refreshOutline();
    SliceLayers layers{.plane = *m_plane,
                       .slice = m_slice,
                       .picture = m_picture,
                       .area = m_area,
                       .heat = m_heatPicture,
                       .outline = m_outline,
                       .outlineReplaced = m_noduleReplaced,
                       .nodule = m_noduleReplaced ? std::nullopt : m_measurements,
                       .mark = m_mark,
                       .overlays = m_overlays,
                       .window = m_window,
                       .slab = m_slab,
                       .notice = m_notice,
                       .cornerText = cornerText ? m_cornerText : QStringList{},
                       .underCursor = m_underCursor,
                       .texts = m_texts,
                       .smooth = m_smooth};
    if (m_showCrosshair) {
        layers.crosshair = crosshairLines();
        layers.handles = !m_crossed.empty();
    }
    paintSlice(painter, area, SliceTransform({area.width(), area.height()}, *m_plane, m_placement), layers);
}

void SliceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_plane)
        refreshPicture();
    paintLayers(painter, rect(), true);
    if (hasFocus()) {
        painter.setPen(QPen(kFocusColor, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace dsmt::viewer
