// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/batch_analysis.h"

#include "core/workflows/marked_nodules.h"
#include "ui/session/workplace_memory.h"

#include <utility>

namespace dsmt::ui {

using database::AnalysisQueue;

namespace {

constexpr int kAgainMilliseconds = 250; ///< until the next look whether a person is done
constexpr double kWeightOfNewest = 0.3;

} // namespace

BatchAnalysis::BatchAnalysis(LibraryThread& library, AnalysisEngine& engine, CaseSession& session, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_session(session)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &BatchAnalysis::goOn);
    connect(&m_engine, &AnalysisEngine::analyzedBehind, this, &BatchAnalysis::store);
    connect(&m_engine, &AnalysisEngine::behindFailed, this, &BatchAnalysis::fail);
    connect(&m_engine, &AnalysisEngine::behindStopped, this, [this] {
        m_analyzing = false;
        m_again.start();
    });
    connect(&m_engine, &AnalysisEngine::behindProgressed, this, [this](double fraction) {
        m_state.fraction = 0.5 + fraction / 2;
        emit changed();
    });
    connect(&m_reading, &JobRunner::progressed, this, [this](double fraction) {
        m_state.fraction = fraction / 2;
        emit changed();
    });
    connect(&m_reading, &JobRunner::failed, this, &BatchAnalysis::fail);
    // A person who opens a case shall not wait for the disk.
    connect(&m_session, &CaseSession::openingStarted, &m_reading, &JobRunner::cancel);
    connect(&m_reading, &JobRunner::cancelled, &m_again, qOverload<>(&QTimer::start));
}

BatchAnalysis::~BatchAnalysis() = default;

void BatchAnalysis::start()
{
    readCounts();
}

void BatchAnalysis::add(std::vector<database::WorklistKey> rows)
{
    m_library.ask(
        this,
        [rows = std::move(rows)](database::Library& library) {
            const std::vector<database::WorklistKey> marked = workflows::withMarkedNodules(library, rows);
            AnalysisQueue(library).add(marked);
            return marked != rows;
        },
        [this](bool newNodules) {
            if (newNodules)
                emit rowsChanged();
            readCounts();
        });
}

void BatchAnalysis::setPaused(bool paused)
{
    m_library.ask([paused](database::Library& library) { setBatchPaused(library, paused); });
    m_state.paused = paused;
    if (paused) {
        m_reading.cancel();
        m_engine.stopBehind();
    }
    m_stepClock.start();
    emit changed();
    goOn();
}

void BatchAnalysis::cancel()
{
    m_step.reset();
    m_reading.cancel();
    m_engine.stopBehind();
    m_library.ask(
        this, [](database::Library& library) { AnalysisQueue(library).removeWaiting(); },
        [this] {
            endStep();
            readCounts();
        });
}

void BatchAnalysis::retryFailed()
{
    m_library.ask(
        this, [](database::Library& library) { AnalysisQueue(library).retry(); }, [this] { readCounts(); });
}

void BatchAnalysis::forgetFailed()
{
    m_library.ask(
        this, [](database::Library& library) { AnalysisQueue(library).removeFailed(); }, [this] { readCounts(); });
}

void BatchAnalysis::readCounts()
{
    m_library.ask(this, standingOf, [this](QueueStanding standing) {
        if (standing.counts.waiting > 0 && !m_state.isBusy())
            m_state.done = 0;
        m_state.waiting = standing.counts.waiting;
        m_state.failed = standing.counts.failed;
        m_state.paused = standing.paused;
        m_failed = std::move(standing.failed);
        showLeft();
        emit failedChanged();
        emit changed();
        goOn();
    });
}

bool BatchAnalysis::mayRun()
{
    m_state.hindrance.clear();
    if (m_state.paused || m_asking || m_analyzing || m_reading.isRunning() || (m_state.waiting == 0 && !m_step))
        return false;
    if (m_engine.state().phase == EngineState::Phase::Failed)
        m_state.hindrance = m_engine.state().problem;
    if (m_state.hindrance.isEmpty() && !m_session.isOpening())
        return true;
    emit changed();
    m_again.start();
    return false;
}

void BatchAnalysis::goOn()
{
    if (!mayRun())
        return;
    if (!m_step) {
        m_asking = true;
        m_stepClock.start();
        return m_library.ask(
            this, nextStep, [this](const std::optional<BatchStep>& step) { begin(step); },
            [this] {
                m_asking = false;
                m_again.start();
            });
    }
    if (!m_series || caseName(m_series->record) != caseName(m_step->series.series))
        return readSeries();
    analyze();
}

void BatchAnalysis::begin(const std::optional<BatchStep>& step)
{
    m_asking = false;
    m_step = step;
    if (!step)
        return readCounts();
    m_state.current = patientText(step->series.series);
    if (!step->row.nodule.empty())
        m_state.current += ' ' + QString::fromStdString(step->row.nodule);
    emit changed();
    goOn();
}

void BatchAnalysis::readSeries()
{
    m_series.reset(); // never two CTs at once
    m_reading.start(
        [row = m_step->series](const Progress& progress) {
            return std::make_shared<const workflows::OpenedSeries>(workflows::openCase(row, progress));
        },
        [this](SeriesPtr series) {
            m_series = std::move(series);
            goOn();
        });
}

void BatchAnalysis::analyze()
{
    m_analyzing = m_engine.analyzeBehind(m_series, m_step->center);
    if (!m_analyzing)
        m_again.start();
}

void BatchAnalysis::store(const SeriesPtr&, const NodulePtr& nodule)
{
    m_analyzing = false;
    if (!m_step)
        return;
    m_asking = true;
    const database::QueuedAnalysis queued = m_step->queued;
    m_library.ask(
        this, [queued, nodule](database::Library& library) { storeStep(library, queued, *nodule); },
        [this, key = queued.key()] {
            const double seconds = double(m_stepClock.elapsed()) / 1000;
            m_secondsEach =
                m_secondsEach == 0 ? seconds : (1 - kWeightOfNewest) * m_secondsEach + kWeightOfNewest * seconds;
            ++m_state.done;
            m_state.waiting = std::max(0, m_state.waiting - 1);
            endStep();
            emit stored(key);
            goOn();
        },
        [this] {
            endStep();
            m_again.start();
        });
}

void BatchAnalysis::fail(const QString& why)
{
    m_analyzing = false;
    if (!m_step)
        return;
    m_asking = true;
    m_library.ask(
        this,
        [position = m_step->queued.position, text = why.toStdString()](database::Library& library) {
            AnalysisQueue(library).fail(position, text);
        },
        [this] {
            endStep();
            readCounts();
        },
        [this] {
            endStep();
            m_again.start();
        });
}

void BatchAnalysis::endStep()
{
    m_asking = false;
    m_step.reset();
    m_state.current.clear();
    m_state.fraction = 0;
    if (m_state.waiting == 0)
        m_series.reset();
    showLeft();
    emit changed();
}

void BatchAnalysis::showLeft()
{
    m_state.leftSeconds.reset();
    if (m_secondsEach > 0 && m_state.waiting > 0)
        m_state.leftSeconds = m_secondsEach * m_state.waiting;
}

} // namespace dsmt::ui
