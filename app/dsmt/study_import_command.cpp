// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study import: a whole study from an archive, or reads of other programs as a study.
#include "app/dsmt/commands.h"
#include "app/dsmt/study_commands.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/database/study_store.h"
#include "core/workflows/study_files.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <span>

namespace dsmt::commands {

namespace {

struct ImportOptions {
    std::string library = defaultLibraryFolder().string();
    std::string file;
    workflows::StudyOfReads study;
    workflows::ReadsFileOptions reads;
    std::vector<double> range;
    bool preview = false, json = false;
};

void takeArchive(const ImportOptions& options)
{
    // Before the library is made or opened: a file that is no archive leaves nothing.
    const database::StudyArchive archive = workflows::readStudyArchive(options.file);
    const auto described = [](const workflows::StudyFile& file, const std::string& end) {
        fmt::print("Study {}: {} cases, {} readers, {} reads; {} SHA-256 {}\n", file.study, file.cases, file.readers,
                   file.reads, end, file.sha256);
    };
    if (options.preview)
        return described(workflows::described(archive), "a preview, nothing was taken;");
    database::Library library(options.library, database::Access::Write);
    described(workflows::takeStudyArchive(library, archive), "the same as in the archive,");
}

std::string problemLines(const workflows::ReadsFile& file)
{
    std::string text;
    for (const workflows::LineProblem& problem : file.problems)
        text += problem.line > 0 ? fmt::format("line {}: {}\n", problem.line, problem.text) : problem.text + "\n";
    return text;
}

/// Only of names that are no codes already; the first ones.
std::string renamed(const std::vector<std::pair<std::string, std::string>>& codes)
{
    constexpr std::size_t kMost = 8;
    std::vector<std::string> words;
    for (const auto& [code, name] : codes)
        if (code != name)
            words.push_back(fmt::format("{} is {}", code, name));
    if (words.empty())
        return "";
    const std::size_t more = words.size() > kMost ? words.size() - kMost : 0;
    words.resize(words.size() - more);
    return fmt::format("  {}{}\n", fmt::join(words, ", "),
                       more > 0 ? fmt::format(" and {} more (--json names all)", more) : "");
}

std::string tableText(const workflows::ReadsFile& file, const workflows::StudyFromReads& made, bool preview)
{
    const database::StudyArchive& archive = made.archive;
    std::string text =
        fmt::format("{}: {} reads of {} cases by {} readers, design {}\n", archive.plan.study, archive.reads.size(),
                    archive.cases.size(), archive.plan.readers.size(), study::toString(archive.plan.protocol.design));
    if (!file.aided.empty())
        text += fmt::format("  unaided is \"{}\", aided is \"{}\"\n", file.unaided, file.aided);
    text += renamed(made.readers) + renamed(made.cases);
    for (const std::string& note : made.notes)
        text += "  " + note + "\n";
    return text +
           (preview ? "A preview; nothing was taken.\n"
                    : fmt::format("Taken; dsmt study report {} --out DIR shows what it says.\n", archive.plan.study));
}

nlohmann::ordered_json tableJson(const workflows::ReadsFile& file, const workflows::StudyFromReads* made, bool taken)
{
    nlohmann::ordered_json problems = nlohmann::ordered_json::array(), readers, cases;
    for (const workflows::LineProblem& problem : file.problems)
        problems.push_back({{"line", problem.line}, {"text", problem.text}});
    nlohmann::ordered_json json{{"taken", taken}, {"reads", file.reads.size()}, {"problems", std::move(problems)}};
    if (!made)
        return json;
    for (const auto& [code, name] : made->readers)
        readers[code] = name;
    for (const auto& [code, name] : made->cases)
        cases[code] = name;
    json.update({{"study", made->archive.plan.study},
                 {"design", study::toString(made->archive.plan.protocol.design)},
                 {"readers", std::move(readers)},
                 {"cases", std::move(cases)},
                 {"notes", made->notes}});
    return json;
}

void takeTable(const std::string& text, ImportOptions options, int& exitCode)
{
    if (!options.range.empty())
        options.reads.range = {options.range[0], options.range[1]};
    const workflows::ReadsFile file = workflows::readReadsFile(text, options.reads);
    if (options.study.name.empty())
        options.study.name = std::filesystem::path(options.file).stem().string();
    const bool isWhole = file.problems.empty();
    std::optional<workflows::StudyFromReads> made;
    if (isWhole) {
        made = workflows::studyFromReads(file, options.study, sha256(std::as_bytes(std::span(text))));
        if (!options.preview) {
            database::Library library(options.library, database::Access::Write);
            workflows::takeStudyArchive(library, made->archive);
        }
    } else
        exitCode = kBadInput;
    if (options.json)
        fmt::print("{}\n", tableJson(file, made ? &*made : nullptr, isWhole && !options.preview)
                               .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    else if (isWhole)
        fmt::print("{}", tableText(file, *made, options.preview));
    else
        fmt::print("{}Nothing was taken: {} line{} cannot be.\n", problemLines(file), file.problems.size(),
                   file.problems.size() == 1 ? "" : "s");
}

void take(const ImportOptions& options, int& exitCode)
{
    const std::string text = readPlainFile(options.file, workflows::kLargestTable);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || text[first] == '{')
        return takeArchive(options);
    try {
        takeTable(text, options, exitCode);
    } catch (const Error& failure) {
        throw failure.within(options.file);
    }
}

} // namespace

void addStudyImport(CLI::App& group, int& exitCode)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = group.add_subcommand(
        "import", "Take a study from an archive, or make one of the reads in an iMRMC file or a CSV.");
    command->add_option("FILE", options->file, "Archive or CSV of dsmt study export, or iMRMC input file")->required();
    command->add_flag("--preview", options->preview, "Only say what would come in");
    command->add_option("--name", options->study.name, "Of the study that reads become; without it the file's name");
    command->add_option("--positive", options->study.positive, "What a truth of 1 means")->capture_default_str();
    command->add_option("--negative", options->study.negative, "What a truth of 0 means")->capture_default_str();
    command->add_option("--unaided", options->reads.unaided, "Modality (or arm) of the file that is the unaided one");
    command->add_option("--aided", options->reads.aided, "and that which is the aided one");
    command->add_option("--leave-out", options->reads.leaveOut, "Pass over this modality; several may be given")
        ->allow_extra_args(false);
    command->add_option("--range", options->range, "Lowest and highest score of the file, to be 0 and 100")
        ->expected(2);
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a report (reads)");
    command->footer(
        "The SHA-256 of an archive proves that it is the same study. Reads are taken whole or not at all; every line\n"
        "that cannot be is named (exit code 3). Scores are 0 to 100, or --range says what they are. Modalities "
        "unaided\n"
        "and aided are known by name; else the first of the file is unaided, the second aided. Names in the file do "
        "not\n"
        "come in: readers and cases get codes. A study that was planned here is read case by case (dsmt study read\n"
        "--answers), never filled at once.");
    command->callback([options, &exitCode] { take(*options, exitCode); });
}

} // namespace dsmt::commands
