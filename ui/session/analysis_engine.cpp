// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/analysis_engine.h"

#include <mutex>
#include <utility>

namespace dsmt::ui {

/// Opened by the first job that needs it and kept; opened again by the next one when that failed.
struct AnalysisEngine::Loaded {
    std::mutex mutex; ///< of source and chosen
    NetworkSource source;
    bool chosen = false; ///< a source that was not asked yet
    std::optional<LoadedNetwork> network{};

    void choose(NetworkSource other)
    {
        const std::lock_guard lock(mutex);
        source = std::move(other);
        chosen = true;
    }

    LoadedNetwork& get()
    {
        const std::lock_guard lock(mutex);
        if (std::exchange(chosen, false))
            network.reset();
        if (!network)
            network = source();
        return *network;
    }

    /// Starts the network's process when it is not running.
    EngineState ready()
    {
        auto& loaded = get();
        EngineState state{EngineState::Phase::Ready, loaded.package, loaded.network->attributes(), 0, 0, {}};
        state.processId = loaded.processId ? loaded.processId() : 0;
        return state;
    }
};

AnalysisEngine::AnalysisEngine(NetworkSource source, QObject* parent)
    : QObject(parent), m_loaded(std::make_shared<Loaded>())
{
    m_loaded->choose(std::move(source));
    connect(&m_runner, &JobRunner::progressed, this, [this](double fraction, const QString& text) {
        if (m_analyzing)
            emit progressed(fraction, text);
    });
    connect(&m_runner, &JobRunner::failed, this, &AnalysisEngine::finishWithFailure);
    connect(&m_runner, &JobRunner::cancelled, this, [this] {
        if (!setAnalyzing(false))
            return;
        emit cancelled();
        start(); // stopping the network may have ended its process
    });
}

AnalysisEngine::~AnalysisEngine() = default;

void AnalysisEngine::start()
{
    EngineState starting = m_state;
    starting.phase = EngineState::Phase::Starting;
    setState(starting);
    m_runner.start(
        // Not to be cancelled: the next job would have to start the network anyway.
        [loaded = m_loaded](const Progress&) { return loaded->ready(); },
        [this](EngineState state) { setReady(std::move(state)); });
}

void AnalysisEngine::use(NetworkSource source)
{
    m_loaded->choose(std::move(source));
    if (setAnalyzing(false))
        emit cancelled();
    setState({}); // what was known is of the network before
    start();
}

void AnalysisEngine::analyze(SeriesPtr series, imaging::WorldPoint markedAt, double solidThresholdHu)
{
    struct Answer {
        std::shared_ptr<const inference::AssessedNodule> nodule;
        EngineState state;
    };
    setAnalyzing(true);
    m_runner.start(
        [loaded = m_loaded, series, markedAt, solidThresholdHu](const Progress& progress) {
            auto& network = loaded->get();
            auto nodule = std::make_shared<const inference::AssessedNodule>(workflows::analyzeNodule(
                *series, markedAt, network.package, *network.network, progress, solidThresholdHu));
            return Answer{std::move(nodule), loaded->ready()};
        },
        [this, series](Answer answer) {
            setAnalyzing(false);
            setReady(std::move(answer.state));
            emit analyzed(series, std::move(answer.nodule));
        });
}

void AnalysisEngine::cancel()
{
    if (m_analyzing)
        m_runner.cancel();
}

bool AnalysisEngine::setAnalyzing(bool analyzing)
{
    const bool before = std::exchange(m_analyzing, analyzing);
    if (before != analyzing)
        emit analysisChanged();
    return before;
}

void AnalysisEngine::setReady(EngineState state)
{
    const bool replaced = m_state.processId != 0 && state.processId != m_state.processId;
    state.restarts = m_state.restarts + (replaced ? 1 : 0);
    setState(std::move(state));
}

void AnalysisEngine::setState(EngineState state)
{
    m_state = std::move(state);
    emit stateChanged();
}

void AnalysisEngine::finishWithFailure(const QString& message)
{
    if (!setAnalyzing(false)) {
        EngineState state = m_state;
        state.phase = EngineState::Phase::Failed;
        state.problem = message;
        setState(std::move(state));
        return;
    }
    emit failed(message);
    start();
}

} // namespace dsmt::ui
