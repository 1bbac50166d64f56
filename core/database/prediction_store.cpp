// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/prediction_store.h"

#include "core/database/audit_trail.h"
#include "core/database/decision_row.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

/// Reads what can be read and says so when it is not what was stored.
StoredPrediction verified(const SelectedPrediction& selected)
{
    StoredPrediction stored;
    stored.id = selected.id;
    stored.noduleId = selected.row.nodule;
    stored.createdAt = selected.row.createdAt;
    stored.intact = isIntact(selected);
    try {
        stored.assessment = assessmentFromJson(selected.row.json);
        if (selected.mask)
            stored.mask = maskOf(*selected.mask);
    } catch (const Error&) {
        stored.intact = false;
    }
    if (!stored.intact)
        stored.assessment.scope.push_back(
            {"record_changed", Severity::Refusal,
             fmt::format("Prediction {} in the case library is not what was stored; do not use it.", selected.id)});
    return stored;
}

/// @param condition on predictions and nodules, with one value to bind
void addDecisions(SQLite::Database& database, const std::string& condition, std::int64_t value,
                  std::vector<StoredPrediction>& predictions)
{
    SQLite::Statement select(database,
                             fmt::format("SELECT * FROM prediction_decisions WHERE prediction IN (SELECT "
                                         "predictions.id FROM predictions JOIN nodules ON nodules.id = nodule WHERE "
                                         "{}) ORDER BY id",
                                         condition));
    select.bind(1, value);
    while (select.executeStep()) {
        StoredDecision decision = decisionOf(select);
        const auto of = std::ranges::find(predictions, decision.predictionId, &StoredPrediction::id);
        if (of != predictions.end())
            of->decisions.push_back(std::move(decision));
    }
}

} // namespace

std::int64_t PredictionStore::noduleAt(std::int64_t seriesId, imaging::WorldPoint center, double reachMm)
{
    return NoduleStore(m_library).at(seriesId, center, reachMm);
}

std::int64_t PredictionStore::add(std::int64_t noduleId, const Assessment& assessment, const imaging::Mask* mask)
{
    Transaction transaction(m_library);
    const std::int64_t added = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        PredictionRow row = predictionRow(noduleId, timeNow(database), assessment);
        std::optional<MaskRow> stored;
        if (mask) {
            stored = maskRow(*mask);
            row.maskSha256 = stored->sha256();
        }
        const std::int64_t id = insertPrediction(database, row);
        if (stored)
            insertMask(database, id, *stored);
        appendAudit(database, {"prediction added", "predictions", id, row.sha256(), ""});
        return id;
    });
    transaction.commit();
    return added;
}

std::optional<std::int64_t> PredictionStore::seriesOf(std::int64_t predictionId)
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<std::int64_t> {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT nodules.series FROM predictions JOIN nodules ON nodules.id = "
                                 "predictions.nodule WHERE predictions.id = ?");
        select.bind(1, predictionId);
        return select.executeStep() ? std::optional(select.getColumn(0).getInt64()) : std::nullopt;
    });
}

std::optional<std::int64_t> PredictionStore::newest()
{
    return inLibrary(m_library.folder(), [&]() -> std::optional<std::int64_t> {
        SQLite::Statement select(m_library.connection(), "SELECT id FROM predictions ORDER BY id DESC LIMIT 1");
        return select.executeStep() ? std::optional(select.getColumn(0).getInt64()) : std::nullopt;
    });
}

std::vector<StoredPrediction> PredictionStore::where(const char* column, std::int64_t id)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 fmt::format("{} WHERE {} = ? ORDER BY predictions.id", kSelectPredictions, column));
        select.bind(1, id);
        std::vector<StoredPrediction> predictions;
        while (select.executeStep())
            predictions.push_back(verified(selectedPrediction(select)));
        addDecisions(m_library.connection(), fmt::format("{} = ?", column), id, predictions);
        return predictions;
    });
}

std::vector<StoredPrediction> PredictionStore::ofSeries(std::int64_t seriesId)
{
    return where("nodules.series", seriesId);
}

std::vector<StoredPrediction> PredictionStore::ofNodule(std::int64_t noduleId)
{
    return where("predictions.nodule", noduleId);
}

StoredPrediction PredictionStore::prediction(std::int64_t id)
{
    std::vector<StoredPrediction> found = where("predictions.id", id);
    if (found.empty())
        throw Error(ErrorKind::NotFound, fmt::format("there is no prediction {}", id));
    return std::move(found.front());
}

} // namespace dsmt::database
