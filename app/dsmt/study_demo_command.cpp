// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study demo: the paper's study on simulated nodules with simulated readers.
#include "app/dsmt/study_commands.h"
#include "app/dsmt/study_report_files.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/inference/engine_process.h"
#include "core/workflows/demo_answers.h"
#include "core/workflows/demo_study.h"
#include "core/workflows/package_trust.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct DemoOptions {
    std::string library = defaultLibraryFolder().string();
    std::string package, answers, folder, name = workflows::kDemoStudy, device = "auto", language = "en";
    int internal = workflows::kDemoInternal, external = workflows::kDemoExternal;
};

/// Of every case, in their order: recorded ones, and those that are asked for now.
std::vector<Assessment> answersOf(const std::vector<workflows::DemoCase>& cases, const inference::Package& package,
                                  const DemoOptions& options, const Progress& progress)
{
    const std::filesystem::path file =
        options.answers.empty() ? workflows::programAnswersFile() : std::filesystem::path(options.answers);
    const auto recorded = workflows::recordedAnswers(file, package.weightsSha256);
    inference::EngineProcess engine(package, {.program = {}, .device = options.device});
    std::vector<Assessment> answers;
    for (std::size_t n = 0; n < cases.size(); ++n) {
        const auto known = recorded.find(cases[n].planned.id);
        if (known != recorded.end()) {
            answers.push_back(known->second);
            continue;
        }
        const double begin = double(n) / double(cases.size());
        progress.advance(begin, fmt::format("analysing nodule {} of {}", n + 1, cases.size()));
        answers.push_back(workflows::answerAbout(cases[n], package, engine, progress.stage(begin, begin)));
        if (!options.answers.empty())
            workflows::recordAnswer(file, cases[n], answers.back());
    }
    return answers;
}

void demo(const DemoOptions& options)
{
    const inference::Package package = workflows::findTrustedPackage(options.package);
    const TerminalProgress terminal("demonstration");
    const auto cases = workflows::demoCases(options.internal, options.external);
    const auto answers = answersOf(cases, package, options, terminal.progress().stage(0, 0.5));
    database::Library library(options.library);
    const std::int64_t id =
        workflows::makeDemoStudy(library, options.name, cases, answers, terminal.progress().stage(0.5, 0.8));
    const workflows::StudyResults results =
        workflows::studyResults(library, id, {.replicates = 2000}, terminal.progress().stage(0.8, 0.85));
    fmt::print("{}\n\n{}\n\n", results.warning, results.question);
    if (!options.folder.empty())
        fmt::print("{}\n", writeStudyReportFiles(library, results, options.folder, options.language,
                                                 terminal.progress().stage(0.85, 1)));
    fmt::print("{}\n", results.summary);
    if (options.folder.empty())
        fmt::print("\ndsmt study report {} --out DIR writes the whole report.\n", options.name);
}

} // namespace

void addStudyDemo(CLI::App& group)
{
    auto options = std::make_shared<DemoOptions>();
    CLI::App* command = group.add_subcommand("demo", "The paper's study on SIMULATED nodules with simulated readers.");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_option("--out", options->folder, "Folder for the report");
    command->add_option("--language", options->language, "Of the report's PDF")
        ->check(CLI::IsMember({"en", "zh_CN"}))
        ->capture_default_str();
    command->add_option("--name", options->name, "Of the study")->capture_default_str();
    command->add_option("--package", options->package, "Network package, by name or folder");
    command->add_option("--internal", options->internal, "So many internal nodules")
        ->check(CLI::Range(1, workflows::kDemoInternal))
        ->capture_default_str();
    command->add_option("--external", options->external, "So many external nodules")
        ->check(CLI::Range(0, workflows::kDemoExternal))
        ->capture_default_str();
    command->add_option("--answers", options->answers,
                        "Keep the network's answers in this file, and take those that are in it already");
    command->add_option("--device", options->device, "Where the network runs")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->footer(
        "Nodules, CT and readers are simulated and say so everywhere; the network's answers are real: recorded ones of "
        "the\n"
        "package's weights where the program has them, else each simulated CT is analysed now (some minutes).");
    command->callback([options] { demo(*options); });
}

} // namespace dsmt::commands
