// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/report_pdf.h"
#include "app/dsmt/study_report_files.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/dicom/measurement_report_file.h"
#include "core/workflows/growth_over_time.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/result_export.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct ReportOptions {
    std::string what;
    bool json = false;
    std::string pdf;
    std::string library = defaultLibraryFolder().string();
    bool withPatient = false;
};

std::string modifiersOf(const ReportedNumber& number)
{
    std::string text;
    for (const ReportedCode& modifier : number.modifiers)
        text += fmt::format(", {} {}", modifier.name.meaning, modifier.value.meaning);
    return text;
}

std::string siteOf(const MeasurementGroup& group)
{
    std::string text;
    for (const FindingSite& site : group.sites)
        text += fmt::format(", {}{}", site.laterality ? site.laterality->meaning + " " : "", site.site.meaning);
    return text;
}

std::string groupTable(const MeasurementGroup& group)
{
    std::string text = fmt::format("\n{}: {}{}\n", group.trackingId.empty() ? "Finding" : group.trackingId,
                                   group.finding ? group.finding->meaning : "not said what", siteOf(group));
    for (const ReportedNumber& number : group.numbers)
        text += fmt::format("  {:<64} {:.6g} {}\n", number.name.meaning + modifiersOf(number), number.value,
                            number.unit.value == "1" ? "" : number.unit.value);
    for (const ReportedCode& evaluation : group.evaluations)
        text += fmt::format("  {:<64} {}\n", evaluation.name.meaning, evaluation.value.meaning);
    for (const std::vector<ReportedText>* const texts : {&group.algorithm, &group.remarks})
        for (const ReportedText& one : *texts)
            text += fmt::format("  {:<64} {}\n", one.name.meaning, one.text);
    if (group.segment)
        text += fmt::format("  {:<64} {} of {}\n", "Segment", group.segment->number, group.segment->sopInstanceUid);
    return text;
}

std::string reportTable(const MeasurementReport& report)
{
    std::string text = report.title.meaning + "\n";
    for (const ReportObserver& observer : report.observers)
        text += fmt::format("by {}\n", observer.personName.empty() ? observer.deviceName : observer.personName);
    for (const ReportedText& remark : report.remarks)
        text += remark.text + "\n";
    for (const MeasurementGroup& group : report.groups)
        text += groupTable(group);
    return text;
}

void showReport(const ReportOptions& options)
{
    if (options.what.empty())
        throw CLI::RequiredError("WHAT, a structured report,");
    const MeasurementReport report = dicom::readMeasurementReport(options.what);
    fmt::print("{}", options.json ? toJson(report) + "\n" : reportTable(report));
}

void writePdf(const ReportOptions& options)
{
    database::Library library = workflows::existingLibrary(options.library);
    const workflows::ChosenPredictions chosen = workflows::choosePredictions(library, options.what, std::nullopt);
    const database::StoredPrediction& prediction = chosen.predictions.back();
    const TerminalProgress terminal("reading the CT");
    writeReport(options.pdf, workflows::openCase(chosen.row, terminal.progress()), prediction,
                workflows::growthOverTime(library, prediction.noduleId), options.withPatient);
    fmt::print("Report of prediction {} written to {}\n", prediction.id, options.pdf);
}

} // namespace

void addReport(CLI::App& app)
{
    auto options = std::make_shared<ReportOptions>();
    auto study = std::make_shared<StudyReportOptions>();
    CLI::App* command = app.add_subcommand(
        "report",
        "The report of a reader study, the page (PDF) of a result, or what a DICOM structured report measures.");
    command->add_option("WHAT", options->what,
                        "With --out the name of a study; with --pdf the number of a prediction, or a series UID for\n"
                        "its newest prediction; else a structured report (DICOM SR), ours or another program's,\n"
                        "best one by TID 1500");
    CLI::Option* json =
        command->add_flag("--json", options->json, "Print JSON with every value and code (LPS, mm) instead of a table");
    CLI::Option* out = command->add_option("--out", study->folder,
                                           "Write the report of a study into this folder: PDF, CSV and JSON of every\n"
                                           "number, as dsmt study report does");
    addStudyReportOptions(command, study);
    for (const char* ofStudy : {"--bootstrap", "--seed", "--language"})
        command->get_option(ofStudy)->needs(out);
    if (reportsAvailable()) {
        CLI::Option* pdf = command->add_option("--pdf", options->pdf,
                                               "Write one page A4 about a stored prediction: planes with the outline,\n"
                                               "result, measurements, scope, growth, decision, provenance");
        pdf->excludes(json)->excludes(out);
        command->add_flag("--with-patient", options->withPatient, "Name the patient in it")->needs(pdf);
    }
    command->add_option("--library", options->library, "Case library that keeps studies and predictions")
        ->capture_default_str();
    command->callback([options, study] {
        if (!study->folder.empty()) {
            if (options->what.empty())
                throw CLI::RequiredError("WHAT, the name of a study,");
            study->study = options->what;
            study->library = options->library;
            study->json = options->json;
            return reportStudy(*study);
        }
        options->pdf.empty() ? showReport(*options) : writePdf(*options);
    });
}

} // namespace dsmt::commands
