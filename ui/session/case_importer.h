// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "core/workflows/import_ct.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/library_thread.h"

#include <QObject>

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace dsmt::ui {

/// An import that came to its end, or was cancelled after it had taken something.
struct FinishedImport {
    workflows::ImportReport report;
    std::optional<imaging::WorldPoint> nodule; ///< where the simulated case has its nodule, LPS mm
};

/// Brings CT series into the library, one source after the other, on a thread and a library connection of its own.
class CaseImporter final : public QObject {
    Q_OBJECT

public:
    using Id = quint64; ///< of one source in the queue

    explicit CaseImporter(LibraryThread& library, QObject* parent = nullptr);
    ~CaseImporter() override;

    Id import(workflows::ImportRequest request);
    /// From anywhere: `work` brings it into the library. @param what for a person
    Id importFrom(const QString& what,
                  std::function<workflows::ImportReport(database::Library&, const Progress&)> work);
    /// The simulated chest, made on the first request and linked.
    Id importSimulatedCase();
    /// A waiting source leaves the queue; the running one ends soon and says what it had finished.
    void cancel(Id id);

    bool isRunning() const { return m_running.has_value(); }
    /// Nothing runs or waits.
    bool isIdle() const { return !m_running && m_waiting.empty(); }

signals:
    void queued(quint64 id, const QString& what);
    void started(quint64 id);
    void progressed(quint64 id, double fraction, const QString& text);
    void failed(quint64 id, const QString& message);
    /// Nothing was taken.
    void cancelled(quint64 id);
    void imported(quint64 id, const dsmt::ui::FinishedImport& finished);

private:
    using Work = std::function<FinishedImport(database::Library&, const Progress&)>;
    struct Task {
        Id id = 0;
        Work work;
        std::stop_source stop;
    };

    Id enqueue(const QString& what, Work work);
    void startNext();
    void startRunning();
    Id endRunning();

    LibraryThread& m_library;
    std::deque<Task> m_waiting;
    std::optional<Task> m_running;
    Id m_newest = 0;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
