// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/workflows/check_cohort.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

struct CheckOptions {
    std::string manifest;
    bool json = false;
};

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

void printJson(const workflows::CheckedCohort& c)
{
    auto problems = nlohmann::ordered_json::array();
    for (const auto& [line, text] : c.manifest.problems)
        problems.push_back({{"line", line}, {"problem", text}});
    const nlohmann::ordered_json json{{"nodules", c.manifest.rows.size()},
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
    fmt::print("{}\n", json.dump(2));
}

void check(const CheckOptions& options)
{
    const workflows::CheckedCohort checked = [&] {
        const TerminalProgress terminal("checking");
        return workflows::checkCohort(options.manifest, terminal.progress());
    }();
    options.json ? printJson(checked) : print(checked);
    if (const std::size_t count = checked.manifest.problems.size(); count > 0)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} has {} problem{}", options.manifest, count, count > 1 ? "s" : ""));
}

} // namespace

void addCohort(CLI::App& app)
{
    auto options = std::make_shared<CheckOptions>();
    CLI::App* cohort = app.add_subcommand("cohort", "Cohorts for training and evaluation.");
    cohort->require_subcommand(1);
    CLI::App* command = cohort->add_subcommand(
        "check", "Check a cohort's manifest (cohort.csv) and every file it names; each problem with its line.");
    command->add_option("MANIFEST", options->manifest, "CSV with a nodule a line")->required();
    command->add_flag("--json", options->json, "Print JSON");
    command->callback([options] { check(*options); });
}

} // namespace dsmt::commands
