// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/case_results.h"

#include "core/database/mask_edit_store.h"
#include "core/database/read_store.h"

namespace dsmt::workflows {

CaseResults resultsOf(database::Library& library, const database::CaseRow& row)
{
    CaseResults results;
    for (const database::Nodule& nodule : database::NoduleStore(library).ofSeries(row.seriesId))
        results.nodules.push_back({nodule, database::PredictionStore(library).ofNodule(nodule.id),
                                   int(database::MaskEditStore(library).versions(nodule.id).size()),
                                   int(database::ReadStore(library).ofNodule(nodule.id).size())});
    database::ImportedObjects imported(library);
    results.reports = imported.reports(row.series.studyUid, row.series.seriesUid);
    results.segments = imported.segments(row.series.studyUid, row.series.seriesUid);
    results.sendings = database::SendQueue(library).ofSeries(row.seriesId);
    return results;
}

} // namespace dsmt::workflows
