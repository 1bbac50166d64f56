// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/statistics/diagnostic_measures.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct CountsOptions {
    StatsOptions stats;
    std::vector<std::string> scores;
    double threshold = 0.5;
    std::vector<std::size_t> table; ///< tp fp tn fn
};

constexpr const char* kFooter =
    R"(Calls: positive from --threshold up (a column of 0 and 1 with the default 0.5 is one of calls), or a table of numbers by
--table TP FP TN FN. Intervals: Wilson, and Clopper-Pearson in JSON; that of F1 is Wilson's of TP / (TP + FP + FN)
carried over; balanced accuracy and MCC have none. With a
cluster column the binomial intervals take nodules as independent; --bootstrap draws whole patients.
--json: {"rows": [{"name", "threshold", "tp", "fp", "tn", "fn", "accuracy": {"count", "of", "value", "wilson",
"clopper_pearson"}, "sensitivity", "specificity", "ppv", "npv", "f1", "f1_ci", "balanced_accuracy", "mcc",
"lr_positive", "lr_positive_ci", "lr_negative", "lr_negative_ci", "average_precision", "auprc", "bootstrap": {"accuracy",
"sensitivity", "specificity"}}], "level", "notes"}; with one row its members stand at the top, too.)";

Json rowJson(const std::string& name, const Confusion& calls, double level)
{
    const DiagnosticMeasures m = diagnosticMeasures(calls, level);
    return {{"name", name},
            {"tp", calls.truePositives},
            {"fp", calls.falsePositives},
            {"tn", calls.trueNegatives},
            {"fn", calls.falseNegatives},
            {"accuracy", json(calls.accuracy(), level)},
            {"sensitivity", json(calls.sensitivity(), level)},
            {"specificity", json(calls.specificity(), level)},
            {"ppv", json(calls.positivePredictiveValue(), level)},
            {"npv", json(calls.negativePredictiveValue(), level)},
            {"f1", number(calls.f1())},
            {"f1_ci", ends(f1Interval(calls, level))},
            {"balanced_accuracy", number(m.balancedAccuracy)},
            {"mcc", number(m.matthews)},
            {"lr_positive", number(m.positiveRatio)},
            {"lr_positive_ci", ends(m.positiveRatioInterval)},
            {"lr_negative", number(m.negativeRatio)},
            {"lr_negative_ci", ends(m.negativeRatioInterval)}};
}

/// Share of called (or right) cases of a class, of both without one.
Json bootstrapJson(const ScoredCases& cases, const CountsOptions& options)
{
    const Resampling resampling = cases.clusters.empty() ? byClass(cases.positive) : byCluster(cases.clusters);
    const TerminalProgress terminal("bootstrap");
    const auto shareOf = [&](std::optional<bool> ofClass) {
        const WeightedStatistic statistic = [&,
                                             ofClass](std::span<const std::uint32_t> weights) -> std::optional<double> {
            double right = 0, all = 0;
            for (std::size_t n = 0; n < weights.size(); ++n) {
                if (ofClass && *ofClass != (cases.positive[n] != 0))
                    continue;
                all += weights[n];
                right += (cases.scores[n] >= options.threshold) == (cases.positive[n] != 0) ? weights[n] : 0;
            }
            return all > 0 ? std::optional(right / all) : std::nullopt;
        };
        const auto drawn = bootstrap(resampling, statistic, options.stats.bootstrapPlan(), {}, terminal.progress());
        return drawn ? commands::json(*drawn) : Json();
    };
    return {{"resampled", resampling.words},
            {"accuracy", shareOf({})},
            {"sensitivity", shareOf(true)},
            {"specificity", shareOf(false)}};
}

Json resultJson(const CountsOptions& options)
{
    Json result{{"rows", Json::array()}};
    result["notes"] = Json::array();
    if (!options.table.empty()) {
        const Confusion calls{options.table[0], options.table[1], options.table[2], options.table[3]};
        result["rows"].push_back(rowJson("table", calls, options.stats.level));
        return result;
    }
    for (const ScoredCases& cases : scoredCases(options.stats, options.scores)) {
        const Confusion calls = confusionAt(options.threshold, cases.scores, cases.positive);
        Json row = rowJson(cases.name, calls, options.stats.level);
        row["threshold"] = options.threshold;
        const auto curve = precisionRecall(cases.scores, cases.positive);
        row["average_precision"] = curve ? Json(curve->averagePrecision) : Json();
        row["auprc"] = curve ? Json(curve->trapezoids) : Json();
        if (options.stats.bootstrap > 0)
            row["bootstrap"] = bootstrapJson(cases, options);
        result["rows"].push_back(row);
        if (cases.missing > 0)
            result["notes"].push_back(
                fmt::format("{}: {} cases without a score are left out", cases.name, cases.missing));
        if (!cases.clusters.empty() && options.stats.bootstrap == 0)
            result["notes"].push_back(cases.name + ": patients have several cases, which these intervals do not know; "
                                                   "--bootstrap draws whole patients");
    }
    return result;
}

