// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QGridLayout;

namespace dsmt::ui {

/// Four views, two by two, equally large; one of them can take the whole place.
class ViewGrid final : public QWidget {
    Q_OBJECT

public:
    /// Row by row. The grid owns the views.
    explicit ViewGrid(const std::array<QWidget*, 4>& views, QWidget* parent = nullptr);

    /// The view alone; all four again when it already was.
    void toggleMaximised(QWidget* view);
    /// Null while all four are shown.
    QWidget* maximised() const { return m_maximised; }

private:
    std::array<QWidget*, 4> m_views;
    QGridLayout* m_layout;
    QWidget* m_maximised = nullptr;
};

} // namespace dsmt::ui
