// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/evaluate_cohort.h"
#include "app/dsmt/evaluation_json.h"
#include "app/dsmt/evaluation_rows.h"
#include "app/dsmt/evaluation_table.h"
#include "app/dsmt/figure.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/workflows/text_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct EvaluateOptions {
    EvaluationOrder order;
    bool json = false;
    std::string rows, figures;
    std::string library = defaultLibraryFolder().string();
};

constexpr const char* kFooter =
    R"(Test nodules are looked at with --open-test only. Each time is recorded in the package (opened.jsonl) before
anything is shown, and earlier times are told: a test set that was opened often is no test any more.
--json prints one object: package, cohort, opening, earlier_openings, size_hu_baseline, seconds_per_nodule,
figures {nodules, invasiveness, bubble_lucency, pleural_retraction, size_and_hu {auc, interval, logit_interval,
positives, negatives, unknown}, over_size_and_hu, calls, calibration, outline} and subgroups [{kind, name, figures}].)";

void writeFigures(const EvaluationReport& report, const std::filesystem::path& folder)
{
    if (!report.figures.invasiveness.area) {
        fmt::print(stderr, "no figures: nodules of both classes are needed\n");
        return;
    }
    std::filesystem::create_directories(folder);
    for (const auto& file : writeEvaluationFigures(report, folder))
        fmt::print(stderr, "{}\n", file.string());
}

void evaluate(EvaluateOptions& options)
{
    // Said before test nodules are looked at, not after.
    if (!options.figures.empty() && !figuresAvailable())
        throw Error(ErrorKind::Failed, "this build of dsmt draws no figures (core-only)");
    options.order.library = options.library;
    const EvaluationReport report = [&] {
        const TerminalProgress terminal("evaluating");
        return evaluateCohort(options.order, terminal.progress());
    }();
    fmt::print("{}", options.json ? evaluationJson(report) : evaluationTable(report));
    std::fflush(stdout);
    if (!options.rows.empty())
        workflows::writeTextFile(options.rows, rowsCsv(report));
    if (!options.figures.empty())
        writeFigures(report, options.figures);
}

} // namespace

void addEvaluate(CLI::App& app)
{
    auto options = std::make_shared<EvaluateOptions>();
    EvaluationOrder& order = options->order;
    CLI::App* command = app.add_subcommand(
        "evaluate",
        "Judge a network package on a cohort: AUC, calls, calibration, outlines, subgroups, beside size and "
        "HU alone.");
    command->add_option("--package", order.package, "Network package: name or folder")->required();
    command->add_option("--cohort", order.cohort, "Manifest (cohort.csv), patch cache, or their folder")->required();
    command->add_option("--library", options->library, "Case library for manifests that name series only")
        ->capture_default_str();
    command->add_option("--split", order.split, "Which nodules")
        ->check(CLI::IsMember({"test", "train", "all"}))
        ->capture_default_str();
    command->add_flag("--open-test", order.openTest, "Look at test nodules, which is recorded in the package");
    command->add_flag("--blank-nodule", order.blankNodule,
                      "Shortcut test: take each nodule out of the patches before the network sees them");
    command->add_option("--views", order.views, "1, or 8 to look at all flips of each nodule as an analysis does")
        ->check(CLI::IsMember({1, 8}))
        ->capture_default_str();
    command->add_option("--device", order.device, "auto, cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_option("--threads", order.threads, "0 = all cores")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON");
    command->add_option("--rows", options->rows, "Write the evaluation nodule by nodule (CSV)");
    command->add_option("--figures", options->figures, "Folder for the ROC curve and the calibration (PNG, SVG, PDF)");
    command->footer(kFooter);
    command->callback([options] { evaluate(*options); });
}

} // namespace dsmt::commands
