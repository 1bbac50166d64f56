// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study: the coordinator's part.
#include "app/dsmt/commands.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/study_commands.h"
#include "app/dsmt/study_report.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/study_clock.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct StudyOptions {
    std::string library = defaultLibraryFolder().string();
    std::string study, reader, note, acceptClock;
    bool json = false;
};

CLI::App* addStep(CLI::App* group, const std::string& name, const std::string& description,
                  const std::shared_ptr<StudyOptions>& options, bool needsStudy = true)
{
    CLI::App* command = group->add_subcommand(name, description);
    command->add_option("STUDY", options->study, "Its name")->required(needsStudy);
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a report");
    return command;
}

void freeze(const StudyOptions& options)
{
    database::Library library = openedLibrary(options.library, database::Access::Write);
    database::StudyStore studies(library);
    studies.freeze(studies.named(options.study).id);
    fmt::print("{}", studyReport(library, studies.named(options.study), options.json));
}

void status(const StudyOptions& options)
{
    database::Library library = openedLibrary(options.library);
    database::StudyStore studies(library);
    fmt::print("{}", options.study.empty() ? studyList(studies.all(), options.json)
                                           : studyReport(library, studies.named(options.study), options.json));
}

void order(const StudyOptions& options)
{
    database::Library library = openedLibrary(options.library);
    database::StudyStore studies(library);
    const std::int64_t id = studies.named(options.study).id;
    study::Plan plan = studies.plan(id);
    const std::vector<database::StudyReader> readers = studies.readers(id);
    if (!options.reader.empty()) {
        int number = 0;
        for (const database::StudyReader& reader : readers)
            if (reader.name == options.reader || database::readerCode(reader.number) == options.reader)
                number = reader.number;
        if (number == 0)
            throw Error(ErrorKind::NotFound, "the study has no reader " + options.reader);
        std::erase_if(plan.orders, [&](const study::OrderPlace& place) { return place.reader != number; });
    }
    fmt::print("{}", orderReport(plan, readers, options.json));
}

void deviations(const StudyOptions& options)
{
    const bool writes = !options.note.empty() || !options.acceptClock.empty();
    database::Library library =
        openedLibrary(options.library, writes ? database::Access::Write : database::Access::Any);
    const std::int64_t id = database::StudyStore(library).named(options.study).id;
    if (!options.note.empty())
        database::noteDeviation(library, id, options.note);
    if (!options.acceptClock.empty())
        database::acceptClock(library, id, options.acceptClock);
    fmt::print("{}", deviationReport(database::studyDeviations(library, id), options.json));
}

} // namespace

void addStudy(CLI::App& app, int& exitCode)
{
    CLI::App* group =
        app.add_subcommand("study", "Reader studies: plan, freeze, read blinded, verify, report, hand over.");
    group->require_subcommand(1);
    addStudyCreate(*group);

    auto frozen = std::make_shared<StudyOptions>();
    addStep(group, "freeze", "Make the plan final, with its SHA-256 and the time; readers may begin.", frozen)
        ->callback([frozen] { freeze(*frozen); });

    auto shown = std::make_shared<StudyOptions>();
    addStep(group, "status", "How far readers are, never what they answered; without STUDY, list the studies.", shown,
            false)
        ->callback([shown] { status(*shown); });

    auto ordered = std::make_shared<StudyOptions>();
    CLI::App* command = addStep(group, "order", "The order in which each reader meets the cases.", ordered);
    command->add_option("--reader", ordered->reader, "Only of this reader, by name or code such as R1");
    command->callback([ordered] { order(*ordered); });

    addStudyRead(*group);

    auto deviating = std::make_shared<StudyOptions>();
    command = addStep(group, "deviations", "What was not as planned: corrections, open questions, refused steps, ...",
                      deviating);
    command->add_option("--note", deviating->note, "Put something on record first");
    command->add_option("--accept-clock", deviating->acceptClock,
                        "Why the clock is right although it was set back; readers may go on");
    command->callback([deviating] { deviations(*deviating); });

    addStudyCoordinator(*group);
    addStudyFiles(*group, exitCode);
    addStudyReport(*group);
    addStudyLidc(*group);
    addStudyDemo(*group);
}

} // namespace dsmt::commands
