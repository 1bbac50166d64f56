// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/evaluation_rows.h"

#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using training::EvaluatedNodule;

constexpr const char* kHeads[]{"invasive", "bubble_lucency", "pleural_retraction"};

std::string cell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string cell(std::optional<double> value)
{
    return value ? fmt::format("{:.6g}", *value) : "";
}

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
    std::string line =
        fmt::format("{},{},{},{},{},{}", cell(nodule.id), cell(nodule.patient), cell(nodule.site), cell(nodule.split),
                    hasSize ? cell(double(nodule.diameterMm)) : "", hasSize ? cell(double(nodule.meanHu)) : "");
    for (const float label : nodule.labels)
        line += label < 0 ? "," : label > 0.5f ? ",1" : ",0";
    for (const double logit : nodule.logits)
        line += "," + cell(logit);
    for (const double probability : nodule.probabilities)
        line += "," + cell(probability);
    for (std::size_t head = 0; head < 3; ++head)
        line += "," + (nodule.spread ? cell((*nodule.spread)[head]) : std::string());
    line += "," + cell(nodule.foundMm3);
    if (const auto& outline = nodule.outline; outline && outline->distance)
        line += fmt::format(",{},{},{},{}", cell(outline->knownMm3), cell(outline->dice),
                            cell(outline->distance->meanMm), cell(outline->distance->hausdorff95Mm));
    else if (outline)
        line += fmt::format(",{},{},,", cell(outline->knownMm3), cell(outline->dice));
    else
        line += ",,,,";
    return line + "," + cell(baselineProbability(nodule, report)) + "\n";
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
