// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_transform.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

SliceTransform::SliceTransform(ViewSize view, const SlicePlane& plane, ViewPlacement placement)
    : m_view(view), m_placement(placement), m_width(plane.width()), m_height(plane.height()),
      m_pixelWidth(plane.pixelWidthMm()), m_pixelHeight(plane.pixelHeightMm())
{
    m_fitScale = std::min(std::max(1.0, view.width) / std::max(m_pixelWidth, plane.fitWidthMm()),
                          std::max(1.0, view.height) / std::max(m_pixelHeight, plane.fitHeightMm()));
    m_scale = m_fitScale * placement.zoom;
}

ViewPoint SliceTransform::toView(PicturePoint picture) const
{
    const double xMm = (picture.x - (m_width - 1) / 2.0) * m_pixelWidth + m_placement.panX;
    const double yMm = (picture.y - (m_height - 1) / 2.0) * m_pixelHeight + m_placement.panY;
    return {m_view.width / 2 + xMm * m_scale, m_view.height / 2 + yMm * m_scale};
}

PicturePoint SliceTransform::toPicture(ViewPoint view) const
{
    const double xMm = (view.x - m_view.width / 2) / m_scale - m_placement.panX;
    const double yMm = (view.y - m_view.height / 2) / m_scale - m_placement.panY;
    return {xMm / m_pixelWidth + (m_width - 1) / 2.0, yMm / m_pixelHeight + (m_height - 1) / 2.0};
}

ViewSize SliceTransform::pictureSize() const
{
    return {m_width * m_pixelWidth * m_scale, m_height * m_pixelHeight * m_scale};
}

ViewPlacement SliceTransform::zoomedAt(ViewPoint fixed, double factor) const
{
    ViewPlacement placed = m_placement;
    placed.zoom = std::clamp(m_placement.zoom * factor, kMinZoom, kMaxZoom);
    // The fixed point's distance from the middle in mm shrinks as the scale grows; the pan takes up the
    // difference.
    const double change = 1 / (m_fitScale * placed.zoom) - 1 / m_scale;
    placed.panX += (fixed.x - m_view.width / 2) * change;
    placed.panY += (fixed.y - m_view.height / 2) * change;
    return placed;
}

ViewPlacement SliceTransform::panned(double dx, double dy) const
{
    return {m_placement.zoom, m_placement.panX + dx / m_scale, m_placement.panY + dy / m_scale};
}

ViewPlacement SliceTransform::centeredOn(PicturePoint picture, double fieldMm) const
{
    const double scale = std::max(1.0, std::min(m_view.width, m_view.height)) / fieldMm;
    return {std::clamp(scale / m_fitScale, kMinZoom, kMaxZoom), -(picture.x - (m_width - 1) / 2.0) * m_pixelWidth,
            -(picture.y - (m_height - 1) / 2.0) * m_pixelHeight};
}

ViewPlacement SliceTransform::oneToOne(double devicePixelRatio) const
{
    const double scale = 1 / (std::min(m_pixelWidth, m_pixelHeight) * devicePixelRatio);
    ViewPlacement placed{std::clamp(scale / m_fitScale, kMinZoom, kMaxZoom), m_placement.panX, m_placement.panY};
    // The picture's corner onto a corner of the screen's pixels.
    const auto onEdge = [&](double viewLength, double lengthMm, double panMm) {
        const double corner = viewLength / 2 + (panMm - lengthMm / 2) * scale;
        return panMm + (std::round(corner * devicePixelRatio) / devicePixelRatio - corner) / scale;
    };
    placed.panX = onEdge(m_view.width, m_width * m_pixelWidth, placed.panX);
    placed.panY = onEdge(m_view.height, m_height * m_pixelHeight, placed.panY);
    return placed;
}

double scaleBarMm(double viewPixelsPerMm, double longestPixels)
{
    const double longest = longestPixels / viewPixelsPerMm;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    for (const double step : {5.0, 2.0})
        if (step * power <= longest)
            return step * power;
    return power;
}

} // namespace dsmt::viewer
