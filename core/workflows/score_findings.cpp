// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_findings.h"

#include "core/base/csv_cell.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace {

constexpr std::array kNames{"mean_auc",
                            "rrrc",
                            "frrc",
                            "rrfc",
                            "u_statistic",
                            "readers_less_network",
                            "non_inferiority",
                            "equivalence",
                            "auc",
                            "auc_difference",
                            "reader_auc_difference",
                            "brier",
                            "calibration_intercept",
                            "calibration_slope",
                            "ece",
                            "mean_difference",
                            "lower_limit",
                            "upper_limit",
                            "bootstrap_auc",
                            "bootstrap_auc_difference"};

using Json = nlohmann::ordered_json;

Json number(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

std::string cell(const Json& value)
{
    return value.is_null() ? "" : value.is_string() ? csvCell(value.get<std::string>()) : value.dump();
}

/// One list of columns for both files.
Json rowOf(const Finding& finding)
{
    const auto end = [&](double statistics::Interval::*which) {
        return finding.interval ? number((*finding.interval).*which) : Json();
    };
    return {{"quantity", toString(finding.kind)},
            {"first", finding.first},
            {"second", finding.second.empty() ? Json() : Json(finding.second)},
            {"estimate", number(finding.estimate)},
            {"se", number(finding.error)},
            {"lower", end(&statistics::Interval::lower)},
            {"upper", end(&statistics::Interval::upper)},
            {"statistic", number(finding.statistic)},
            {"df", number(finding.df)},
            {"p", number(finding.p)},
            {"method", finding.method},
            {"replicates", finding.replicates > 0 ? Json(finding.replicates) : Json()},
            {"seed", finding.replicates > 0 ? Json(finding.seed) : Json()}};
}

} // namespace

const char* toString(FindingKind kind)
{
    return kNames[std::size_t(kind)];
}

std::string findingsCsv(const std::vector<Finding>& findings)
{
    std::string head, lines;
    const Json empty = rowOf({});
    for (const auto& [name, value] : empty.items())
        head += (head.empty() ? "" : ",") + name;
    for (const Finding& finding : findings) {
        std::string line;
        const Json row = rowOf(finding);
        for (const auto& [name, value] : row.items())
            line += (name == "quantity" ? "" : ",") + cell(value);
        lines += line + "\n";
    }
    return head + "\n" + lines;
}

std::string findingsJson(const std::vector<Finding>& findings, const std::string& source, double level,
                         const std::vector<std::string>& notes)
{
    Json json{{"source", source}, {"level", level}, {"findings", Json::array()}, {"notes", notes}};
    for (const Finding& finding : findings)
        json["findings"].push_back(rowOf(finding));
    return json.dump(1) + "\n";
}

} // namespace dsmt::workflows
