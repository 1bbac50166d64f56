// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slice_view.h"

#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/slice_painter.h"
#include "viewer/slice_image.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace dsmt::viewer {

using imaging::WorldPoint;

SliceView::SliceView(QWidget* parent) : QWidget(parent), m_table(m_window)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // Every pixel is painted, so Qt need not clear first.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::CrossCursor);
    nameForScreenReaders();
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
    m_slice = 0;
    m_underCursor.clear();
    // Another patient's outline must never be seen on these slices.
    m_mask.reset();
    m_measurements.reset();
    m_mark.reset();
    if (m_volume && m_volume->geometry().size.voxels() > 0) {
        m_plane.emplace(m_volume->geometry(), m_orientation);
        m_crosshair = m_volume->geometry().center();
        m_slice = m_plane->nearestSlice(m_crosshair);
    }
    m_picture = {};
    m_outlineStale = true;
    nameForScreenReaders();
    update();
}

void SliceView::setOrientation(Orientation orientation)
{
    if (m_orientation == orientation)
        return;
    m_orientation = orientation;
    if (m_plane) {
        m_plane.emplace(m_volume->geometry(), orientation);
        m_slice = m_plane->nearestSlice(m_crosshair);
    }
    m_placement = {};
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

void SliceView::setCrosshair(WorldPoint point)
{
    m_crosshair = point;
    if (m_plane)
        showSlice(m_plane->nearestSlice(point));
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

void SliceView::refreshPicture()
{
    if (m_picture.isNull())
        m_picture = slicePicture(*m_volume, *m_plane, m_slice, m_table);
}

void SliceView::refreshOutline()
{
    if (!m_outlineStale)
        return;
    m_outline = m_mask ? maskOutline(*m_mask, *m_plane, m_slice) : std::vector<WorldLine>{};
    m_outlineStale = false;
}

void SliceView::nameForScreenReaders()
{
    const QString plane = tr(orientationName(m_orientation));
    setAccessibleName(m_plane ? tr("%1 slices, image %2 of %3").arg(plane).arg(m_slice + 1).arg(m_plane->sliceCount())
                              : tr("%1 slices, no images").arg(plane));
}

void SliceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_plane) {
        refreshPicture();
        refreshOutline();
        SliceLayers layers{.plane = *m_plane,
                           .slice = m_slice,
                           .picture = m_picture,
                           .outline = m_outline,
                           .nodule = m_measurements,
                           .mark = m_mark,
                           .crosshair = std::nullopt,
                           .window = m_window,
                           .cornerText = m_cornerText,
                           .underCursor = m_underCursor,
                           .texts = m_texts,
                           .smooth = m_smooth};
        if (m_showCrosshair)
            layers.crosshair = m_crosshair;
        paintSlice(painter, rect(), transform(), layers);
    } else {
        painter.fillRect(rect(), Qt::black);
        painter.setPen(kTextColor);
        painter.drawText(rect(), Qt::AlignCenter, tr("No images"));
    }
    if (hasFocus()) {
        painter.setPen(QPen(kFocusColor, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace dsmt::viewer
