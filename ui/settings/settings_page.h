// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace dsmt::ui {

/// Sections, each a widget of its own: their titles on the left, the one that is chosen on the right.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget* parent = nullptr);

    /// Takes the section over; its window title is its title here. One that takes all the height there is (a table)
    /// has an expanding size policy; others are scrolled where the place is short.
    void addSection(QWidget* section);
    void showSection(QWidget* section);

private:
    QListWidget* m_titles;
    QStackedWidget* m_sections;
    QList<QWidget*> m_added;
};

} // namespace dsmt::ui
