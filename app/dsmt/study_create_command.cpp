// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study create: from nodules of the library to a draft.
#include "app/dsmt/opened_library.h"
#include "app/dsmt/study_commands.h"
#include "app/dsmt/study_report.h"
#include "core/base/csv_table.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/transaction.h"
#include "core/workflows/plan_study.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct CreateOptions {
    std::string library = defaultLibraryFolder().string();
    std::string design = "unaided", readersFile;
    std::vector<std::string> readers, where;
    database::StudyDraft draft;
    bool replace = false, json = false;
};

std::optional<int> yearsFrom(const std::string& text)
{
    try {
        return text.empty() ? std::nullopt : std::optional(std::stoi(text));
    } catch (const std::exception&) {
        throw Error(ErrorKind::BadInput, "years \"" + text + "\" is no number");
    }
}

std::vector<database::Reader> readersOf(const CreateOptions& options)
{
    std::vector<database::Reader> readers;
    if (!options.readersFile.empty()) {
        const CsvTable table = parseCsv(readPlainFile(options.readersFile, std::uint64_t(1) << 20U));
        if (!table.column("name"))
            throw Error(ErrorKind::BadInput, options.readersFile + " has no column name");
        for (const CsvTable::Row& row : table.rows) {
            const auto cell = [&](const char* name) {
                const auto column = table.column(name);
                return column ? row.cells[*column] : std::string();
            };
            readers.push_back({0, cell("name"), cell("seniority"), cell("specialty"), yearsFrom(cell("years")), ""});
        }
    }
    for (const std::string& name : options.readers)
        readers.push_back({0, name, "", "", std::nullopt, ""});
    return readers;
}

void create(const CreateOptions& options)
{
    database::Library library = openedLibrary(options.library, database::Access::Write);
    database::StudyStore studies(library);
    database::Transaction all(library);
    database::StudyDraft draft = options.draft;
    draft.protocol.design = study::designFrom(options.design);
    draft.readers = workflows::readersOfStudy(library, readersOf(options));
    if (!options.where.empty()) {
        const std::vector<std::int64_t> met = workflows::nodulesWhere(library, "", options.where);
        draft.nodules.insert(draft.nodules.end(), met.begin(), met.end());
    }
    if (options.replace)
        if (const auto before = studies.find(draft.name))
            studies.removeDraft(before->id);
    studies.create(draft);
    const std::string report = studyReport(library, studies.named(draft.name), options.json);
    all.commit();
    fmt::print("{}", report);
}

void addProtocol(CLI::App* command, const std::shared_ptr<CreateOptions>& options)
{
    study::Protocol& protocol = options->draft.protocol;
    command->add_option("--design", options->design, "How readers meet the cases")
        ->check(CLI::IsMember({"unaided", "sequential", "crossover", "stand-alone"}))
        ->capture_default_str();
    command->add_option("--seed", protocol.seed, "Of all orders")->capture_default_str();
    command->add_option("--training", protocol.trainingCases, "So many cases are read first and not analysed")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--training-nodule", options->draft.training, "Instead, these nodules are for training")
        ->allow_extra_args(false);
    command->add_flag("--feedback", protocol.feedback,
                      "Readers are told the truth of a training case once it is locked");
    command->add_option("--washout-days", protocol.washoutDays, "Between the sessions of a crossover")
        ->capture_default_str();
    command->add_option("--shortest", protocol.inclusion.shortestMm, "Long axis of a case at least, mm")
        ->capture_default_str();
    command->add_option("--longest", protocol.inclusion.longestMm, "and at most, mm")->capture_default_str();
    command->add_option("--weights", protocol.weightsSha256,
                        "SHA-256 of the network's weights; without it the network that answered last");
    command->add_option("--positive", protocol.positive, "What a yes means, as readers are asked")
        ->capture_default_str();
    command->add_option("--negative", protocol.negative, "What a no means")->capture_default_str();
    command->add_option("--endpoint", protocol.endpoint, "The primary one")->capture_default_str();
    command->add_option("--margin", protocol.margin, "Of non-inferiority, of that endpoint")->capture_default_str();
    command->add_option("--notes", protocol.notes, "The rest of the analysis plan");
}

} // namespace

void addStudyCreate(CLI::App& group)
{
    auto options = std::make_shared<CreateOptions>();
    CLI::App* command =
        group.add_subcommand("create", "Plan a study: cases, readers and orders; a draft until freeze.");
    command->add_option("STUDY", options->draft.name, "Its name")->required();
    addProtocol(command, options);
    command->add_option("--readers", options->readersFile, "CSV of readers: name, seniority, specialty, years");
    command->add_option("--reader", options->readers, "A reader by name; several may be given")
        ->allow_extra_args(false);
    command
        ->add_option("--where", options->where,
                     "Look only at nodules for which this holds, such as 'pathology=AIS' (dsmt nodules list --help)")
        ->allow_extra_args(false);
    command->add_option("--nodule", options->draft.nodules, "Look at this nodule; several may be given")
        ->allow_extra_args(false);
    command->add_flag("--replace", options->replace, "In the place of a draft of this name");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a report");
    command->footer(
        "Cases are nodules with a reference standard (dsmt truth import) and, but for unaided, an answer of the\n"
        "network (dsmt analyze). Readers that the library does not know are added.");
    command->callback([options] { create(*options); });
}

} // namespace dsmt::commands
