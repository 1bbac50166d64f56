// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/paired_scores.h"
#include "app/dsmt/stats/words.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/statistics/clustered_area.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/statistics/venkatraman.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cmath>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct CompareOptions {
    StatsOptions stats;
    std::string a, b, truth;
    std::optional<double> margin;
    std::size_t permutations = 0;
};

constexpr const char* kFooter =
    R"(Two scores of the same cases: the paired test of DeLong (1988); with a cluster column Obuchowski's (1997) variances.
Of a long table a and b are modalities of one reader, readers of one modality, or READER/MODALITY; cases that only one
of them scored are left out. Without any common case the areas are compared as independent ones, under Student's law
(as pROC does); its df is then given. With equal scores the variance is 0, and z and p are null (pROC prints 0 and 1).
--permutations N: that the curves are equal, not only their areas (Venkatraman & Begg 1996), of paired scores; its p
is (r + 1) / (N + 1), where pROC prints r / N.
--margin M: difference a - b. Non-inferiority of a: a - b > -M, one-sided; equivalence: two one-sided tests.
--json: {"a", "b", "auc_a", "auc_b", "difference", "se", "z", "p", "ci", "n_positive", "n_negative", "var_a", "var_b",
"cov", "df", "paired", "left_out", "non_inferiority": {"margin", "t", "p"}, "equivalence": {"margin", "t_lower",
"t_upper", "p", "ci"}, "bootstrap": {.., "z", "p"}, "venkatraman": {"e", "p", "permutations", "seed"}, "level",
"method", "notes"}.)";

AreaDifference differenceOf(const PairedScores& c, double level)
{
    const auto found = !c.isPaired ? delongUnpaired(c.a.scores, c.a.positive, c.b.scores, c.b.positive, level)
                       : c.a.clusters.empty()
                           ? delongPaired(c.a.scores, c.b.scores, c.a.positive, level)
                           : clusteredDifference(c.a.scores, c.b.scores, c.a.positive, c.a.clusters, level);
    if (!found)
        throw Error(ErrorKind::Refused, "all cases are of one class, so there is no curve");
    return *found;
}

Json bootstrapJson(const PairedScores& c, const StatsOptions& options)
{
    const TerminalProgress terminal("bootstrap");
    const auto drawn = bootstrapAreaDifference(c.a.scores, c.b.scores, c.a.positive, options.bootstrapPlan(),
                                               c.a.clusters, terminal.progress());
    if (!drawn)
        return {};
    Json json = commands::json(*drawn);
    const bool hasSpread = drawn->standardError > 0;
    json["z"] = hasSpread ? Json(drawn->estimate / drawn->standardError) : Json();
    json["p"] = hasSpread ? Json(twoSidedP(drawn->estimate / drawn->standardError)) : Json();
    return json;
}

Json venkatramanJson(const PairedScores& c, const CompareOptions& options)
{
    const TerminalProgress terminal("permutations");
    const auto found =
        venkatraman(c.a.scores, c.b.scores, c.a.positive,
                    {.replicates = options.permutations, .seed = options.stats.seed}, terminal.progress());
    return found ? Json{{"e", found->distance},
                        {"p", found->p},
                        {"permutations", found->permutations},
                        {"seed", found->seed}}
                 : Json();
}

std::vector<std::string> notesOf(const PairedScores& c, const AreaDifference& d)
{
    std::vector<std::string> notes;
    if (c.leftOut > 0)
        notes.push_back(fmt::format("{} scores left out, whose cases the other one did not score", c.leftOut));
    if (!c.isPaired)
        notes.push_back("no case has both scores: compared as independent");
    if (!d.variance)
        notes.push_back("one positive or one negative case: the variance is not defined");
    else if (*d.variance == 0)
        notes.push_back("the difference has no variance in this sample: nothing is tested");
    return notes;
}

