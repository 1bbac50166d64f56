// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/package.h"
#include "core/workflows/analyze.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace dsmt::ui {

using SeriesPtr = std::shared_ptr<const workflows::OpenedSeries>;

/// A package with the network that runs it.
struct LoadedNetwork {
    inference::Package package;
    std::unique_ptr<inference::Network> network;
    std::function<int()> processId; ///< of the child that computes; empty when there is none
};

using NodulePtr = std::shared_ptr<const inference::AssessedNodule>;

/// Called on the worker thread, since opening a package reads and checks its weights. @throws Error
using NetworkSource = std::function<LoadedNetwork()>;

/// What the window says about the network.
struct EngineState {
    enum class Phase { Starting, Ready, Failed };
    Phase phase = Phase::Starting;
    std::optional<inference::Package> package; ///< nothing until it was opened
    inference::NetworkAttributes attributes;   ///< of the last start
    int processId = 0;                         ///< 0 when the network has no process of its own
    int restarts = 0;                          ///< how often the process was replaced by a new one
    QString problem;                           ///< when Failed
};

/// The network behind one worker thread, which alone touches it. The newest analysis wins, and it goes before what is
/// asked about an answer: that is given up between two questions.
class AnalysisEngine final : public QObject {
    Q_OBJECT

public:
    explicit AnalysisEngine(NetworkSource source, QObject* parent = nullptr);
    ~AnalysisEngine() override;

    /// Opens the package and starts the network, so that the first analysis does not wait for it.
    void start();
    /// Another network from now on; a running analysis is cancelled.
    void use(NetworkSource source);
    void analyze(SeriesPtr series, imaging::WorldPoint markedAt,
                 double solidThresholdHu = inference::kSolidThresholdHu);
    /// workflows::analyzeOutline
    void analyzeOutline(SeriesPtr series, const database::StoredMaskEdit& outline, double solidThresholdHu);
    void cancel();

    /// As analyze(), behind everything that a person asks for: it is given up between two questions to the network as
    /// soon as anything else is asked. @return false, and nothing happens, while anything else is under way
    bool analyzeBehind(SeriesPtr series, imaging::WorldPoint markedAt);
    void stopBehind();

    /// What the answer for a nodule owes to what (workflows::attendNodule, then occludeNodule). @return false, and
    /// nothing happens, while an analysis runs
    bool attend(SeriesPtr series, NodulePtr nodule);
    bool occlude(SeriesPtr series, NodulePtr nodule, double probability);
    void stopExplaining();
    bool isExplaining() const { return m_explaining; }

    bool isAnalyzing() const { return m_analyzing; }
    const EngineState& state() const { return m_state; }

signals:
    void stateChanged();
    /// isAnalyzing() changed.
    void analysisChanged();
    void progressed(double fraction, const QString& text);
    void analyzed(dsmt::ui::SeriesPtr series, dsmt::ui::NodulePtr nodule);
    /// The analysis failed; when the network can be restarted, that is under way.
    void failed(const QString& message);
    void cancelled();

    void analyzedBehind(dsmt::ui::SeriesPtr series, dsmt::ui::NodulePtr nodule);
    void behindProgressed(double fraction);
    void behindFailed(const QString& message);
    /// Given up for something else; it may be asked again.
    void behindStopped();

    void attended(dsmt::ui::NodulePtr nodule, std::shared_ptr<const dsmt::inference::Attention> attention);
    void occluded(dsmt::ui::NodulePtr nodule, std::shared_ptr<const dsmt::imaging::FloatImage> map);
    void explanationProgressed(double fraction, const QString& text);
    void explanationFailed(const QString& message);
    /// Given up, for an analysis or because a person wished it.
    void explanationStopped();

private:
    struct Loaded;
    template <class Work> void run(SeriesPtr series, Work work);
    template <class Work, class Tell> bool explain(Work work, Tell tell);

    void setReady(EngineState state);
    void setState(EngineState state);
    /// Returns what it was.
    bool setAnalyzing(bool analyzing);
    void finishWithFailure(const QString& message);
    void giveUpBehind();

    const std::shared_ptr<Loaded> m_loaded; ///< for the worker thread only
    EngineState m_state;
    bool m_analyzing = false;
    bool m_explaining = false;
    bool m_behind = false;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
