// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/analysis_queue.h"
#include "core/database/case_store.h"
#include "core/imaging/geometry.h"
#include "core/inference/assess.h"

#include <QString>

#include <optional>
#include <vector>

namespace dsmt::ui {

// What BatchAnalysis asks of the library, each in one request on its thread. All throw Error(Failed).

/// A row that could not be analysed, with the reason as one clause.
struct FailedAnalysis {
    database::WorklistRow row;
    QString why;
};

/// What the queue needs to know about itself, in one request.
struct QueueStanding {
    database::QueueCounts counts;
    std::vector<FailedAnalysis> failed;
    bool paused = false;
};

QueueStanding standingOf(database::Library& library);
/// Remembered across starts.
void setBatchPaused(database::Library& library, bool paused);

/// The first that waits, with all that its analysis needs.
struct BatchStep {
    database::QueuedAnalysis queued;
    database::WorklistRow row;
    database::CaseRow series;
    imaging::WorldPoint center; ///< LPS mm
};
std::optional<BatchStep> nextStep(database::Library& library);

/// The answer is stored under the nodule that was asked for, and that leaves the queue: both or nothing.
void storeStep(database::Library& library, const database::QueuedAnalysis& queued,
               const inference::AssessedNodule& nodule);

} // namespace dsmt::ui
