// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/assessment_lines.h"

#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

std::string line(const std::string& nodule, const std::string& center, const std::string& axes,
                 const std::string& probability, const std::string& bubble, const std::string& retraction,
                 const std::string& prediction, const std::string& answer)
{
    return fmt::format("{:<16} {:>24} {:>13} {:>8} {:>7} {:>7} {:>10}  {}\n", nodule, center, axes, probability, bubble,
                       retraction, prediction, answer);
}

std::string percent(const std::optional<double>& probability)
{
    return probability ? fmt::format("{:.0f} %", 100 * *probability) : "-";
}

/// The decision, or what it is refused for.
std::string answerOf(const Assessment& assessment)
{
    if (assessment.invasiveness)
        return assessment.invasiveness->invasive() ? "invasive" : "non-invasive";
    const auto refusal = std::ranges::find(assessment.scope, Severity::Refusal, &ScopeFinding::severity);
    return "refused: " + (refusal == assessment.scope.end() ? std::string() : refusal->text);
}

} // namespace

std::string assessmentLinesHeader()
{
    return "\nResearch use only - not for diagnosis\n\n" +
           line("nodule", "centre, mm (LPS)", "axes, mm", "invasive", "bubble", "pleura", "prediction", "answer");
}

std::string assessmentLine(const std::string& nodule, const Assessment& assessment, std::int64_t prediction)
{
    const imaging::WorldPoint center = assessment.nodule ? assessment.nodule->center : assessment.markedAt;
    const std::string axes = assessment.nodule ? fmt::format("{:.1f} x {:.1f}", assessment.nodule->longAxisMm,
                                                             assessment.nodule->shortAxisMm)
                                               : "-";
    const auto& invasiveness = assessment.invasiveness;
    return line(nodule, fmt::format("{:.1f}, {:.1f}, {:.1f}", center.x, center.y, center.z), axes,
                percent(invasiveness ? std::optional(invasiveness->probability) : std::nullopt),
                percent(assessment.bubbleLucency), percent(assessment.pleuralRetraction), std::to_string(prediction),
                answerOf(assessment));
}

std::string namedJson(const std::string& nodule, const Assessment& assessment)
{
    nlohmann::ordered_json named{{"nodule_name", nodule}};
    named.update(nlohmann::ordered_json::parse(toJson(assessment)));
    return named.dump(2);
}

} // namespace dsmt::commands
