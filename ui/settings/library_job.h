// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "ui/cases/task_strip.h"
#include "ui/jobs/job_runner.h"

namespace dsmt::ui {

/// Something long that is done to the library on a thread and a connection of its own, so that nothing that is placed
/// meanwhile waits for it: with progress and cancel, and afterwards what came of it.
class LibraryJob final : public QWidget {
    Q_OBJECT

public:
    LibraryJob(std::filesystem::path folder, const Theme& theme, QWidget* parent = nullptr);

    /// @param work Result(database::Library&, const Progress&) @param tell QString(Result): the sentence that is shown
    template <class Work, class Tell> void start(const QString& title, Work work, Tell tell);

    bool isRunning() const { return m_runner.isRunning(); }
    QString message() const { return m_strip->message(); }

signals:
    void runningChanged(bool running);

private:
    const std::filesystem::path m_folder;
    TaskStrip* m_strip;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

template <class Work, class Tell> void LibraryJob::start(const QString& title, Work work, Tell tell)
{
    m_strip->showTask(title);
    m_runner.start(
        [folder = m_folder, work = std::move(work)](const Progress& progress) {
            database::Library library(folder, database::Access::Any);
            return work(library, progress);
        },
        [this, tell = std::move(tell)](auto result) { m_strip->showOutcome(tell(std::move(result))); });
}

} // namespace dsmt::ui
