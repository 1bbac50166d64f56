// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/preferences.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace dsmt::ui {

class PresetTableModel;

/// Window presets: edited in their cells, put in order, added, removed, all as they were.
class PresetSection final : public QWidget {
    Q_OBJECT

public:
    explicit PresetSection(Preferences& preferences, QWidget* parent = nullptr);

private:
    QWidget* makeButtons();
    void showState();
    int row() const;

    Preferences& m_preferences;
    PresetTableModel* m_model;
    QTableView* m_table;
    QPushButton *m_up = nullptr, *m_down = nullptr, *m_add = nullptr, *m_remove = nullptr, *m_reset = nullptr;
};

} // namespace dsmt::ui
