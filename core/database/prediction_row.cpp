// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/prediction_row.h"

#include "core/base/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <fmt/format.h>
#include <span>

namespace dsmt::database {

namespace {

/// The measured columns in the order of the statements below.
template <class Row> auto numbersOf(Row& row)
{
    return std::array{&row.probability,       &row.lower,      &row.upper,       &row.threshold, &row.bubbleLucency,
                      &row.pleuralRetraction, &row.longAxisMm, &row.shortAxisMm, &row.volumeMm3, &row.meanHu,
                      &row.solidFraction};
}

std::int64_t packageOf(SQLite::Database& database, const PredictionRow& row)
{
    SQLite::Statement insert(database,
                             "INSERT INTO packages (name, weights_sha256) VALUES (?, ?) ON CONFLICT DO NOTHING");
    SQLite::Statement select(database, "SELECT id FROM packages WHERE (name, weights_sha256) = (?, ?)");
    for (SQLite::Statement* statement : {&insert, &select})
        SQLite::bind(*statement, row.package, row.weightsSha256);
    insert.exec();
    select.executeStep();
    return select.getColumn(0).getInt64();
}

} // namespace

std::string PredictionRow::sha256() const
{
    std::string text = fmt::format("{} {} {}\n", nodule, createdAt, refused);
    for (const auto* number : numbersOf(*this))
        text += *number ? fmt::format("{}\n", **number) : "-\n";
    // Lengths keep two texts from being read as two others.
    for (const std::string* field : {&package, &weightsSha256, &device, &software, &json, &maskSha256})
        text += fmt::format("{}:{}\n", field->size(), *field);
    return dsmt::sha256(std::as_bytes(std::span(text)));
}

PredictionRow predictionRow(std::int64_t nodule, const std::string& createdAt, const Assessment& assessment)
{
    PredictionRow row;
    row.nodule = nodule;
    row.createdAt = createdAt;
    row.refused = assessment.refused();
    if (const auto& answer = assessment.invasiveness) {
        row.probability = answer->probability;
        row.lower = answer->lower;
        row.upper = answer->upper;
        row.threshold = answer->threshold;
    }
    row.bubbleLucency = assessment.bubbleLucency;
    row.pleuralRetraction = assessment.pleuralRetraction;
    if (const auto& found = assessment.nodule) {
        row.longAxisMm = found->longAxisMm;
        row.shortAxisMm = found->shortAxisMm;
        row.volumeMm3 = found->volumeMm3;
        row.meanHu = found->meanHu;
        row.solidFraction = found->solidFraction;
    }
    row.package = assessment.provenance.package;
    row.weightsSha256 = assessment.provenance.weightsSha256;
    row.device = assessment.provenance.device;
    row.software = assessment.provenance.software;
    row.json = toJson(assessment, -1);
    return row;
}

std::int64_t insertPrediction(SQLite::Database& database, const PredictionRow& row)
{
    SQLite::Statement insert(database, R"sql(
        INSERT INTO predictions (nodule, package, weights_sha256, created_at, refused, device, software,
                                 assessment_json, mask_sha256, row_sha256, preprocessing_sha256, pixels_sha256, texture,
                                 probability, probability_lower, probability_upper, threshold, bubble_lucency,
                                 pleural_retraction, long_axis_mm, short_axis_mm, volume_mm3, mean_hu, solid_fraction)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''), ?10,
                json_extract(?8, '$.provenance.preprocessing_sha256'),
                json_extract(?8, '$.provenance.pixels_sha256'), json_extract(?8, '$.nodule.solid_part.texture'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
    SQLite::bind(insert, row.nodule, packageOf(database, row), row.weightsSha256, row.createdAt, int(row.refused),
                 row.device, row.software, row.json, row.maskSha256, row.sha256());
    int place = 11;
    for (const auto* number : numbersOf(row)) {
        if (*number)
            insert.bind(place, **number);
        ++place;
    }
    insert.exec();
    return database.getLastInsertRowid();
}

const char* const kSelectPredictions = R"sql(
    SELECT predictions.id, nodule, predictions.created_at, refused,
           probability, probability_lower, probability_upper, threshold, bubble_lucency, pleural_retraction,
           long_axis_mm, short_axis_mm, volume_mm3, mean_hu, solid_fraction,
           packages.name, predictions.weights_sha256, device, software, assessment_json, coalesce(mask_sha256, ''),
           row_sha256, size_i, size_j, size_k, grid, runs
    FROM predictions
    JOIN packages ON packages.id = predictions.package
    JOIN nodules ON nodules.id = predictions.nodule
    LEFT JOIN masks ON masks.prediction = predictions.id)sql";

SelectedPrediction selectedPrediction(SQLite::Statement& statement)
{
    int next = 0;
    const auto column = [&] { return statement.getColumn(next++); };
    SelectedPrediction selected;
    selected.id = column().getInt64();
    PredictionRow& row = selected.row;
    row.nodule = column().getInt64();
    row.createdAt = column().getString();
    row.refused = column().getInt() != 0;
    for (auto* number : numbersOf(row))
        if (const SQLite::Column value = column(); !value.isNull())
            *number = value.getDouble();
    for (std::string* field : {&row.package, &row.weightsSha256, &row.device, &row.software, &row.json, &row.maskSha256,
                               &selected.storedSha256})
        *field = column().getString();
    if (!statement.getColumn(next).isNull()) {
        MaskRow mask;
        for (int* extent : {&mask.size.i, &mask.size.j, &mask.size.k})
            *extent = column().getInt();
        mask.grid = column().getString();
        const std::string runs = column().getString();
        mask.runs.assign(runs.begin(), runs.end());
        selected.mask = std::move(mask);
    }
    return selected;
}

bool isIntact(const SelectedPrediction& selected)
{
    return selected.row.sha256() == selected.storedSha256 &&
           (selected.mask ? selected.mask->sha256() : std::string()) == selected.row.maskSha256;
}

} // namespace dsmt::database