std::string table(const Json& result, double level)
{
    std::vector<std::vector<std::string>> rows{
        {"", "TP", "FP", "TN", "FN", "accuracy", "sensitivity", "specificity", "PPV", "NPV", "F1", "MCC"}};
    std::vector<std::vector<std::string>> intervals{
        {fmt::format("{:g} % (Wilson)", 100 * level), "accuracy", "sensitivity", "specificity", "PPV", "NPV", "F1"}};
    const auto value = [](const Json& json) {
        return json.is_null() ? std::nullopt : std::optional(json.get<double>());
    };
    for (const Json& row : result["rows"]) {
        std::vector<std::string> line{row["name"], row["tp"].dump(), row["fp"].dump(), row["tn"].dump(),
                                      row["fn"].dump()};
        std::vector<std::string> below{row["name"]};
        for (const char* key : {"accuracy", "sensitivity", "specificity", "ppv", "npv"}) {
            line.push_back(digits(value(row[key]["value"]), 3));
            const Json& ci = row[key]["wilson"];
            below.push_back(ci.is_null() ? "-" : range(Interval{ci[0], ci[1]}, 3));
        }
        line.push_back(digits(value(row["f1"]), 3));
        const Json& f1 = row["f1_ci"];
        below.push_back(f1.is_null() ? "-" : range(Interval{f1[0], f1[1]}, 3));
        line.push_back(digits(value(row["mcc"]), 3));
        rows.push_back(line);
        intervals.push_back(below);
        if (const Json boot = row.value("bootstrap", Json()); !boot.is_null()) {
            std::vector<std::string> drawn{row["name"].get<std::string>() + ", bootstrap"};
            for (const char* key : {"accuracy", "sensitivity", "specificity"})
                drawn.push_back(boot[key].is_null() ? "-" : range(Interval{boot[key]["ci"][0], boot[key]["ci"][1]}, 3));
            intervals.push_back(drawn);
        }
    }
    return aligned(rows) + "\n" + aligned(intervals) + remarks(result["notes"].get<std::vector<std::string>>());
}

void plot(const Json& result, const CountsOptions& options)
{
    plots::ForestPicture picture{.title = "Share of calls that are right",
                                 .heading = inputName(options.stats),
                                 .axis = "share, Wilson intervals"};
    for (const Json& row : result["rows"])
        for (const char* key : {"accuracy", "sensitivity", "specificity"})
            if (!row[key]["value"].is_null())
                picture.rows.push_back({row["name"].get<std::string>() + " " + key, row[key]["value"].get<double>(),
                                        Interval{row[key]["wilson"][0], row[key]["wilson"][1]}});
    writeStatisticsFigure(picture, options.stats.plot);
}

void run(const CountsOptions& options)
{
    if (options.table.empty() == options.stats.in.empty())
        throw Error(ErrorKind::BadInput, "either --in FILE or --table TP FP TN FN");
    Json result = resultJson(options);
    if (result["rows"].size() == 1) {
        const Json only = result["rows"][0]; // a copy: its place moves while members are added
        result.update(only);
    }
    result["level"] = options.stats.level;
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n" : table(result, options.stats.level));
    if (!options.stats.plot.empty())
        plot(result, options);
}

} // namespace

void addStatsCounts(CLI::App& stats)
{
    auto options = std::make_shared<CountsOptions>();
    CLI::App* command =
        stats.add_subcommand("counts", "Calls against the truth: accuracy, sensitivity, predictive values.");
    addInput(*command, options->stats);
    command->get_option("--in")->required(false);
    command->add_option("--table", options->table, "TP FP TN FN instead of a file")->expected(4);
    command->add_option("--score", options->scores, "Columns, for a table with a line for each case");
    command->add_option("--threshold", options->threshold, "Called positive from this score up")->capture_default_str();
    addBootstrap(*command, options->stats);
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
