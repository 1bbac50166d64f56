// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_session.h"

#include "core/workflows/growth_over_time.h"

#include <algorithm>
#include <limits>

namespace dsmt::ui {

CaseSession::CaseSession(LibraryThread& library, AnalysisEngine& engine, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine)
{
    connect(&m_opening, &JobRunner::progressed, this, &CaseSession::openingProgressed);
    connect(&m_opening, &JobRunner::failed, this, &CaseSession::openingFailed);
    connect(&m_opening, &JobRunner::cancelled, this, &CaseSession::openingCancelled);
    connect(&m_engine, &AnalysisEngine::analyzed, this, &CaseSession::store);
}

CaseSession::~CaseSession() = default;

void CaseSession::open(const database::CaseRow& row)
{
    m_engine.cancel();
    emit openingStarted(patientText(row.series));
    m_opening.start(
        [this, row, number = ++m_newestOpening](const Progress& progress) {
            const auto onFirstSlice = [this, &row, number](const imaging::VolumePtr& slice) {
                QMetaObject::invokeMethod(
                    this, [this, number, series = row.series, slice] { showPreview(number, series, slice); },
                    Qt::QueuedConnection);
            };
            return std::make_shared<const workflows::OpenedSeries>(workflows::openCase(row, progress, onFirstSlice));
        },
        [this](SeriesPtr series) { finishOpening(std::move(series)); });
}

void CaseSession::showPreview(quint64 opening, const SeriesRecord& series, const imaging::VolumePtr& slice)
{
    if (isOpening() && opening == m_newestOpening)
        emit previewed(series, slice);
}

void CaseSession::cancelOpening()
{
    m_opening.cancel();
}

void CaseSession::finishOpening(SeriesPtr series)
{
    m_series = std::move(series);
    m_mark.reset();
    m_ofSeries.clear();
    m_ofNodule.clear();
    m_nodules.clear();
    m_growth.clear();
    emit opened();
    emit nodulesChanged();
    emit growthChanged();
    emit predictionsChanged();
    loadPredictions();
}

void CaseSession::mark(imaging::WorldPoint point)
{
    if (!m_series || isOpening())
        return;
    m_mark = point;
    emit marked();
    choosePredictions();
}

void CaseSession::reshow()
{
    if (m_mark)
        emit marked();
    emit predictionsChanged();
}

bool CaseSession::canAnalyze() const
{
    return m_series && m_mark && !isOpening() && !m_engine.isAnalyzing();
}

void CaseSession::analyze()
{
    if (!canAnalyze())
        return;
    m_engine.analyze(m_series, *m_mark, m_solidThresholdHu);
    emit analysisStarted();
}

void CaseSession::analyzeOutline(const database::StoredMaskEdit& outline)
{
    if (!canAnalyze())
        return;
    m_engine.analyzeOutline(m_series, outline, m_solidThresholdHu);
    emit analysisStarted();
}

void CaseSession::decide(std::int64_t predictionId, database::Decision decision, const QString& reason)
{
    m_library.ask(
        this,
        [predictionId, decision, why = reason.toStdString()](database::Library& library) {
            database::DecisionStore(library).add(predictionId, decision, why);
        },
        [this, series = m_series] {
            emit decided();
            if (series == m_series)
                loadPredictions();
        });
}

void CaseSession::cancelAnalysis()
{
    m_engine.cancel();
}

void CaseSession::store(const SeriesPtr& series, const std::shared_ptr<const inference::AssessedNodule>& nodule)
{
    m_library.ask(
        this, [series, nodule](database::Library& library) { workflows::storeAssessment(library, *series, *nodule); },
        [this] { emit stored(); });
    if (series == m_series)
        loadPredictions();
}

void CaseSession::loadPredictions()
{
    struct Known {
        std::vector<database::StoredPrediction> predictions;
        std::vector<CaseNodule> nodules;
    };
    m_library.ask(
        this,
        [record = m_series->record](database::Library& library) {
            Known known{storedPredictions(library, record), {}};
            if (const auto row = database::CaseStore(library).findSeries(record.seriesUid, record.part))
                known.nodules = caseNodules(database::NoduleStore(library).ofSeries(row->seriesId), known.predictions);
            return known;
        },
        [this, series = m_series](Known known) {
            if (series != m_series)
                return;
            m_ofSeries = std::move(known.predictions);
            m_nodules = std::move(known.nodules);
            emit nodulesChanged();
            // A case that comes from elsewhere has predictions but no mark of ours.
            if (!m_mark && !m_ofSeries.empty())
                return mark(m_ofSeries.back().assessment.markedAt);
            choosePredictions();
        });
}

void CaseSession::choosePredictions()
{
    m_ofNodule.clear();
    if (m_mark)
        m_ofNodule = predictionsAt(m_ofSeries, *m_mark);
    emit predictionsChanged();
    loadGrowth();
}

std::int64_t CaseSession::markedNoduleId() const
{
    return m_ofNodule.empty() ? 0 : m_ofNodule.back().noduleId;
}

std::optional<std::size_t> CaseSession::markedNodule() const
{
    if (!m_mark)
        return std::nullopt;
    const std::int64_t known = markedNoduleId();
    std::optional<std::size_t> nearest;
    double nearestMm = kSameNoduleMm;
    for (std::size_t n = 0; n < m_nodules.size(); ++n) {
        if (known != 0 && m_nodules[n].id == known)
            return n;
        if (const double mm = imaging::distance(placeOf(m_nodules[n]), *m_mark); known == 0 && mm <= nearestMm) {
            nearest = n;
            nearestMm = mm;
        }
    }
    return nearest;
}

void CaseSession::goToNodule(int steps)
{
    if (m_nodules.empty())
        return;
    const auto count = std::ptrdiff_t(m_nodules.size());
    const auto from = markedNodule();
    const std::ptrdiff_t to = from ? std::ptrdiff_t(*from) + steps : (steps > 0 ? 0 : count - 1);
    mark(placeOf(m_nodules[std::size_t((to % count + count) % count)]));
}

void CaseSession::loadGrowth()
{
    const std::int64_t nodule = markedNoduleId();
    if (nodule == 0) {
        m_growth.clear();
        emit growthChanged();
        return;
    }
    m_library.ask(
        this, [nodule](database::Library& library) { return workflows::growthOverTime(library, nodule); },
        [this, nodule](std::vector<GrowthPoint> points) {
            if (nodule != markedNoduleId())
                return;
            m_growth = std::move(points);
            emit growthChanged();
        });
}

void CaseSession::linkNodules(std::int64_t earlier, std::int64_t later)
{
    m_library.ask(
        this, [earlier, later](database::Library& library) { database::NoduleStore(library).link(earlier, later); },
        [this] { loadGrowth(); });
}

void CaseSession::unlinkNodule(std::int64_t nodule)
{
    m_library.ask(
        this, [nodule](database::Library& library) { database::NoduleStore(library).unlink(nodule); },
        [this] { loadGrowth(); });
}

std::vector<database::StoredPrediction> predictionsAt(const std::vector<database::StoredPrediction>& predictions,
                                                      imaging::WorldPoint point, double reachMm)
{
    std::int64_t nearest = 0;
    double nearestMm = std::numeric_limits<double>::infinity();
    for (const auto& prediction : predictions) {
        const Assessment& assessment = prediction.assessment;
        double mm = imaging::distance(assessment.markedAt, point);
        if (assessment.nodule)
            mm = std::min(mm, imaging::distance(assessment.nodule->center, point));
        if (mm <= reachMm && mm <= nearestMm) {
            nearest = prediction.noduleId;
            nearestMm = mm;
        }
    }
    std::vector<database::StoredPrediction> chosen;
    std::copy_if(predictions.begin(), predictions.end(), std::back_inserter(chosen),
                 [&](const auto& prediction) { return prediction.noduleId == nearest; });
    return chosen;
}

std::vector<database::StoredPrediction> storedPredictions(database::Library& library, const SeriesRecord& series)
{
    const auto row = database::CaseStore(library).findSeries(series.seriesUid, series.part);
    return row ? database::PredictionStore(library).ofSeries(row->seriesId) : std::vector<database::StoredPrediction>();
}

QString patientText(const SeriesRecord& series)
{
    if (!series.patientName.empty())
        return QString::fromStdString(series.patientName);
    if (!series.patientId.empty())
        return QString::fromStdString(series.patientId);
    return CaseSession::tr("Unnamed patient");
}

} // namespace dsmt::ui
