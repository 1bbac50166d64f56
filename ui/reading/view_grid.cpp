// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/view_grid.h"

#include <QGridLayout>

namespace dsmt::ui {

namespace {

void setStretches(QGridLayout& layout, std::array<int, 2> rows, std::array<int, 2> columns)
{
    for (int n = 0; n < 2; ++n) {
        layout.setRowStretch(n, rows[std::size_t(n)]);
        layout.setColumnStretch(n, columns[std::size_t(n)]);
    }
}

} // namespace

ViewGrid::ViewGrid(const std::array<QWidget*, 4>& views, QWidget* parent)
    : QWidget(parent), m_views(views), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    for (int n = 0; n < 4; ++n) {
        QWidget* view = m_views[std::size_t(n)];
        // Equal shares whatever a view's content would like to have.
        view->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_layout->addWidget(view, n / 2, n % 2);
    }
    setStretches(*m_layout, {1, 1}, {1, 1});
}

void ViewGrid::toggleMaximised(QWidget* view)
{
    m_maximised = m_maximised == view ? nullptr : view;
    for (QWidget* each : m_views)
        each->setVisible(!m_maximised || each == m_maximised);
    if (!m_maximised)
        return setStretches(*m_layout, {1, 1}, {1, 1});
    const int index = m_layout->indexOf(m_maximised);
    setStretches(*m_layout, {index / 2 == 0, index / 2 == 1}, {index % 2 == 0, index % 2 == 1});
    m_maximised->setFocus();
}

} // namespace dsmt::ui
