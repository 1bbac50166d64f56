// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/dicom/measurement_report_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct ReportOptions {
    std::string file;
    bool json = false;
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

} // namespace

void addReport(CLI::App& app)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command =
        app.add_subcommand("report", "Show the measurements in a DICOM structured report, ours or another program's.");
    command->add_option("FILE", options->file, "Structured report (DICOM SR), best one by TID 1500")->required();
    command->add_flag("--json", options->json, "Print JSON with every value and code (LPS, mm) instead of a table");
    command->callback([options] {
        const MeasurementReport report = dicom::readMeasurementReport(options->file);
        fmt::print("{}", options->json ? toJson(report) + "\n" : reportTable(report));
    });
}

} // namespace dsmt::commands
