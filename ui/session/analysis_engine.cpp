// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/analysis_engine.h"

#include <mutex>
#include <utility>

namespace dsmt::ui {

namespace {

/// Answers each question to its end: a process that is stopped amid one would have to start again, and the person for
/// whom it stops would wait for that.
class UnhurriedNetwork final : public inference::Network {
public:
    explicit UnhurriedNetwork(inference::Network& network) : m_network(network) {}

    inference::NetworkAttributes attributes() override { return m_network.attributes(); }
    std::vector<inference::NetworkOutput> evaluate(std::span<const inference::PatchPair> inputs,
                                                   const Progress& progress) override
    {
        progress.checkCancelled();
        return m_network.evaluate(inputs, {});
    }
    inference::AttentionMaps attention(const inference::PatchPair& pair, const Progress& progress) override
    {
        progress.checkCancelled();
        return m_network.attention(pair, {});
    }

private:
    inference::Network& m_network;
};

} // namespace

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
        else if (m_explaining)
            emit explanationProgressed(fraction, text);
        else if (m_behind)
            emit behindProgressed(fraction);
    });
    connect(&m_runner, &JobRunner::failed, this, &AnalysisEngine::finishWithFailure);
    connect(&m_runner, &JobRunner::cancelled, this, [this] {
        if (std::exchange(m_explaining, false))
            emit explanationStopped();
        giveUpBehind();
        if (!setAnalyzing(false))
            return;
        emit cancelled();
        start(); // stopping the network may have ended its process
    });
}

AnalysisEngine::~AnalysisEngine() = default;

void AnalysisEngine::start()
{
    giveUpBehind();
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

template <class Work> void AnalysisEngine::run(SeriesPtr series, Work work)
{
    struct Answer {
        NodulePtr nodule;
        EngineState state;
    };
    if (std::exchange(m_explaining, false))
        emit explanationStopped();
    giveUpBehind();
    setAnalyzing(true);
    m_runner.start(
        [loaded = m_loaded, work](const Progress& progress) {
            auto nodule = std::make_shared<const inference::AssessedNodule>(work(loaded->get(), progress));
            return Answer{std::move(nodule), loaded->ready()};
        },
        [this, series](Answer answer) {
            setAnalyzing(false);
            setReady(std::move(answer.state));
            emit analyzed(series, std::move(answer.nodule));
        });
}

void AnalysisEngine::analyze(SeriesPtr series, imaging::WorldPoint markedAt, double solidThresholdHu)
{
    run(series, [series, markedAt, solidThresholdHu](LoadedNetwork& network, const Progress& progress) {
        return workflows::analyzeNodule(*series, markedAt, network.package, *network.network, progress,
                                        solidThresholdHu);
    });
}

void AnalysisEngine::analyzeOutline(SeriesPtr series, const database::StoredMaskEdit& outline, double solidThresholdHu)
{
    run(series, [series, outline, solidThresholdHu](LoadedNetwork& network, const Progress& progress) {
        return workflows::analyzeOutline(*series, outline, network.package, *network.network, progress,
                                         solidThresholdHu);
    });
}

void AnalysisEngine::cancel()
{
    if (m_analyzing)
        m_runner.cancel();
}

template <class Work, class Tell> bool AnalysisEngine::explain(Work work, Tell tell)
{
    if (m_analyzing)
        return false;
    giveUpBehind();
    m_explaining = true;
    using Result = std::invoke_result_t<Work&, LoadedNetwork&, const Progress&>;
    struct Answer {
        std::shared_ptr<const Result> result;
        EngineState state;
    };
    m_runner.start(
        [loaded = m_loaded, work](const Progress& progress) {
            auto result = std::make_shared<const Result>(work(loaded->get(), progress));
            return Answer{std::move(result), loaded->ready()};
        },
        [this, tell](Answer answer) {
            m_explaining = false;
            setReady(std::move(answer.state));
            tell(std::move(answer.result));
        });
    return true;
}

bool AnalysisEngine::attend(SeriesPtr series, NodulePtr nodule)
{
    return explain(
        [series, nodule](LoadedNetwork& loaded, const Progress& progress) {
            return workflows::attendNodule(*series, *nodule, loaded.package, *loaded.network, progress);
        },
        [this, nodule](auto attention) { emit attended(nodule, std::move(attention)); });
}

bool AnalysisEngine::occlude(SeriesPtr series, NodulePtr nodule, double probability)
{
    return explain(
        [series, nodule, probability](LoadedNetwork& loaded, const Progress& progress) {
            return workflows::occludeNodule(*series, *nodule, probability, loaded.package, *loaded.network, progress);
        },
        [this, nodule](auto map) { emit occluded(nodule, std::move(map)); });
}

void AnalysisEngine::stopExplaining()
{
    if (m_explaining)
        m_runner.cancel();
}

bool AnalysisEngine::analyzeBehind(SeriesPtr series, imaging::WorldPoint markedAt)
{
    if (m_runner.isRunning())
        return false;
    struct Answer {
        NodulePtr nodule;
        EngineState state;
    };
    m_behind = true;
    m_runner.start(
        [loaded = m_loaded, series, markedAt](const Progress& progress) {
            auto& network = loaded->get();
            UnhurriedNetwork unhurried(*network.network);
            auto nodule = std::make_shared<const inference::AssessedNodule>(
                workflows::analyzeNodule(*series, markedAt, network.package, unhurried, progress));
            return Answer{std::move(nodule), loaded->ready()};
        },
        [this, series](Answer answer) {
            m_behind = false;
            setReady(std::move(answer.state));
            emit analyzedBehind(series, std::move(answer.nodule));
        });
    return true;
}

void AnalysisEngine::stopBehind()
{
    if (m_behind)
        m_runner.cancel();
}

void AnalysisEngine::giveUpBehind()
{
    if (std::exchange(m_behind, false))
        emit behindStopped();
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
    if (std::exchange(m_explaining, false)) {
        emit explanationFailed(message);
        return start();
    }
    if (std::exchange(m_behind, false)) {
        emit behindFailed(message);
        return start();
    }
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
