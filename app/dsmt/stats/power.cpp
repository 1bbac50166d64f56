// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "core/base/error.h"
#include "core/statistics/mrmc_power.h"
#include "core/statistics/two_score_power.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct PowerOptions {
    StatsOptions stats;
    std::vector<double> areas, discordant;
    double correlation = 0.5, positiveShare = 0.5, difference = 0.05, power = 0.8, alpha = 0.05;
    std::vector<std::size_t> readers, cases;
    CovarianceMethod covariance = CovarianceMethod::Jackknife;
    bool midP = false;
};

constexpr const char* kFooter =
    R"(One of three questions; with --cases the power, without the cases that --power needs (two-sided --alpha):
  --in PILOT --difference D --readers J ...  two modalities, random readers and cases, from the variance components of a
      pilot study (Hillis, Obuchowski & Berbaum 2011); the pilot's share of positives is kept
  --auc A B [--correlation R] [--positive-share S]  two areas of the same cases (Hanley & McNeil)
  --discordant B C [--mid-p]  McNemar's exact test when the first alone is right in share B of cases, the second in C
--json: {"kind": "mrmc" | "auc" | "mcnemar", "alpha", "rows": [{"readers", "cases", "power", "ddf", "noncentrality"}],
"components": {"modality_reader", "var", "cov1", "cov2", "cov3", "cases"}}; cases is null when no number reaches it.)";

struct Row {
    std::optional<std::size_t> readers, cases;
    std::optional<double> power, ddf, noncentrality;
};

Json jsonOf(const Row& row)
{
    Json json;
    if (row.readers)
        json["readers"] = *row.readers;
    json["cases"] = row.cases ? Json(*row.cases) : Json();
    json["power"] = number(row.power);
    if (row.ddf) {
        json["ddf"] = *row.ddf;
        json["noncentrality"] = number(row.noncentrality);
    }
    return json;
}

std::vector<Row> rowsOfPilot(const PowerOptions& o, Json& result)
{
    const ReaderStudy study = workflows::readScoreTable(o.stats.in, o.stats.scoreColumns()).study;
    const ObuchowskiRockette found = obuchowskiRockette(readerAreas(study, o.covariance));
    const MrmcPilot pilot = pilotOf(found.components, study.cases.size());
    result["components"] = {{"modality_reader", pilot.modalityReader},
                            {"var", pilot.var},
                            {"cov1", pilot.cov1},
                            {"cov2", pilot.cov2},
                            {"cov3", pilot.cov3},
                            {"cases", pilot.cases}};
    std::vector<Row> rows;
    const auto add = [&](const MrmcPower& p) { rows.push_back({p.readers, p.cases, p.power, p.ddf, p.noncentrality}); };
    for (const std::size_t readers : o.readers.empty() ? std::vector<std::size_t>{study.readers.size()} : o.readers) {
        if (readers < 2)
            throw Error(ErrorKind::BadInput, "random readers want two of them at least");
        for (const std::size_t cases : o.cases)
            add(mrmcPower(pilot, o.difference, readers, cases, o.alpha));
        if (!o.cases.empty())
            continue;
        if (const auto enough = casesForPower(pilot, o.difference, readers, o.power, o.alpha))
            add(*enough);
        else
            rows.push_back({.readers = readers});
    }
    return rows;
}

std::vector<Row> rowsOfAreas(const PowerOptions& o)
{
    const AreaPlan plan{o.areas[0], o.areas[1], o.correlation, o.positiveShare, o.alpha};
    std::vector<Row> rows;
    const auto sizes = o.cases.empty() ? std::vector<std::optional<std::size_t>>{casesForAreaDifference(plan, o.power)}
                                       : std::vector<std::optional<std::size_t>>(o.cases.begin(), o.cases.end());
    for (const auto& cases : sizes)
        rows.push_back({.cases = cases, .power = cases ? areaDifferencePower(plan, *cases) : std::nullopt});
    return rows;
}

std::vector<Row> rowsOfCalls(const PowerOptions& o)
{
    if (o.discordant[0] + o.discordant[1] > 1)
        throw Error(ErrorKind::BadInput, "the two shares sum to more than 1");
    const McNemarPlan plan{o.discordant[0], o.discordant[1], o.alpha, o.midP};
    std::vector<Row> rows;
    const auto sizes = o.cases.empty() ? std::vector<std::optional<std::size_t>>{casesForMcnemar(plan, o.power)}
                                       : std::vector<std::optional<std::size_t>>(o.cases.begin(), o.cases.end());
    for (const auto& cases : sizes)
        rows.push_back({.cases = cases, .power = cases ? std::optional(mcnemarPower(plan, *cases)) : std::nullopt});
    return rows;
}

void run(const PowerOptions& o)
{
    if (int(!o.stats.in.empty()) + int(!o.areas.empty()) + int(!o.discordant.empty()) != 1)
        throw Error(ErrorKind::BadInput, "one of --in PILOT, --auc A B and --discordant B C");
    Json result{{"kind", !o.stats.in.empty() ? "mrmc" : !o.areas.empty() ? "auc" : "mcnemar"}, {"alpha", o.alpha}};
    const auto rows = !o.stats.in.empty() ? rowsOfPilot(o, result) : !o.areas.empty() ? rowsOfAreas(o) : rowsOfCalls(o);
    result["rows"] = Json::array();
    std::vector<std::vector<std::string>> lines{{"cases", "readers", "power"}};
    for (const Row& row : rows) {
        result["rows"].push_back(jsonOf(row));
        lines.push_back({row.cases ? std::to_string(*row.cases) : "no number of cases is enough",
                         row.readers ? std::to_string(*row.readers) : "", digits(row.power, 3)});
    }
    fmt::print("{}", o.stats.json ? result.dump(1) + "\n" : aligned(lines));
}

} // namespace

void addStatsPower(CLI::App& stats)
{
    auto options = std::make_shared<PowerOptions>();
    CLI::App* command = stats.add_subcommand("power", "Power and numbers of cases for a study to come.");
    addInput(*command, options->stats);
    command->get_option("--in")->required(false)->description("Pilot study of two modalities");
    command->add_option("--difference", options->difference, "Of mean areas, to be found")
        ->check(CLI::Range(0.0001, 1.0))
        ->capture_default_str();
    command->add_option("--readers", options->readers, "How many (else as in the pilot)");
    addCovariance(*command, options->covariance);
    command->add_option("--auc", options->areas, "Two areas")->expected(2)->check(CLI::Range(0.0, 1.0));
    command->add_option("--correlation", options->correlation, "Of the two areas")
        ->check(CLI::Range(-1.0, 1.0))
        ->capture_default_str();
    command->add_option("--positive-share", options->positiveShare)
        ->check(CLI::Range(0.001, 0.999))
        ->capture_default_str();
    command->add_option("--discordant", options->discordant, "Two shares of cases")
        ->expected(2)
        ->check(CLI::Range(0.0, 1.0));
    command->add_flag("--mid-p", options->midP, "Of the mid-p test");
    command->add_option("--cases", options->cases, "Power of so many cases")
        ->check(CLI::Range(std::size_t(4), std::size_t(10'000'000)));
    command->add_option("--power", options->power, "To be reached")
        ->check(CLI::Range(0.01, 0.9999))
        ->capture_default_str();
    command->add_option("--alpha", options->alpha, "Two-sided")->check(CLI::Range(1e-6, 0.5))->capture_default_str();
    command->add_flag("--json", options->stats.json, "Print JSON instead of a table");
    command->footer(kFooter);
    command->callback([options] { run(*options); });
}

} // namespace dsmt::commands
