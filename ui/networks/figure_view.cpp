// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/figure_view.h"

#include "ui/plots/screen_page.h"

#include <QPainter>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kLeast = 260;

} // namespace

FigureView::FigureView(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(kLeast, kLeast);
}

void FigureView::setPage(const plots::Page& page)
{
    m_page = page;
    m_picture = {};
    update();
}

void FigureView::paintEvent(QPaintEvent*)
{
    if (m_page.items.empty())
        return;
    const double ratio = devicePixelRatioF();
    const QColor ground = palette().color(QPalette::Window);
    if (m_picture.isNull() || m_drawnFor != size() || m_ground != ground) {
        const double scale = std::min(width() / m_page.widthMm, height() / m_page.heightMm);
        m_picture = plots::screenImage(m_page, scale * ratio, ground);
        m_picture.setDevicePixelRatio(ratio);
        m_drawnFor = size();
        m_ground = ground;
    }
    QPainter(this).drawImage(0, 0, m_picture);
}

} // namespace dsmt::ui
