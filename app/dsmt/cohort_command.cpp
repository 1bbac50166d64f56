// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/workflows/cut_cohort.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using Json = nlohmann::ordered_json;

namespace {

struct CohortOptions {
    std::string manifest;
    std::string out;
    std::string library = defaultLibraryFolder().string();
    bool json = false;
};

/// So many are told to a person; a program gets all.
constexpr std::size_t kMostWarnings = 20;

void print(const workflows::CheckedCohort& c)
{
    fmt::print("{} nodules of {} patients: {} for training, {} for testing, {} not assigned\n", c.manifest.rows.size(),
               c.patients, c.training, c.test, c.unassigned);
    fmt::print("  invasive {}, not invasive {}, unknown {}\n", c.invasive, c.notInvasive,
               int(c.manifest.rows.size()) - c.invasive - c.notInvasive);
    fmt::print("  bubble lucency known of {}, pleural retraction of {}, outlines of {}\n", c.bubbleKnown,
               c.retractionKnown, c.withMask);
    for (const std::string& column : c.manifest.unknownColumns)
        fmt::print("  column {} is not used\n", column);
    for (const auto& [line, text] : c.manifest.problems)
        line > 0 ? fmt::print("line {}: {}\n", line, text) : fmt::print("{}\n", text);
}

Json toJson(const workflows::CheckedCohort& c)
{
    auto problems = Json::array();
    for (const auto& [line, text] : c.manifest.problems)
        problems.push_back({{"line", line}, {"problem", text}});
    return {{"nodules", c.manifest.rows.size()},
            {"patients", c.patients},
            {"training", c.training},
            {"test", c.test},
            {"unassigned", c.unassigned},
            {"invasive", c.invasive},
            {"not_invasive", c.notInvasive},
            {"bubble_lucency_known", c.bubbleKnown},
            {"pleural_retraction_known", c.retractionKnown},
            {"with_mask", c.withMask},
            {"unused_columns", c.manifest.unknownColumns},
            {"problems", problems}};
}

void requireNoProblems(const workflows::CheckedCohort& checked, const std::string& manifest)
{
    if (const std::size_t count = checked.manifest.problems.size(); count > 0)
        throw Error(ErrorKind::BadInput, fmt::format("{} has {} problem{}", manifest, count, count > 1 ? "s" : ""));
}

void check(const CohortOptions& options)
{
    const workflows::CheckedCohort checked = [&] {
        const TerminalProgress terminal("checking");
        return workflows::checkCohort(options.manifest, terminal.progress(), options.library);
    }();
    options.json ? fmt::print("{}\n", toJson(checked).dump(2)) : print(checked);
    requireNoProblems(checked, options.manifest);
}

void print(const workflows::CutCohort& cut, const CohortOptions& options)
{
    print(cut.checked);
    if (!cut.checked.manifest.problems.empty())
        return;
    for (std::size_t n = 0; n < std::min(cut.warnings.size(), kMostWarnings); ++n)
        fmt::print("line {}, to be known: {}\n", cut.warnings[n].line, cut.warnings[n].text);
    if (cut.warnings.size() > kMostWarnings)
        fmt::print("and {} more of the kind; --json has them all\n", cut.warnings.size() - kMostWarnings);
    fmt::print("{}: {} nodules, {} of them with an outline", options.out, cut.checked.manifest.rows.size(),
               cut.outlined);
    if (cut.simulated > 0)
        fmt::print(", {} simulated: no patient is behind them", cut.simulated);
    fmt::print("\n");
}

void printJson(const workflows::CutCohort& cut, const CohortOptions& options)
{
    Json json = toJson(cut.checked);
    if (cut.checked.manifest.problems.empty()) {
        json["file"] = options.out;
        json["provenance"] = Json::parse(cut.provenance);
    }
    fmt::print("{}\n", json.dump(2));
}

void cutPatches(const CohortOptions& options)
{
    const workflows::CutCohort cut = [&] {
        const TerminalProgress terminal("cutting patches");
        return workflows::cutCohort({options.manifest, options.out, options.library}, terminal.progress());
    }();
    options.json ? printJson(cut, options) : print(cut, options);
    requireNoProblems(cut.checked, options.manifest);
}

void addCommon(CLI::App& command, CohortOptions& options)
{
    command.add_option("MANIFEST", options.manifest, "CSV with a nodule a line")->required();
    command.add_option("--library", options.library, "Case library for lines with a series_uid and no path")
        ->capture_default_str();
    command.add_flag("--json", options.json, "Print JSON");
}

} // namespace

void addCohort(CLI::App& app)
{
    auto options = std::make_shared<CohortOptions>();
    CLI::App* cohort = app.add_subcommand("cohort", "Cohorts for training and evaluation.");
    cohort->require_subcommand(1);
    CLI::App* checking = cohort->add_subcommand(
        "check", "Check a cohort's manifest (cohort.csv) and every file it names; each problem with its line.");
    addCommon(*checking, *options);
    checking->callback([options] { check(*options); });
    CLI::App* cutting = cohort->add_subcommand(
        "patches", "Check a cohort and cut its nodules for training and evaluation into one patch cache.");
    addCommon(*cutting, *options);
    cutting->add_option("--out", options->out, "The patch cache that is written")->required();
    cutting->callback([options] { cutPatches(*options); });
}

} // namespace dsmt::commands
