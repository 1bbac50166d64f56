// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/batch_queue.h"

#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/state_store.h"
#include "core/database/transaction.h"

#include <map>

namespace dsmt::ui {

using database::AnalysisQueue;

namespace {

constexpr const char* kPaused = "analysis.paused";

} // namespace

QueueStanding standingOf(database::Library& library)
{
    if (!library.readOnlyBecause().empty())
        return {}; // the window that writes works it off
    AnalysisQueue queue(library);
    QueueStanding standing{queue.counts(), {}, database::StateStore(library).get(kPaused) == "1"};
    std::map<database::WorklistKey, std::string> reasons;
    std::vector<database::WorklistKey> keys;
    for (const database::QueuedAnalysis& failed : queue.failed()) {
        keys.push_back(failed.key());
        reasons[failed.key()] = failed.failure;
    }
    for (database::WorklistRow& row : database::worklistRows(library, keys)) {
        const std::string& why = reasons[row.key];
        standing.failed.push_back({std::move(row), QString::fromStdString(why)});
    }
    return standing;
}

void setBatchPaused(database::Library& library, bool paused)
{
    database::StateStore(library).set(kPaused, paused ? "1" : "0");
}

std::optional<BatchStep> nextStep(database::Library& library)
{
    const auto queued = AnalysisQueue(library).next();
    if (!queued)
        return std::nullopt;
    BatchStep step{*queued, {}, database::CaseStore(library).row(queued->seriesId), {}};
    step.center = database::NoduleStore(library).nodule(queued->noduleId.value()).center;
    if (auto rows = database::worklistRows(library, {queued->key()}); !rows.empty())
        step.row = std::move(rows.front());
    return step;
}

void storeStep(database::Library& library, const database::QueuedAnalysis& queued,
               const inference::AssessedNodule& nodule)
{
    database::Transaction both(library);
    database::PredictionStore(library).add(queued.noduleId.value(), nodule.assessment, nodule.mask.get());
    AnalysisQueue(library).remove(queued.position);
    both.commit();
}

} // namespace dsmt::ui
