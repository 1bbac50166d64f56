// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/prediction_store.h"

#include "core/database/in_library.h"
#include "core/database/prediction_row.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace {

constexpr const char* kNow = "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

std::optional<std::int64_t> nearestNodule(SQLite::Database& database, std::int64_t seriesId, imaging::WorldPoint center,
                                          double reachMm)
{
    SQLite::Statement select(database,
                             "SELECT id, center_x, center_y, center_z FROM nodules WHERE series = ? ORDER BY id");
    select.bind(1, seriesId);
    std::optional<std::int64_t> nearest;
    double shortest = reachMm;
    while (select.executeStep()) {
        const imaging::WorldPoint other{select.getColumn(1).getDouble(), select.getColumn(2).getDouble(),
                                        select.getColumn(3).getDouble()};
        if (const double apart = imaging::distance(center, other);
            apart <= shortest && (!nearest || apart < shortest)) {
            shortest = apart;
            nearest = select.getColumn(0).getInt64();
        }
    }
    return nearest;
}

std::int64_t insertNodule(SQLite::Database& database, std::int64_t seriesId, imaging::WorldPoint center)
{
    SQLite::Statement insert(database, "INSERT INTO nodules (series, center_x, center_y, center_z, created_at) "
                                       "VALUES (?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))");
    SQLite::bind(insert, seriesId, center.x, center.y, center.z);
    insert.exec();
    return database.getLastInsertRowid();
}

/// Reads what can be read and says so when it is not what was stored.
StoredPrediction verified(const SelectedPrediction& selected)
{
    StoredPrediction stored;
    stored.id = selected.id;
    stored.noduleId = selected.row.nodule;
    stored.createdAt = selected.row.createdAt;
    stored.intact = selected.row.sha256() == selected.storedSha256 &&
                    (selected.mask ? selected.mask->sha256() : std::string()) == selected.row.maskSha256;
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

} // namespace

std::int64_t PredictionStore::noduleAt(std::int64_t seriesId, imaging::WorldPoint center, double reachMm)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto known = nearestNodule(database, seriesId, center, reachMm);
        const std::int64_t id = known ? *known : insertNodule(database, seriesId, center);
        transaction.commit();
        return id;
    });
}

std::int64_t PredictionStore::add(std::int64_t noduleId, const Assessment& assessment, const imaging::Mask* mask)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        PredictionRow row = predictionRow(noduleId, database.execAndGet(kNow).getString(), assessment);
        std::optional<MaskRow> stored;
        if (mask) {
            stored = maskRow(*mask);
            row.maskSha256 = stored->sha256();
        }
        const std::int64_t id = insertPrediction(database, row);
        if (stored)
            insertMask(database, id, *stored);
        transaction.commit();
        return id;
    });
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

std::vector<StoredPrediction> PredictionStore::ofSeries(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 std::string(kSelectPredictions) + " WHERE nodules.series = ? ORDER BY predictions.id");
        select.bind(1, seriesId);
        std::vector<StoredPrediction> predictions;
        while (select.executeStep())
            predictions.push_back(verified(selectedPrediction(select)));
        return predictions;
    });
}

} // namespace dsmt::database
