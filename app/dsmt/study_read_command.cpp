// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study read, correct, passcode and sign-in: what readers do, on a terminal or by a script.
#include "app/dsmt/opened_library.h"
#include "app/dsmt/passcode_input.h"
#include "app/dsmt/step_report.h"
#include "app/dsmt/study_commands.h"
#include "app/dsmt/typed_answers.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/study_store.h"
#include "core/workflows/study_answers.h"
#include "core/workflows/table_import.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

using database::SignedIn;
using database::StudyReading;

namespace {

struct ReadOptions {
    std::string library = defaultLibraryFolder().string();
    std::string study, reader, passcodeFile, answers, caseText, arm = "unaided", reason, call, bubble, pleura, comment;
    std::optional<double> invasiveness, bubbleConfidence, pleuraConfidence;
    int most = 1 << 30, session = 1;
    bool json = false, next = false;
};

/// By name, or by code within the study.
database::StudyReader readerOf(database::Library& library, std::int64_t studyId, const std::string& text)
{
    for (const database::StudyReader& reader : database::StudyStore(library).readers(studyId))
        if (reader.name == text || database::readerCode(reader.number) == text)
            return reader;
    throw Error(ErrorKind::NotFound, "the study has no reader " + text);
}

std::int64_t readerIdOf(database::Library& library, std::int64_t studyId, const std::string& text)
{
    return readerOf(library, studyId, text).readerId;
}

std::vector<workflows::StudyAnswer> answersOfFile(database::Library& library, const ReadOptions& options)
{
    const std::int64_t study = database::StudyStore(library).named(options.study).id;
    const database::StudyReader reader = readerOf(library, study, options.reader);
    try {
        return workflows::studyAnswers(readPlainFile(options.answers, workflows::kLargestTable),
                                       {database::readerCode(reader.number), reader.name});
    } catch (const Error& failure) {
        throw failure.within(options.answers);
    }
}

SignedIn signedIn(database::Library& library, const ReadOptions& options)
{
    const std::int64_t study = database::StudyStore(library).named(options.study).id;
    const std::int64_t reader = readerIdOf(library, study, options.reader);
    return database::SignInStore(library).signIn(study, reader,
                                                 passcodeFrom(options.passcodeFile, "Passcode of " + options.reader));
}

bool answersAreGiven(const ReadOptions& options)
{
    return options.invasiveness || !options.call.empty() || !options.bubble.empty() || !options.pleura.empty();
}

NoduleRead givenAnswers(const ReadOptions& options)
{
    NoduleRead read;
    read.invasiveness = options.invasiveness;
    read.invasiveCall = callFrom(options.call);
    read.bubbleLucency = signFrom(options.bubble);
    read.bubbleLucencyConfidence = options.bubbleConfidence;
    read.pleuralRetraction = signFrom(options.pleura);
    read.pleuralRetractionConfidence = options.pleuraConfidence;
    read.comment = options.comment;
    return read;
}

void print(const database::LockedRead& locked, const database::ReadingStep& step)
{
    fmt::print("Locked.{}\n", locked.truth ? fmt::format(" The reference standard says: {}.",
                                                         *locked.truth ? step.positive : step.negative)
                                           : "");
}

void read(const ReadOptions& options)
{
    database::Library library = openedLibrary(options.library, database::Access::Write);
    std::vector<workflows::StudyAnswer> answers;
    if (!options.answers.empty())
        answers = answersOfFile(library, options);
    const SignedIn reader = signedIn(library, options);
    StudyReading reading(library);
    database::ReadingStep step = reading.next(reader);
    const bool once = answersAreGiven(options);
    if (const int wanted = options.caseText.empty() ? 0 : workflows::caseNumberFrom(options.caseText);
        wanted > 0 && wanted != step.caseNumber)
        throw Error(ErrorKind::Refused, database::caseCode(wanted) + " is not what is to be read now");
    int locked = 0;
    for (; !options.next && locked < options.most && step.state == study::SessionState::Reading; ++locked) {
        NoduleRead given;
        if (once)
            given = givenAnswers(options);
        else if (options.answers.empty()) {
            fmt::print("{}", stepReport(step, false));
            given = typedAnswers(step);
        } else if (const auto found = workflows::answerTo(answers, step.caseNumber, step.session, step.aided))
            given = found->read;
        else
            throw Error(ErrorKind::BadInput,
                        fmt::format("{} has no {} answer to case {} in session {}; {} answers are locked",
                                    options.answers, step.aided ? "aided" : "unaided",
                                    database::caseCode(step.caseNumber), step.session, locked));
        const database::LockedRead done = reading.lock(reader, step.caseNumber, step.aided, given);
        if (!options.json && options.answers.empty())
            print(done, step);
        step = reading.next(reader);
        if (once)
            break;
    }
    if (!options.answers.empty() && !options.json)
        fmt::print("{} answers locked.\n", locked);
    fmt::print("{}", stepReport(step, options.json));
}

CLI::App* addReader(CLI::App& group, const std::string& name, const std::string& description,
                    const std::shared_ptr<ReadOptions>& options)
{
    CLI::App* command = group.add_subcommand(name, description);
    command->add_option("STUDY", options->study, "Its name")->required();
    command->add_option("--reader", options->reader, "Name of the reader, or code such as R1")->required();
    command->add_option("--passcode-file", options->passcodeFile,
                        "File whose first line is the passcode; else DSMT_PASSCODE, else it is asked for");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    return command;
}

void addAnswers(CLI::App* command, const std::shared_ptr<ReadOptions>& options)
{
    command->add_option("--invasiveness", options->invasiveness, "0 to 100");
    command->add_option("--call", options->call, "yes or no, derived from nothing");
    command->add_option("--bubble-lucency", options->bubble, "present, absent or \"cannot tell\"");
    command->add_option("--bubble-lucency-confidence", options->bubbleConfidence, "0 to 100");
    command->add_option("--pleural-retraction", options->pleura, "present, absent or \"cannot tell\"");
    command->add_option("--pleural-retraction-confidence", options->pleuraConfidence, "0 to 100");
    command->add_option("--comment", options->comment, "Free text");
}

void correct(const ReadOptions& options)
{
    database::Library library = openedLibrary(options.library, database::Access::Write);
    const SignedIn reader = signedIn(library, options);
    StudyReading(library).correct(reader, options.session, workflows::caseNumberFrom(options.caseText),
                                  options.arm == "aided", givenAnswers(options), options.reason);
    fmt::print("Locked in the place of the answer before, which stays on record.\n");
}

} // namespace

