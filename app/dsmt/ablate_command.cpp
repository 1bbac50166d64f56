// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/ablation.h"
#include "app/dsmt/commands.h"
#include "app/dsmt/comparison_files.h"
#include "app/dsmt/comparison_table.h"
#include "app/dsmt/figure.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/workflows/text_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct AblateOptions {
    AblationOrder order;
    bool tableOnly = false, json = false;
    std::string library = defaultLibraryFolder().string();
};

std::string footer()
{
    std::string text = "Rows:\n";
    for (const training::ComparisonRow& row : training::comparisonRows())
        text += fmt::format("  {:<18}{}\n", row.name, row.title);
    return text +
           R"(dsmt-net always takes part. size-hu and dsmt-net-blanked train nothing: the first is the logistic regression that
DSMT-Net's package brings, the second shows the trained DSMT-Net patches whose nodule was taken out (shortcut test).

Rows and seeds can be added: what lies in DIR is used, and the tables are made of all that lies there. For example
  dsmt ablate --cohort C --out DIR --seeds 1,2,3 --rows dsmt-net,single-task
  dsmt ablate --cohort C --out DIR --seeds 1 --rows no-global,no-signs,joint-only
An interrupted command goes on when it is given again. Each row is tested against DSMT-Net over the seeds that both have.

DIR/ROW-seedS          the network package; DIR/ROW-seedS.json its training configuration
DIR/scores/            what each said of each nodule, so that test nodules are shown once (recorded in opened.jsonl)
DIR/comparison.csv     cohort, row, title, seeds, nodules, invasive, auc, auc_low, auc_high, mean_seed_auc, seed_aucs,
                       difference, difference_low, difference_high, p, p_holm, compared_seeds, auc_bubble_lucency,
                       auc_pleural_retraction, dice, accuracy, simulated
DIR/comparison.json    {simulated, training_simulated, compared_with, note, cohorts [{name, file, sha256, split, protocol,
                       simulated, bayes_auc}], parts [{cohort (null: all), nodules, invasive, not_invasive, bayes_auc,
                       missing, rows [{row, title, seeds, auc, interval, positives, negatives, unknown, seed_auc,
                       mean_auc, auc_bubble_lucency, auc_pleural_retraction, dice, accuracy, difference {seeds, nodules,
                       difference, interval, z, p, p_holm}}]}]}
DIR/comparison.md      the table for a card; DIR/comparison.png, .svg, .pdf the figure)";
}

void requireSense(const AblateOptions& options)
{
    if (options.tableOnly != options.order.cohort.empty())
        throw CLI::ValidationError(options.tableOnly ? "--table-only takes no --cohort: it trains and judges nothing"
                                                     : "--cohort is required, but for --table-only");
    runsOf(options.order);
}

void writeOutput(const Comparison& comparison, const AblateOptions& options)
{
    const auto& folder = options.order.folder;
    workflows::writeTextFile(folder / "comparison.csv", comparisonCsv(comparison));
    workflows::writeTextFile(folder / "comparison.json", comparisonJson(comparison));
    workflows::writeTextFile(folder / "comparison.md", comparisonMarkdown(comparison));
    fmt::print("{}", options.json ? comparisonJson(comparison) : comparisonTable(comparison));
    std::fflush(stdout);
    if (figuresAvailable())
        writeComparisonFigure(comparison, folder);
    else
        fmt::print(stderr, "This build of dsmt draws no figure (core-only).\n");
    fmt::print(stderr, "Written to {}: comparison.csv, .json, .md{}\n", folder.string(),
               figuresAvailable() ? ", .png, .svg and .pdf" : "");
}

void ablate(AblateOptions& options)
{
    requireSense(options);
    options.order.library = options.library;
    if (!options.tableOnly)
        try {
            const TerminalProgress terminal("comparing");
            runAblation(options.order, terminal.progress(), [&](const std::string& line) { terminal.say(line); });
        } catch (const Cancelled&) {
            fmt::print(stderr, "Interrupted. What is done stays in {}; the same command goes on from there.\n",
                       options.order.folder.string());
            throw;
        }
    writeOutput(comparisonIn(options.order.folder), options);
}

} // namespace

void addAblate(CLI::App& app)
{
    auto options = std::make_shared<AblateOptions>();
    AblationOrder& order = options->order;
    CLI::App* command = app.add_subcommand(
        "ablate", "Compare DSMT-Net with its ablated variants and simple baselines: same patients, same seeds.");
    command->add_option(
        "--cohort", order.cohort,
        "Trained on, and judged on its test nodules: manifest (cohort.csv), patch cache, or their folder");
    command->add_option("--out", order.folder, "Folder DIR of packages, scores and tables")->required();
    command->add_option("--config", order.config, "Training configuration (JSON) that all rows share")
        ->check(CLI::ExistingFile);
    command->add_option("--test", order.tests, "Cohort that all are judged on wholly, as --cohort; may be repeated");
    command->add_option("--outlines", order.outlines,
                        "More nodules, as --cohort, of which all rows with an outline learn that alone");
    command->add_option("--seeds", order.seeds, "Seeds of training, each row with each")
        ->delimiter(',')
        ->capture_default_str();
    command->add_option("--rows", order.rows, "Rows (below); all where left out")->delimiter(',');
    command
        ->add_option("--device", order.device, "Of judging: auto, cpu or cuda; training takes a GPU where there is one")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_option("--library", options->library, "Case library for manifests that name series only")
        ->capture_default_str();
    command->add_flag("--table-only", options->tableOnly,
                      "Make the tables of what lies in DIR; train and judge nothing");
    command->add_flag("--json", options->json, "Print comparison.json instead of the table");
    command->footer(footer());
    command->callback([options] { ablate(*options); });
}

} // namespace dsmt::commands
