// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/resampling.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QSpinBox;

namespace dsmt::ui {

/// How a bootstrap is drawn, its progress, and a way to stop it.
class BootstrapStrip final : public QWidget {
    Q_OBJECT

public:
    explicit BootstrapStrip(QWidget* parent = nullptr);

    statistics::BootstrapPlan plan() const;
    void showRunning(bool running);
    void showProgress(double fraction);

signals:
    void runRequested();
    void cancelRequested();

private:
    QSpinBox *m_replicates, *m_seed;
    QPushButton* m_run;
    QProgressBar* m_progress;
    bool m_running = false;
};

} // namespace dsmt::ui