void addStudyRead(CLI::App& group)
{
    auto reading = std::make_shared<ReadOptions>();
    CLI::App* command =
        addReader(group, "read", "Read the cases of a reader, in order, from where the reader is.", reading);
    command->add_option(
        "--answers", reading->answers,
        "CSV of answers: case, session, arm and the columns of `dsmt reads import`; or an iMRMC file with\n"
        "this reader's scores (0 to 100); without it, or the options below, each answer is asked for");
    addAnswers(command, reading);
    command->add_option("--case", reading->caseText, "Only if this is the next case, such as C007");
    command->add_option("--limit", reading->most, "Lock so many answers and stop")->check(CLI::NonNegativeNumber);
    command->add_flag("--next", reading->next, "Only say what is next");
    command->add_flag("--json", reading->json, "Print what is next as one line of JSON");
    command->footer(
        "With options such as --invasiveness one answer is locked: the next one. What is locked stays locked.");
    command->callback([reading] { read(*reading); });

    auto correcting = std::make_shared<ReadOptions>();
    command = addReader(group, "correct", "Lock another answer in the place of one, with a reason.", correcting);
    command->add_option("--case", correcting->caseText, "Such as C007")->required();
    command->add_option("--session", correcting->session, "In which it was read")->capture_default_str();
    command->add_option("--arm", correcting->arm, "Which answer")
        ->check(CLI::IsMember({"unaided", "aided"}))
        ->capture_default_str();
    command->add_option("--reason", correcting->reason, "Why")->required();
    addAnswers(command, correcting);
    command->footer("Refused once the network's answer or the truth of the case was shown.");
    command->callback([correcting] { correct(*correcting); });

    auto checking = std::make_shared<ReadOptions>();
    command = addReader(group, "sign-in", "Check a reader's passcode; wrong ones are counted and make the wait longer.",
                        checking);
    command->callback([checking] {
        database::Library library = openedLibrary(checking->library, database::Access::Write);
        fmt::print("{} may read.\n", database::readerCode(signedIn(library, *checking).readerNumber()));
    });

    auto setting = std::make_shared<ReadOptions>();
    command =
        addReader(group, "passcode", "Set a reader's passcode, also anew; only a scrypt hash of it is kept.", setting);
    command->callback([setting] {
        database::Library library = openedLibrary(setting->library, database::Access::Write);
        const std::int64_t study = database::StudyStore(library).named(setting->study).id;
        database::SignInStore(library).setPasscode(
            readerIdOf(library, study, setting->reader),
            passcodeFrom(setting->passcodeFile, "New passcode of " + setting->reader));
        fmt::print("The passcode of {} is set.\n", setting->reader);
    });
}

} // namespace dsmt::commands
