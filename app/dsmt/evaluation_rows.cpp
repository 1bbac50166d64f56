// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/evaluation_rows.h"

#include "app/dsmt/csv_cell.h"

#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using training::EvaluatedNodule;

constexpr const char* kHeads[]{"invasive", "bubble_lucency", "pleural_retraction"};

std::string header()
{
    std::string line = "nodule,patient,site,split,diameter_mm,mean_hu";
    for (const char* prefix : {"", "logit_", "probability_", "spread_"})
        for (const char* head : kHeads)
            line += fmt::format(",{}{}", prefix, head);
    return line + ",found_mm3,known_mm3,dice,mean_surface_distance_mm,hausdorff95_mm,size_hu_probability\n";
}

std::optional<double> baselineProbability(const EvaluatedNodule& nodule, const EvaluationReport& report)
{
    const auto logit = report.baseline ? report.baseline->logit(nodule) : std::nullopt;
    return logit ? std::optional(1 / (1 + std::exp(-*logit))) : std::nullopt;
}

std::string lineOf(const EvaluatedNodule& nodule, const EvaluationReport& report)
{
    const bool hasSize = nodule.diameterMm > 0;
    std::string line = fmt::format(
        "{},{},{},{},{},{}", csvCell(nodule.id), csvCell(nodule.patient), csvCell(nodule.site), csvCell(nodule.split),
        hasSize ? csvCell(double(nodule.diameterMm)) : "", hasSize ? csvCell(double(nodule.meanHu)) : "");
    for (const float label : nodule.labels)
        line += label < 0 ? "," : label > 0.5f ? ",1" : ",0";
    for (const double logit : nodule.logits)
        line += "," + csvCell(logit);
    for (const double probability : nodule.probabilities)
        line += "," + csvCell(probability);
    for (std::size_t head = 0; head < 3; ++head)
        line += "," + (nodule.spread ? csvCell((*nodule.spread)[head]) : std::string());
    line += "," + csvCell(nodule.foundMm3);
    if (const auto& outline = nodule.outline; outline && outline->distance)
        line += fmt::format(",{},{},{},{}", csvCell(outline->knownMm3), csvCell(outline->dice),
                            csvCell(outline->distance->meanMm), csvCell(outline->distance->hausdorff95Mm));
    else if (outline)
        line += fmt::format(",{},{},,", csvCell(outline->knownMm3), csvCell(outline->dice));
    else
        line += ",,,,";
    return line + "," + csvCell(baselineProbability(nodule, report)) + "\n";
}

} // namespace

std::string rowsCsv(const EvaluationReport& report)
{
    std::string csv = header();
    for (const EvaluatedNodule& nodule : report.evaluated.nodules)
        csv += lineOf(nodule, report);
    return csv;
}

} // namespace dsmt::commands
