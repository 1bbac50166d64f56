// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/comparison_files.h"

#include "app/dsmt/csv_cell.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using Json = nlohmann::ordered_json;
using training::CohortComparison;
using training::RowFigures;

namespace {

Json jsonOf(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

Json jsonOf(const std::optional<statistics::Interval>& interval)
{
    return interval ? Json::array({interval->lower, interval->upper}) : Json();
}

Json differenceOf(const RowFigures& row)
{
    if (!row.difference)
        return {};
    const statistics::AreaDifference& difference = *row.difference;
    return {{"seeds", row.comparedSeeds},          {"nodules", difference.first.positives + difference.first.negatives},
            {"difference", difference.difference}, {"interval", jsonOf(difference.interval)},
            {"z", jsonOf(difference.z)},           {"p", jsonOf(difference.p)},
            {"p_holm", jsonOf(row.adjustedP)}};
}

Json jsonOf(const RowFigures& row)
{
    Json seedAreas = Json::array();
    for (const auto& area : row.seedAreas)
        seedAreas.push_back(jsonOf(area));
    return {{"row", row.row},
            {"title", training::comparisonRowNamed(row.row).title},
            {"seeds", row.seeds},
            {"auc", jsonOf(row.invasiveness.area)},
            {"interval", jsonOf(row.invasiveness.interval)},
            {"positives", row.invasiveness.positives},
            {"negatives", row.invasiveness.negatives},
            {"unknown", row.invasiveness.unknown},
            {"seed_auc", seedAreas},
            {"mean_auc", jsonOf(row.meanSeedArea)},
            {"auc_bubble_lucency", jsonOf(row.bubbleLucency.area)},
            {"auc_pleural_retraction", jsonOf(row.pleuralRetraction.area)},
            {"dice", jsonOf(row.dice)},
            {"accuracy", jsonOf(row.accuracy)},
            {"difference", differenceOf(row)}};
}

Json jsonOf(const CohortIdentity& cohort)
{
    return {{"name", cohort.name},
            {"file", cohort.file},
            {"sha256", cohort.sha256},
            {"split", cohort.split},
            {"protocol", cohort.protocol.empty() ? Json() : Json(cohort.protocol)},
            {"simulated", cohort.simulated},
            {"bayes_auc", jsonOf(cohort.bayes)}};
}

template <class Value> std::string list(const std::vector<Value>& values)
{
    std::string text;
    for (const Value& value : values) {
        if constexpr (std::is_integral_v<Value>)
            text += fmt::format("{}{}", text.empty() ? "" : " ", value);
        else
            text += (text.empty() ? "" : " ") + (value ? csvCell(value) : "-");
    }
    return text;
}

std::string lineOf(const RowFigures& row, const CohortComparison& part, bool isSimulated)
{
    const auto& interval = row.invasiveness.interval;
    const auto difference = row.difference.value_or(statistics::AreaDifference{});
    const auto end = [](const std::optional<statistics::Interval>& of, double statistics::Interval::*side) {
        return of ? csvCell((*of).*side) : std::string();
    };
    const std::vector<std::string> cells{part.cohort.empty() ? "all" : csvCell(part.cohort),
                                         row.row,
                                         csvCell(training::comparisonRowNamed(row.row).title),
                                         list(row.seeds),
                                         std::to_string(part.nodules),
                                         std::to_string(part.invasive),
                                         csvCell(row.invasiveness.area),
                                         end(interval, &statistics::Interval::lower),
                                         end(interval, &statistics::Interval::upper),
                                         csvCell(row.meanSeedArea),
                                         list(row.seedAreas),
                                         row.difference ? csvCell(difference.difference) : "",
                                         end(difference.interval, &statistics::Interval::lower),
                                         end(difference.interval, &statistics::Interval::upper),
                                         csvCell(difference.p),
                                         csvCell(row.adjustedP),
                                         list(row.comparedSeeds),
                                         csvCell(row.bubbleLucency.area),
                                         csvCell(row.pleuralRetraction.area),
                                         csvCell(row.dice),
                                         csvCell(row.accuracy),
                                         isSimulated ? "yes" : "no"};
    std::string line;
    for (const std::string& text : cells)
        line += (line.empty() ? "" : ",") + text;
    return line + "\n";
}

} // namespace

std::string comparisonJson(const Comparison& comparison)
{
    Json cohorts = Json::array(), parts = Json::array();
    for (const CohortIdentity& cohort : comparison.cohorts)
        cohorts.push_back(jsonOf(cohort));
    for (const CohortComparison& part : comparison.parts) {
        Json rows = Json::array();
        for (const RowFigures& row : part.rows)
            rows.push_back(jsonOf(row));
        parts.push_back({{"cohort", part.cohort.empty() ? Json() : Json(part.cohort)},
                         {"nodules", part.nodules},
                         {"invasive", part.invasive},
                         {"not_invasive", part.notInvasive},
                         {"bayes_auc", jsonOf(limitOf(comparison, part))},
                         {"missing", part.missing},
                         {"rows", rows}});
    }
    const Json json{{"simulated", comparison.isSimulated()},
                    {"training_simulated", comparison.trainingSimulated},
                    {"compared_with", training::kComparedWith},
                    {"note", noteOf(comparison)},
                    {"cohorts", cohorts},
                    {"parts", parts}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string comparisonCsv(const Comparison& comparison)
{
    std::string csv = "cohort,row,title,seeds,nodules,invasive,auc,auc_low,auc_high,mean_seed_auc,seed_aucs,difference,"
                      "difference_low,difference_high,p,p_holm,compared_seeds,auc_bubble_lucency,"
                      "auc_pleural_retraction,dice,accuracy,simulated\n";
    for (const CohortComparison& part : comparison.parts) {
        bool isSimulated = comparison.trainingSimulated;
        for (const CohortIdentity& cohort : comparison.cohorts)
            if (part.cohort.empty() || cohort.name == part.cohort)
                isSimulated = isSimulated || cohort.simulated;
        for (const RowFigures& row : part.rows)
            csv += lineOf(row, part, isSimulated);
    }
    return csv;
}

} // namespace dsmt::commands
