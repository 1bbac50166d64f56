// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mcnemar.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/paired_scores.h"
#include "app/dsmt/stats/words.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct McNemarOptions {
    StatsOptions stats;
    std::string a, b;
    double threshold = 0.5;
    std::vector<std::size_t> table; ///< both, a only, b only, neither
};

constexpr const char* kFooter =
    R"(Two calls of the same cases: which one is right more often? From cases (--in with --a and --b: columns, modalities,
readers or READER/MODALITY; positive from --threshold up), or from --table BOTH A_ONLY B_ONLY NEITHER right. Two rates
alone cannot be tested: which cases they differ on decides. The mid-p with as many on either side is 1. The interval of
the difference is Tango's score interval; Wald's and Agresti-Min's are beside it.
--json: {"both", "a_only", "b_only", "neither", "n", "difference", "ci", "ci_wald", "ci_agresti_min", "exact_p", "mid_p",
"chi_square", "p", "chi_square_corrected", "p_corrected", "odds_ratio", "odds_ratio_ci", "left_out", "level"}.)";

struct Counted {
    PairedCalls calls;
    std::size_t leftOut = 0;
};

Counted countedOf(const McNemarOptions& options)
{
    if (!options.table.empty())
        return {{options.table[0], options.table[1], options.table[2], options.table[3]}, 0};
    const PairedScores pair = pairedScores(options.stats, options.a, options.b);
    if (!pair.isPaired)
        return {};
    Counted counted{.calls = {}, .leftOut = pair.leftOut};
    for (std::size_t n = 0; n < pair.a.scores.size(); ++n) {
        const bool truth = pair.a.positive[n];
        const bool isRightA = (pair.a.scores[n] >= options.threshold) == truth;
        const bool isRightB = (pair.b.scores[n] >= options.threshold) == truth;
        ++(isRightA ? (isRightB ? counted.calls.both : counted.calls.firstOnly)
                    : (isRightB ? counted.calls.secondOnly : counted.calls.neither));
    }
    return counted;
}

void run(const McNemarOptions& options)
{
    if (options.table.empty() == options.stats.in.empty())
        throw Error(ErrorKind::BadInput, "either --in FILE with --a and --b, or --table BOTH A_ONLY B_ONLY NEITHER");
    if (!options.stats.in.empty() && (options.a.empty() || options.b.empty()))
        throw Error(ErrorKind::BadInput, "name the two calls with --a and --b");
    const Counted counted = countedOf(options);
    const auto found = mcnemar(counted.calls, options.stats.level);
    if (!found)
        throw Error(ErrorKind::BadInput, "there is no case that both called");
    const PairedCalls& c = counted.calls;
    const Json result{{"both", c.both},
                      {"a_only", c.firstOnly},
                      {"b_only", c.secondOnly},
                      {"neither", c.neither},
                      {"n", c.cases()},
                      {"difference", found->difference},
                      {"ci", ends(found->tango)},
                      {"ci_wald", ends(found->wald)},
                      {"ci_agresti_min", ends(found->agrestiMin)},
                      {"exact_p", found->exactP},
                      {"mid_p", found->midP},
                      {"chi_square", number(found->chiSquare)},
                      {"p", number(found->p)},
                      {"chi_square_corrected", number(found->correctedChiSquare)},
                      {"p_corrected", number(found->correctedP)},
                      {"odds_ratio", number(found->oddsRatio)},
                      {"odds_ratio_ci", found->oddsRatioInterval ? Json{number(found->oddsRatioInterval->lower),
                                                                        number(found->oddsRatioInterval->upper)}
                                                                 : Json()},
                      {"left_out", counted.leftOut},
                      {"level", options.stats.level}};
    if (options.stats.json) {
        fmt::print("{}\n", result.dump(1));
        return;
    }
    fmt::print("{}", aligned({{"", "b right", "b wrong"},
                              {"a right", std::to_string(c.both), std::to_string(c.firstOnly)},
                              {"a wrong", std::to_string(c.secondOnly), std::to_string(c.neither)}}));
    fmt::print("a right {:.4f}, b right {:.4f}: difference {} ({:g} % interval {}, Tango)\n",
               double(c.both + c.firstOnly) / double(c.cases()), double(c.both + c.secondOnly) / double(c.cases()),
               digits(found->difference), 100 * options.stats.level, range(found->tango));
    fmt::print("McNemar: exact p = {}, mid-p = {}; asymptotic p = {}\n", pWords(found->exactP), pWords(found->midP),
               pWords(found->p));
    if (counted.leftOut > 0)
        fmt::print("! {} scores left out, whose cases the other one did not call\n", counted.leftOut);
}

} // namespace

void addStatsMcnemar(CLI::App& stats)
{
    auto options = std::make_shared<McNemarOptions>();
    CLI::App* command = stats.add_subcommand("mcnemar", "Two yes or no calls of the same cases: exact and mid-p.");
    addInput(*command, options->stats);
    command->get_option("--in")->required(false);
    command->add_option("--a", options->a, "Column, modality, reader or READER/MODALITY");
    command->add_option("--b", options->b, "What a is compared with");
    command->add_option("--threshold", options->threshold, "Called positive from this score up")->capture_default_str();
    command->add_option("--table", options->table, "BOTH A_ONLY B_ONLY NEITHER right, instead of a file")->expected(4);
    endCommand(*command, options->stats, Figures::None, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
