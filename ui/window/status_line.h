// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "ui/session/analysis_engine.h"

#include <QStatusBar>

#include <optional>

class QLabel;

namespace dsmt::ui {

/// At the foot of the window: what failed last, the HU and place under the cursor, the state of the network,
/// and the way to the log.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showCursor(std::optional<imaging::WorldPoint> point, std::optional<int> hu);
    void showEngine(const EngineState& state, bool analyzing);

signals:
    void logRequested();

private:
    QLabel* m_cursor;
    QLabel* m_engine;
};

} // namespace dsmt::ui
