// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/decision_store.h"
#include "core/database/library.h"
#include "core/imaging/image.h"
#include "core/records/assessment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct StoredPrediction {
    std::int64_t id = 0;
    std::int64_t noduleId = 0;
    std::string createdAt; ///< UTC, ISO 8601
    Assessment assessment;
    imaging::MaskPtr mask; ///< on the patch grid; null when the assessment was refused before segmentation
    /// False when the row or its mask is not what was stored (its SHA-256 differs); the assessment then holds what can
    /// be read and a refusal "record_changed".
    bool intact = true;
    std::vector<StoredDecision> decisions{}; ///< what people thought of it, oldest first
};

/// Predictions are only ever added; nothing here updates or deletes one.
class PredictionStore final {
public:
    explicit PredictionStore(Library& library) : m_library(library) {}

    /// The nodule of this series within `reachMm` of the point, or a new one there.
    std::int64_t noduleAt(std::int64_t seriesId, imaging::WorldPoint center, double reachMm = 5);

    /// In one durable transaction: when this returns, the prediction survives kill -9 and power loss.
    std::int64_t add(std::int64_t noduleId, const Assessment& assessment, const imaging::Mask* mask);

    /// The series that a prediction belongs to; nothing when there is no such prediction.
    std::optional<std::int64_t> seriesOf(std::int64_t predictionId);
    /// The id of the prediction that was stored last; nothing when there is none.
    std::optional<std::int64_t> newest();

    /// Oldest first.
    std::vector<StoredPrediction> ofSeries(std::int64_t seriesId);
    std::vector<StoredPrediction> ofNodule(std::int64_t noduleId);
    /// @throws Error(NotFound)
    StoredPrediction prediction(std::int64_t id);

private:
    std::vector<StoredPrediction> where(const char* column, std::int64_t id);

    Library& m_library;
};

} // namespace dsmt::database
