// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/session/batch_queue.h"
#include "ui/session/case_session.h"
#include "ui/session/library_thread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace dsmt::ui {

/// Where the queue of analyses stands.
struct BatchState {
    int waiting = 0; ///< with the one that is being analysed
    int done = 0;    ///< stored since the queue was last empty
    int failed = 0;  ///< kept until a person has read them
    bool paused = false;
    QString current;                   ///< patient and nodule; "" while none is read or analysed
    double fraction = 0;               ///< of the current one
    std::optional<double> leftSeconds; ///< as the ones before took; nothing before the first
    QString hindrance;                 ///< why nothing goes on although it should; one sentence

    bool isBusy() const { return waiting > 0; }
};

/// Analyses the nodules of the queue in the library one after the other, with the engine of the window, behind whatever
/// a person asks for there. Each answer is stored under its nodule before the next is begun; what waits is in the
/// library, so that the next start goes on.
class BatchAnalysis final : public QObject {
    Q_OBJECT

public:
    BatchAnalysis(LibraryThread& library, AnalysisEngine& engine, CaseSession& session, QObject* parent = nullptr);
    ~BatchAnalysis() override;

    /// Goes on with what was left.
    void start();
    void add(std::vector<database::WorklistKey> rows);
    /// Remembered across starts.
    void setPaused(bool paused);
    /// Everything that waits leaves the queue, also what is being analysed.
    void cancel();
    void retryFailed();
    void forgetFailed();

    const BatchState& state() const { return m_state; }
    const std::vector<FailedAnalysis>& failed() const { return m_failed; }

signals:
    void changed();
    void failedChanged();
    /// The answer for this row is in the library.
    void stored(qint64 key);
    /// Marks of people became nodules.
    void rowsChanged();

private:
    void goOn();
    void begin(const std::optional<BatchStep>& step);
    void readSeries();
    void analyze();
    void store(const SeriesPtr& series, const NodulePtr& nodule);
    void fail(const QString& why);
    void endStep();
    void readCounts();
    bool mayRun();
    void showLeft();

    LibraryThread& m_library;
    AnalysisEngine& m_engine;
    CaseSession& m_session;
    BatchState m_state;
    std::vector<FailedAnalysis> m_failed;
    std::optional<BatchStep> m_step;
    SeriesPtr m_series; ///< of the step before: the nodules of a case are analysed after one reading
    bool m_asking = false, m_analyzing = false;
    QElapsedTimer m_stepClock;
    double m_secondsEach = 0;
    QTimer m_again;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
