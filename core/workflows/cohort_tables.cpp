// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/cohort_tables.h"

#include "core/phantom/simulated_readers.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::workflows {

std::string manifestCsv(const std::vector<CohortRow>& rows)
{
    std::string csv = "nodule,patient,site,split,series,series_uid,x_mm,y_mm,z_mm,mask,pathology,invasive,"
                      "bubble_lucency,pleural_retraction,diameter_mm,mean_hu,simulated\n";
    for (const CohortRow& row : rows) {
        const phantom::NoduleGrowth& nodule = row.truth.nodule;
        const imaging::WorldPoint& at = row.truth.center; // to the last digit: patches are then those of --patches-only
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{:d},{:d},{:d},{:.2f},{:.0f},1\n", row.planned.id,
                           row.planned.id, row.site, nameOf(row.planned.split), row.seriesFolder, row.seriesUid, at.x,
                           at.y, at.z, row.maskFile, nameOf(nodule.pathology), nodule.invasive, nodule.bubbleLucency,
                           nodule.pleuralRetraction, nodule.diameterMm, row.truth.meanHu);
    }
    return csv;
}

std::string readsCsv(const std::vector<CohortRow>& rows, std::uint64_t seed)
{
    std::vector<phantom::ReadCase> cases;
    for (const CohortRow& row : rows)
        if (row.planned.split == phantom::Split::Test) {
            const double p = std::clamp(row.truth.nodule.bayesProbability, 1e-6, 1 - 1e-6);
            cases.push_back({row.planned.id, row.truth.nodule.invasive, std::log(p / (1 - p))});
        }
    std::string csv = "reader,case,modality,truth,score,call,simulated\n";
    const auto reads = phantom::simulateReaders(cases, seed);
    for (std::size_t n = 0; n < reads.size(); ++n) {
        const phantom::ReadCase& read = cases[n % cases.size()]; // each reader reads all, in their order
        csv += fmt::format("{},{},unaided,{:d},{},{:d},1\n", reads[n].reader, read.id, read.invasive, reads[n].rating,
                           reads[n].invasive);
    }
    return csv;
}

} // namespace dsmt::workflows
