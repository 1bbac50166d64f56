// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/networks/training_order.h"
#include "ui/session/library_thread.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <filesystem>

class QPushButton;

namespace dsmt::ui {

class TaskStrip;

/// Starts `dsmt train`, says how far it is, ends it, and goes on with it, also after the next start.
class TrainingRun final : public QWidget {
    Q_OBJECT

public:
    TrainingRun(LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);

    bool isRunning() const { return m_runner.isRunning(); }
    void start(const TrainingOrder& order);
    /// Asks a person what to train.
    void ask();
    QString message() const;

signals:
    /// Its curves can be followed there.
    void started(const std::filesystem::path& folder);
    /// What was trained shall be copied to the user's own packages.
    void installRequested(const std::filesystem::path& folder);

private:
    void resume();
    void showState();
    void finish();

    LibraryThread& m_library;
    std::optional<TrainingOrder> m_unfinished; ///< that can be gone on with
    TrainingOrder m_last;
    std::filesystem::path m_trained; ///< by the last run, and not installed yet; empty: none
    TaskStrip* m_task;
    QPushButton *m_train, *m_resume, *m_install;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
