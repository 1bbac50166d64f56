// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/figure_view.h"

#include "ui/plots/paint_pages.h"

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
    if (m_picture.isNull() || m_drawnFor != size()) {
        const double scale = std::min(width() / m_page.widthMm, height() / m_page.heightMm);
        m_picture = plots::pagesImage({m_page}, scale * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_drawnFor = size();
    }
    QPainter(this).drawImage(0, 0, m_picture);
}

} // namespace dsmt::ui
