// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/growth_over_time.h"

#include "core/database/nodule_store.h"

namespace dsmt::workflows {

using database::Decision;
using database::StoredPrediction;

const StoredPrediction* standingPrediction(const std::vector<StoredPrediction>& predictions)
{
    const StoredPrediction* newest = nullptr;
    for (auto each = predictions.rbegin(); each != predictions.rend(); ++each) {
        if (!each->intact || !each->assessment.nodule)
            continue;
        const database::StoredDecision* decision = standingDecision(each->decisions);
        if (decision && decision->decision == Decision::Accepted)
            return &*each;
        if (!newest && !decision)
            newest = &*each;
    }
    return newest;
}

std::vector<GrowthPoint> growthOverTime(database::Library& library, std::int64_t noduleId)
{
    std::vector<GrowthPoint> points;
    for (const database::Nodule& nodule : database::NoduleStore(library).overTime(noduleId)) {
        const auto predictions = database::PredictionStore(library).ofNodule(nodule.id);
        const StoredPrediction* standing = standingPrediction(predictions);
        if (!standing || !daysBetween(nodule.studyDate, nodule.studyDate))
            continue;
        const Assessment& assessment = standing->assessment;
        points.push_back({nodule.id, standing->id, nodule.studyDate, assessment.nodule->longAxisMm,
                          assessment.nodule->fleischnerMm(), assessment.nodule->volumeMm3,
                          assessment.provenance.outline.has_value(), assessment.provenance.package});
    }
    return points;
}

} // namespace dsmt::workflows
