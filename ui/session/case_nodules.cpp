// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_nodules.h"

namespace dsmt::ui {

std::vector<CaseNodule> caseNodules(const std::vector<database::Nodule>& nodules,
                                    const std::vector<database::StoredPrediction>& predictions)
{
    std::vector<CaseNodule> listed;
    for (const database::Nodule& nodule : nodules) {
        listed.push_back({nodule.id, QString::fromStdString(nodule.name), nodule.center, std::nullopt});
        for (const database::StoredPrediction& prediction : predictions)
            if (prediction.noduleId == nodule.id)
                listed.back().newest = prediction;
        if (auto& newest = listed.back().newest)
            newest->mask = nullptr;
    }
    return listed;
}

imaging::WorldPoint placeOf(const CaseNodule& nodule)
{
    if (!nodule.newest)
        return nodule.place;
    const Assessment& assessment = nodule.newest->assessment;
    return assessment.nodule ? assessment.nodule->center : assessment.markedAt;
}

} // namespace dsmt::ui
