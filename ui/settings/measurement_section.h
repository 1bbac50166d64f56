// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/session/preferences.h"

#include <QWidget>

class QSpinBox;

namespace dsmt::ui {

class FactGrid;

/// Thresholds: the one that is the user's to set, and those that belong to the network and are only shown.
class MeasurementSection final : public QWidget {
    Q_OBJECT

public:
    MeasurementSection(AnalysisEngine& engine, Preferences& preferences, QWidget* parent = nullptr);

private:
    void showLimits();

    AnalysisEngine& m_engine;
    QSpinBox* m_solid;
    FactGrid* m_limits;
};

} // namespace dsmt::ui