Json resultJson(const PairedScores& c, const AreaDifference& d, const CompareOptions& options)
{
    const auto error = d.variance ? std::optional(std::sqrt(*d.variance)) : std::nullopt;
    Json result{{"a", c.a.name},
                {"b", c.b.name},
                {"auc_a", d.first.area},
                {"auc_b", d.second.area},
                {"difference", d.difference},
                {"se", number(error)},
                {"z", number(d.z)},
                {"p", number(d.p)},
                {"ci", ends(d.interval)},
                {"n_positive", d.first.positives},
                {"n_negative", d.first.negatives},
                {"var_a", number(d.first.variance)},
                {"var_b", number(d.second.variance)},
                {"cov", number(d.covariance)},
                {"df", number(d.df)},
                {"paired", c.isPaired},
                {"left_out", c.leftOut}};
    if (options.margin) {
        const auto better = nonInferiority(d.difference, error, *options.margin, d.df);
        const auto same = equivalence(d.difference, error, *options.margin, d.df, 1 - options.stats.level);
        result["non_inferiority"] = better ? commands::json(*better) : Json();
        result["equivalence"] = same ? commands::json(*same) : Json();
    }
    if (options.stats.bootstrap > 0 && c.isPaired)
        result["bootstrap"] = bootstrapJson(c, options.stats);
    if (options.permutations > 0 && c.isPaired)
        result["venkatraman"] = venkatramanJson(c, options);
    result["level"] = options.stats.level;
    result["method"] = !c.isPaired            ? "DeLong 1988, independent samples (Student's law, as pROC)"
                       : c.a.clusters.empty() ? "DeLong 1988, paired"
                                              : "Obuchowski 1997, paired, several cases a patient";
    result["notes"] = notesOf(c, d);
    return result;
}

std::string table(const Json& r, const AreaDifference& d, double level)
{
    std::string text = aligned({{"", "AUC", fmt::format("{:g} % interval", 100 * level)},
                                {r.at("a"), digits(d.first.area), range(delongInterval(d.first, level))},
                                {r.at("b"), digits(d.second.area), range(delongInterval(d.second, level))},
                                {"difference", digits(d.difference), range(d.interval)}});
    text += fmt::format("z = {}, {}{} ({}; {} positive, {} negative)\n", digits(d.z),
                        d.df ? "df = " + digits(d.df, 1) + ", " : "", pEquals(d.p), r.at("method").get<std::string>(),
                        d.first.positives, d.first.negatives);
    const auto of = [](const Json& json, const char* key) { return json.at(key).get<double>(); };
    if (const Json t = r.value("non_inferiority", Json()); !t.is_null())
        text += fmt::format("a not worse than b by {:g}: {} (one-sided)\n", of(t, "margin"), pEquals(of(t, "p")));
    if (const Json t = r.value("equivalence", Json()); !t.is_null())
        text +=
            fmt::format("within {:g} of each other: {} (two one-sided tests)\n", of(t, "margin"), pEquals(of(t, "p")));
    if (const Json t = r.value("bootstrap", Json()); !t.is_null())
        text += fmt::format("bootstrap, {} replicates, seed {}: SE {}, interval {}, {}\n", t.at("replicates").dump(),
                            t.at("seed").dump(), digits(of(t, "se")), range(Interval{t["ci"][0], t["ci"][1]}),
                            t.at("p").is_null() ? "p = -" : pEquals(of(t, "p")));
    if (const Json t = r.value("venkatraman", Json()); !t.is_null())
        text += fmt::format("equal curves (Venkatraman): E = {:g}, {} ({} permutations, seed {})\n", of(t, "e"),
                            pEquals(of(t, "p")), t.at("permutations").dump(), t.at("seed").dump());
    return text + remarks(r.at("notes").get<std::vector<std::string>>());
}

void run(CompareOptions& options)
{
    if (!options.truth.empty())
        options.stats.columns += (options.stats.columns.empty() ? "" : ",") + ("truth=" + options.truth);
    const PairedScores c = pairedScores(options.stats, options.a, options.b);
    const AreaDifference d = differenceOf(c, options.stats.level);
    const Json result = resultJson(c, d, options);
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n" : table(result, d, options.stats.level));
    if (options.stats.plot.empty())
        return;
    plots::RocPicture picture{.title = c.a.name + " and " + c.b.name,
                              .heading = fmt::format("difference {:.3f}, {}", d.difference, pEquals(d.p)),
                              .note = {},
                              .lines = {}};
    for (const auto& [cases, area] : {std::pair(&c.a, &d.first), {&c.b, &d.second}})
        picture.lines.push_back({cases->name, rocCurve(cases->scores, cases->positive), area->area,
                                 delongInterval(*area, options.stats.level)});
    writeStatisticsFigure(picture, options.stats.plot);
}

} // namespace

void addStatsCompare(CLI::App& stats)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App* command =
        stats.add_subcommand("compare", "Two areas under ROC curves: difference, test, non-inferiority.");
    addInput(*command, options->stats);
    command->add_option("--a", options->a, "Column, modality, reader or READER/MODALITY")->required();
    command->add_option("--b", options->b, "What a is compared with")->required();
    command->add_option("--truth", options->truth, "Column of the truth");
    command->add_option("--margin", options->margin, "Also non-inferiority of a, and equivalence")
        ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option("--permutations", options->permutations,
                     "Also that the whole curves are equal (Venkatraman), by so many permutations (2000 or more)")
        ->check(CLI::Range(std::size_t(0), std::size_t(10'000'000)));
    addBootstrap(*command, options->stats);
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
