// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/view_grid.h"

#include <QApplication>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kGap = 2; ///< pixels between two views

/// The n-th of `count` equal parts of a stretch, with gaps between them.
struct Part {
    int start, length;

    Part(int from, int whole, int n, int count)
    {
        const int room = whole - kGap * (count - 1);
        start = from + room * n / count + kGap * n;
        length = room * (n + 1) / count - room * n / count;
    }
};

} // namespace

ViewLayout nextLayout(ViewLayout layout)
{
    return ViewLayout((int(layout) + 1) % (int(ViewLayout::OneAndThree) + 1));
}

ViewGrid::ViewGrid(const std::array<QWidget*, 4>& views, QWidget* parent)
    : QWidget(parent), m_views(views), m_large(views[0])
{
    for (QWidget* view : m_views)
        view->setParent(this);
    arrange();
}

void ViewGrid::setViewLayout(ViewLayout layout)
{
    m_layout = layout;
    m_maximised = nullptr;
    arrange();
}

void ViewGrid::setLarge(QWidget* view)
{
    m_large = view;
    arrange();
}

QWidget* ViewGrid::viewAfter(QWidget* view) const
{
    const auto at = std::find(m_views.begin(), m_views.end(), view) - m_views.begin();
    return m_views[std::size_t(at + 1) % m_views.size()];
}

void ViewGrid::showNextView()
{
    if (m_maximised)
        return toggleMaximised(viewAfter(m_maximised));
    if (m_layout == ViewLayout::One || m_layout == ViewLayout::OneAndThree) {
        setLarge(viewAfter(m_large));
        return m_large->setFocus();
    }
    QWidget* next = m_views[0];
    for (QWidget* view : m_views)
        if (view->hasFocus() && viewAfter(view)->isVisible())
            next = viewAfter(view);
    next->setFocus();
}

void ViewGrid::reveal(QWidget* view)
{
    if (m_maximised && m_maximised != view)
        toggleMaximised(m_maximised);
    if (m_layout == ViewLayout::One)
        setLarge(view);
    else if (m_layout == ViewLayout::ThreeAcross && view == m_views.back())
        setViewLayout(ViewLayout::TwoByTwo);
}

void ViewGrid::toggleMaximised(QWidget* view)
{
    m_maximised = m_maximised == view ? nullptr : view;
    arrange();
    if (m_maximised)
        m_maximised->setFocus();
}

std::array<QRect, 4> ViewGrid::places() const
{
    std::array<QRect, 4> places;
    QWidget* const alone = m_maximised ? m_maximised : m_layout == ViewLayout::One ? m_large : nullptr;
    // As wide as high, so that a small view wastes no place on its sides.
    const int small = std::clamp((height() - 2 * kGap) / 3, width() / 5, std::max(width() / 5, width() / 3));
    int next = 0;
    for (int n = 0; n < 4; ++n) {
        const QWidget* view = m_views[std::size_t(n)];
        QRect& place = places[std::size_t(n)];
        if (alone) {
            place = view == alone ? rect() : QRect();
        } else if (m_layout == ViewLayout::ThreeAcross) {
            const Part column(0, width(), n, 3);
            place = n < 3 ? QRect(column.start, 0, column.length, height()) : QRect();
        } else if (m_layout == ViewLayout::TwoByTwo) {
            const Part column(0, width(), n % 2, 2), row(0, height(), n / 2, 2);
            place = {column.start, row.start, column.length, row.length};
        } else if (view == m_large) {
            place = {0, 0, width() - small - kGap, height()};
        } else {
            const Part row(0, height(), next++, 3);
            place = {width() - small, row.start, small, row.length};
        }
    }
    return places;
}

void ViewGrid::arrange()
{
    const std::array<QRect, 4> shown = places();
    QWidget* const focused = QApplication::focusWidget();
    for (std::size_t n = 0; n < 4; ++n) {
        if (!shown[n].isNull())
            m_views[n]->setGeometry(shown[n]);
        m_views[n]->setVisible(!shown[n].isNull());
    }
    // A view that is hidden would leave the keys to whatever comes next.
    if (focused && isAncestorOf(focused) && !focused->isVisibleTo(this))
        (m_maximised ? m_maximised : m_large->isHidden() ? m_views[0] : m_large)->setFocus();
}

void ViewGrid::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace dsmt::ui
