// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/paired_views.h"

#include "ui/reading/linked_planes.h"
#include "ui/reading/view_grid.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

using imaging::WorldPoint;
using viewer::SliceView;

PairedViews::PairedViews(LinkedPlanes& planes, const ViewGrid& grid, SliceView& other, QObject* parent)
    : QObject(parent), m_planes(planes), m_grid(grid), m_other(other)
{
    for (SliceView* view : m_planes.views())
        view->installEventFilter(this);
    connect(&m_other, &SliceView::crosshairMoved, this, &PairedViews::moveCurrent);
    connect(&m_other, &SliceView::placementChanged, this, &PairedViews::showFieldOfOther);
    connect(&m_other, &SliceView::slabChosen, this, [this](const viewer::Slab& slab) {
        current()->setSlab(slab);
        emit m_planes.displayChanged();
    });
    connect(&m_other, &SliceView::windowLevelChanged, this, [this](viewer::WindowLevel window) {
        m_planes.setWindowLevel(window);
        emit m_planes.windowLevelChanged(window);
    });
}

void PairedViews::start(const PriorLink& link)
{
    m_following = true;
    m_followedPoint.reset();
    m_followedDisplay.reset();
    m_other.setCrosshair(link.toPrior(m_planes.crosshair()));
    setLink(link);
    follow();
}

void PairedViews::stop()
{
    m_following = false;
}

void PairedViews::setLink(const PriorLink& link)
{
    m_link = link;
    m_followedField.reset();
    if (m_link.linked)
        m_other.setCrosshair(m_link.toPrior(m_planes.crosshair()));
    followSoon();
}

WorldPoint PairedViews::offsetShown() const
{
    return m_other.crosshair() - m_planes.crosshair();
}

SliceView* PairedViews::current() const
{
    const auto& views = m_planes.views();
    const auto found = [&](auto condition) {
        const auto at = std::find_if(views.begin(), views.end(), condition);
        return at == views.end() ? nullptr : *at;
    };
    if (SliceView* alone = found([&](SliceView* view) { return view == m_grid.maximised(); }))
        return alone;
    if (SliceView* focused = found([](SliceView* view) { return view->hasFocus(); }))
        return focused;
    if (SliceView* large = found([&](SliceView* view) { return view == m_grid.large() && !view->isHidden(); }))
        return large;
    SliceView* const visible = found([](SliceView* view) { return !view->isHidden(); });
    return visible ? visible : views[0];
}

bool PairedViews::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && watched == current())
        followSoon();
    return QObject::eventFilter(watched, event);
}

void PairedViews::followSoon()
{
    if (m_following && !std::exchange(m_due, true))
        QMetaObject::invokeMethod(this, &PairedViews::follow, Qt::QueuedConnection);
}

void PairedViews::follow()
{
    m_due = false;
    const SliceView* const view = current();
    if (!m_following || !view->plane() || !m_other.plane())
        return;
    const bool otherPlane = m_other.orientation() != view->orientation();
    showAlike(m_other, *view);
    const PlanesDisplay display = m_planes.display();
    if (m_followedDisplay != display)
        applySwitches(m_other, display);
    m_followedDisplay = display;
    if (m_link.linked && (m_followedPoint != view->crosshair() || otherPlane))
        m_other.setCrosshair(m_link.toPrior(view->crosshair()));
    m_followedPoint = view->crosshair();
    const ViewField field = fieldOf(*view);
    if (display.zoomLinked && (m_followedField != field || otherPlane))
        showField(m_other, {m_link.toPrior(field.middle), field.pixelsPerMm});
    m_followedField = field;
}

void PairedViews::moveCurrent(WorldPoint point)
{
    if (!m_following || !m_link.linked)
        return;
    m_followedPoint = m_link.toCurrent(point);
    m_planes.setCrosshair(*m_followedPoint);
    emit m_planes.crosshairMoved(*m_followedPoint);
}

void PairedViews::showFieldOfOther()
{
    if (!m_following || !m_planes.display().zoomLinked)
        return;
    const ViewField field = fieldOf(m_other);
    showField(*current(), {m_link.toCurrent(field.middle), field.pixelsPerMm});
    m_followedField = fieldOf(*current());
}

} // namespace dsmt::ui
