// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "core/records/growth.h"
#include "ui/session/analysis_engine.h"
#include "ui/session/case_nodules.h"
#include "ui/session/library_thread.h"

#include <QObject>

#include <optional>
#include <vector>

namespace dsmt::ui {

/// Places within this reach of each other are of one nodule, as NoduleStore::at has it.
inline constexpr double kSameNoduleMm = 5;

/// The case that is open: its CT, the marked nodule and everything predicted for it. Knows no widget; pages show it and
/// call it. Predictions are shown only after they were stored.
class CaseSession final : public QObject {
    Q_OBJECT

public:
    CaseSession(LibraryThread& library, AnalysisEngine& engine, QObject* parent = nullptr);
    ~CaseSession() override;

    /// The newest request wins; a running analysis of the case before is cancelled.
    void open(const database::CaseRow& row);
    void cancelOpening();
    bool isOpening() const { return m_opening.isRunning(); }

    LibraryThread& library() const { return m_library; }

    /// Null before a case was opened.
    const SeriesPtr& series() const { return m_series; }

    /// Nothing is marked or analysed while another case is being opened.
    void mark(imaging::WorldPoint point);
    std::optional<imaging::WorldPoint> markedAt() const { return m_mark; }

    /// HU from which a part of the nodule is solid, in analyses from now on.
    void setSolidThreshold(double hu) { m_solidThresholdHu = hu; }
    double solidThreshold() const { return m_solidThresholdHu; }

    /// Nothing is started without a series and a mark, or while an analysis runs.
    void analyze();
    /// The same with an outline that a reader edited, as the library has it, in place of the network's.
    void analyzeOutline(const database::StoredMaskEdit& outline);
    void cancelAnalysis();
    bool canAnalyze() const;

    /// Notes what a person thinks of a prediction. The list of predictions follows when it is stored.
    void decide(std::int64_t predictionId, database::Decision decision, const QString& reason);

    /// Tells mark and predictions of the open case again, after something else was shown.
    void reshow();

    /// Of the marked nodule, oldest first.
    const std::vector<database::StoredPrediction>& predictions() const { return m_ofNodule; }

    /// All of the case that the library knows, analysed or not, in the order in which they came.
    const std::vector<CaseNodule>& nodules() const { return m_nodules; }
    /// Which of them is marked.
    std::optional<std::size_t> markedNodule() const;
    /// Marks the nodule so many further in the list, round its ends; without a mark the first or the last.
    void goToNodule(int steps);

    /// The marked lesion in all CTs that it was linked in, in order of study date; fewer than two say nothing.
    const std::vector<GrowthPoint>& growth() const { return m_growth; }
    /// Two nodules of two CTs are one lesion, or the marked one is a lesion of its own again.
    void linkNodules(std::int64_t earlier, std::int64_t later);
    void unlinkNodule(std::int64_t nodule);

signals:
    void openingStarted(const QString& caseName);
    void openingProgressed(double fraction, const QString& text);
    /// The middle slice of the case that is being opened, before the rest is read.
    void previewed(const dsmt::SeriesRecord& series, const dsmt::imaging::VolumePtr& slice);
    void openingFailed(const QString& message);
    void openingCancelled();
    void opened();
    void marked();
    void analysisStarted();
    /// predictions() changed; the newest one should be shown.
    void predictionsChanged();
    /// A prediction is in the library.
    void stored();
    /// nodules() changed, or which of them is marked.
    void nodulesChanged();
    void growthChanged();
    void decided();

private:
    void showPreview(quint64 opening, const SeriesRecord& series, const imaging::VolumePtr& slice);
    void finishOpening(SeriesPtr series);
    void store(const SeriesPtr& series, const std::shared_ptr<const inference::AssessedNodule>& nodule);
    void loadPredictions();
    void choosePredictions();
    void loadGrowth();
    std::int64_t markedNoduleId() const;

    LibraryThread& m_library;
    AnalysisEngine& m_engine;
    SeriesPtr m_series;
    quint64 m_newestOpening = 0;
    std::optional<imaging::WorldPoint> m_mark;
    double m_solidThresholdHu = inference::kSolidThresholdHu;
    std::vector<database::StoredPrediction> m_ofSeries, m_ofNodule;
    std::vector<CaseNodule> m_nodules;
    std::vector<GrowthPoint> m_growth;
    JobRunner m_opening; // last: its thread ends before the rest goes
};

/// Predictions of the nodule that a point marks: those marked or centred nearest to it, within `reachMm`.
std::vector<database::StoredPrediction> predictionsAt(const std::vector<database::StoredPrediction>& predictions,
                                                      imaging::WorldPoint point, double reachMm = kSameNoduleMm);

/// All of a series, oldest first; none when the library does not have the series.
std::vector<database::StoredPrediction> storedPredictions(database::Library& library, const SeriesRecord& series);

/// How a patient is named on the screen: name, else identifier, else "Unnamed patient".
QString patientText(const SeriesRecord& series);

} // namespace dsmt::ui
