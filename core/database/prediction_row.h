// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names SQLite's types.

#include "core/database/mask_store.h"
#include "core/records/assessment.h"

#include <optional>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace dsmt::database {

/// A prediction as its row holds it; what the columns say is taken from the assessment.
struct PredictionRow {
    std::int64_t nodule = 0;
    std::string createdAt;
    bool refused = false;
    std::optional<double> probability, lower, upper, threshold, bubbleLucency, pleuralRetraction;
    std::optional<double> longAxisMm, shortAxisMm, volumeMm3, meanHu, solidFraction;
    std::string package, weightsSha256, device, software;
    std::string json;
    std::string maskSha256; ///< "" without a mask

    /// Over every field, so that a change of any of them behind this program's back is seen.
    std::string sha256() const;
};

PredictionRow predictionRow(std::int64_t nodule, const std::string& createdAt, const Assessment& assessment);

/// Returns the new id.
std::int64_t insertPrediction(SQLite::Database& database, const PredictionRow& row);

/// What a SELECT gives for one prediction.
struct SelectedPrediction {
    std::int64_t id = 0;
    PredictionRow row;
    std::string storedSha256;
    std::optional<MaskRow> mask;
};

/// The columns and joins that selectedPrediction reads; ends before WHERE.
extern const char* const kSelectPredictions;
SelectedPrediction selectedPrediction(SQLite::Statement& statement);

/// The row and its mask are what was stored: their SHA-256 say so.
bool isIntact(const SelectedPrediction& selected);

} // namespace dsmt::database
