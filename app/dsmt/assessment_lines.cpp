// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/assessment_lines.h"

#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

/// One line of the table, the words of each column.
struct Cells {
    std::string nodule, center, axes, lung, pleura, probability, bubble, retraction, prediction, answer;
};

std::string line(const Cells& cells)
{
    return fmt::format("{:<16} {:>24} {:>13} {:>5} {:>10} {:>8} {:>6} {:>10} {:>10}  {}\n", cells.nodule, cells.center,
                       cells.axes, cells.lung, cells.pleura, cells.probability, cells.bubble, cells.retraction,
                       cells.prediction, cells.answer);
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
           line({"nodule", "centre, mm (LPS)", "axes, mm", "lung", "pleura, mm", "invasive", "bubble", "retraction",
                 "prediction", "answer"});
}

std::string assessmentLine(const std::string& nodule, const Assessment& assessment, std::int64_t prediction)
{
    const auto& measured = assessment.nodule;
    const imaging::WorldPoint center = measured ? measured->center : assessment.markedAt;
    const auto& invasiveness = assessment.invasiveness;
    return line({.nodule = nodule,
                 .center = fmt::format("{:.1f}, {:.1f}, {:.1f}", center.x, center.y, center.z),
                 .axes = measured ? fmt::format("{:.1f} x {:.1f}", measured->longAxisMm, measured->shortAxisMm) : "-",
                 .lung = measured && measured->side ? toString(*measured->side) : "-",
                 .pleura = measured && measured->pleura ? fmt::format("{:.1f}", measured->pleura->distanceMm) : "-",
                 .probability = percent(invasiveness ? std::optional(invasiveness->probability) : std::nullopt),
                 .bubble = percent(assessment.bubbleLucency),
                 .retraction = percent(assessment.pleuralRetraction),
                 .prediction = std::to_string(prediction),
                 .answer = answerOf(assessment)});
}

std::string namedJson(const std::string& nodule, const Assessment& assessment)
{
    nlohmann::ordered_json named{{"nodule_name", nodule}};
    named.update(nlohmann::ordered_json::parse(toJson(assessment)));
    return named.dump(2);
}

} // namespace dsmt::commands
