// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/session/preferences.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace dsmt::ui {

/// On what the network runs. Chosen values are in force when they are applied: the engine is started anew.
class EngineSection final : public QWidget {
    Q_OBJECT

public:
    EngineSection(AnalysisEngine& engine, Preferences& preferences, QWidget* parent = nullptr);

private:
    void showSettings();
    void showState();
    void apply();

    AnalysisEngine& m_engine;
    Preferences& m_preferences;
    QComboBox* m_device;
    QSpinBox* m_threads;
    QPushButton* m_apply;
    QLabel* m_state;
};

} // namespace dsmt::ui
