// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "core/base/error.h"
#include "core/statistics/decision_curve.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cmath>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct DecisionOptions {
    StatsOptions stats;
    std::vector<std::string> scores;
    std::vector<double> thresholds;
};

constexpr const char* kFooter =
    R"(Net benefit = true positives / n - false positives / n x threshold / (1 - threshold) (Vickers & Elkin 2006). Treating
none gains 0. avoided: interventions avoided in 100 cases against treating all.
--json: {"curves": [{"name", "n", "points": [{"threshold", "net_benefit", "treat_all", "tp_rate", "fp_rate",
"avoided_in_100"}]}], "notes"}.)";

std::vector<double> everyHundredth()
{
    std::vector<double> thresholds;
    for (int n = 1; n < 100; ++n)
        thresholds.push_back(n / 100.0);
    return thresholds;
}

void run(const DecisionOptions& options)
{
    const auto thresholds = options.thresholds.empty() ? everyHundredth() : options.thresholds;
    Json result{{"curves", Json::array()}, {"notes", Json::array()}};
    plots::DecisionPicture picture{
        .title = "Decision curve", .heading = inputName(options.stats), .thresholds = thresholds};
    std::vector<std::vector<std::string>> rows{{"score", "threshold", "net benefit", "treat all", "avoided in 100"}};
    for (const ScoredCases& cases : scoredCases(options.stats, options.scores)) {
        for (const double p : cases.scores)
            if (!(p >= 0) || !(p <= 1))
                throw Error(ErrorKind::BadInput, fmt::format("{}: {} is no probability in [0, 1]", cases.name, p));
        Json points = Json::array();
        std::vector<double> benefits, all;
        for (const NetBenefit& point : decisionCurve(cases.scores, cases.positive, thresholds)) {
            points.push_back({{"threshold", point.threshold},
                              {"net_benefit", point.benefit},
                              {"treat_all", point.ofAll},
                              {"tp_rate", point.truePositives},
                              {"fp_rate", point.falsePositives},
                              {"avoided_in_100", point.avoidedIn100}});
            benefits.push_back(point.benefit);
            all.push_back(point.ofAll);
            const auto tenth = int(std::lround(point.threshold * 100));
            if (!options.thresholds.empty() || tenth % 10 == 0)
                rows.push_back({cases.name, digits(point.threshold, 2), digits(point.benefit), digits(point.ofAll),
                                digits(point.avoidedIn100, 1)});
        }
        if (cases.missing > 0)
            result["notes"].push_back(
                fmt::format("{}: {} cases without a score are left out", cases.name, cases.missing));
        result["curves"].push_back({{"name", cases.name}, {"n", cases.scores.size()}, {"points", points}});
        picture.lines.emplace_back(cases.name, benefits);
        if (picture.all.empty())
            picture.all = all;
    }
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n"
                                        : aligned(rows) + remarks(result["notes"].get<std::vector<std::string>>()));
    if (!options.stats.plot.empty())
        writeStatisticsFigure(picture, options.stats.plot);
}

} // namespace

void addStatsDecision(CLI::App& stats)
{
    auto options = std::make_shared<DecisionOptions>();
    CLI::App* command = stats.add_subcommand("decision", "Decision curve: net benefit over the threshold probability.");
    addInput(*command, options->stats);
    command->add_option("--score", options->scores, "Columns of probabilities, for a table with a line for each case");
    command->add_option("--thresholds", options->thresholds, "Instead of 0.01 to 0.99")
        ->check(CLI::Range(0.0001, 0.9999));
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
