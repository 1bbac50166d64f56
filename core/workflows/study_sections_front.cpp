// SPDX-License-Identifier: GPL-3.0-or-later
// Sections 1 to 5: what was planned.
#include "core/base/error.h"
#include "core/inference/find_package.h"
#include "core/workflows/study_conduct.h"
#include "core/workflows/study_sections.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace dsmt::workflows {

namespace {

void addRow(ResultTable& table, const std::string& name, ResultCell cell)
{
    table.rows.push_back({wordCell(name), std::move(cell)});
}

std::string orNotTold(const std::string& text)
{
    return text.empty() ? "not told" : text;
}

/// Nothing where the package is not installed here any more.
std::optional<inference::Package> packageOf(const Provenance& provenance)
{
    try {
        inference::Package package = inference::findPackage(provenance.package);
        return package.weightsSha256 == provenance.weightsSha256 ? std::optional(std::move(package)) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

void addPackage(const inference::Package& package, ResultTable& table)
{
    addRow(table, "training", wordCell(orNotTold(package.trainingSummary)));
    addRow(table, "nodules it was trained on", countCell(std::size_t(package.training.nodules)));
    addRow(table, "trained on simulated nodules", wordCell(package.simulated ? "yes" : "no"));
    const auto config = nlohmann::json::parse(package.training.config, nullptr, false);
    if (config.is_object() && config.contains("seed"))
        addRow(table, "seed of the training", wordCell(config["seed"].dump()));
    std::string libraries = package.training.software;
    for (const auto& [name, version] : package.training.libraries)
        libraries += fmt::format(", {} {}", name, version);
    addRow(table, "software of the training", wordCell(orNotTold(libraries)));
}

} // namespace

ResultSection intendedUseSection(const StudyResults& results)
{
    const StudyReads& all = results.reads;
    ResultSection section{
        .number = 1, .title = "Intended use and scope", .paragraphs = {}, .figures = {}, .tables = {}};
    if (!results.warning.empty())
        section.paragraphs.push_back(results.warning);
    section.paragraphs.push_back(
        "Research use only - not for diagnosis. The report describes a reader study; it is no "
        "evidence that a network or a reader may be relied on with other patients, scanners or "
        "questions.");
    section.paragraphs.push_back(results.question);
    section.paragraphs.push_back(
        fmt::format("Cases are nodules with a long axis of {:g} to {:g} mm and a reference standard. Readers: "
                    "radiologists as listed "
                    "below. Numbers are computed from the locked reads when this report is made.",
                    all.study.protocol.inclusion.shortestMm, all.study.protocol.inclusion.longestMm));
    section.tables.push_back(readerTable(all));
    return section;
}

ResultSection flowSection(const StudyResults& results)
{
    const StudyReads& all = results.reads;
    ResultTable table{.id = "flow",
                      .title = "Flow of nodules",
                      .columns = {"", "nodules"},
                      .rows = {},
                      .notes = {"Each nodule is counted once, at the first rule that leaves it out."}};
    std::vector<int> analysed, positives, negatives, unknown;
    for (const AnalysedCase& one : all.cases) {
        analysed.push_back(one.number);
        (!one.truth ? unknown : *one.truth ? positives : negatives).push_back(one.number);
    }
    const auto counted = [](const std::vector<int>& numbers) { return countCell(numbers.size(), numbers); };
    addRow(table, "looked at", countCell(std::size_t(all.flow.considered)));
    for (const auto& [reason, count] : all.flow.excluded)
        addRow(table, "left out: " + reason, countCell(std::size_t(count)));
    addRow(table, "cases of the study", countCell(std::size_t(all.flow.included)));
    addRow(table, "for training, not analysed", countCell(std::size_t(all.trainingCases)));
    addRow(table, "analysed", counted(analysed));
    addRow(table, "positive: " + all.study.protocol.positive, counted(positives));
    addRow(table, "negative: " + all.study.protocol.negative, counted(negatives));
    addRow(table, "without a reference standard", counted(unknown));
    return {.number = 2,
            .title = "Flow of cases",
            .paragraphs = {},
            .figures = {ResultFigure::Flow},
            .tables = {std::move(table)}};
}

ResultSection referenceStandardSection(const StudyResults& results)
{
    ResultTable table{.id = "reference",
                      .title = "Reference standard",
                      .columns = {"", "cases", "counted as", "how it was found"},
                      .rows = {},
                      .notes = {}};
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<int>> groups;
    for (const AnalysedCase& one : results.reads.cases)
        groups[{one.standard.empty() ? "none" : one.standard,
                !one.truth   ? "neither"
                : *one.truth ? "positive"
                             : "negative",
                one.method}]
            .push_back(one.number);
    for (const auto& [key, numbers] : groups)
        table.rows.push_back({wordCell(std::get<0>(key)), countCell(numbers.size(), numbers),
                              wordCell(std::get<1>(key)), wordCell(orNotTold(std::get<2>(key)))});
    const study::Protocol& protocol = results.reads.study.protocol;
    return {
        .number = 3,
        .title = "Reference standard",
        .paragraphs = {fmt::format("Positive: {}. Negative: {}. The latest entry of the library counts; a truth that "
                                   "changed after the plan was frozen is a deviation (section 14).",
                                   protocol.positive, protocol.negative)},
        .figures = {},
        .tables = {std::move(table)}};
}

ResultSection networkSection(const StudyResults& results)
{
    ResultSection section{.number = 4, .title = "Network", .paragraphs = {}, .figures = {}, .tables = {}};
    std::map<std::string, const Assessment*> networks; // by SHA-256: one of a planned study
    std::set<std::string> software, devices;
    for (const AnalysedCase& one : results.reads.cases)
        if (one.answer) {
            networks.emplace(one.answer->provenance.weightsSha256, &*one.answer);
            software.insert(one.answer->provenance.software);
            devices.insert(one.answer->provenance.device);
        }
    if (networks.empty())
        section.paragraphs.emplace_back("No network took part in this study.");
    for (const auto& [sha256, answer] : networks) {
        ResultTable table{.id = networks.size() > 1 ? "network-" + sha256.substr(0, 12) : "network",
                          .title = "Network card",
                          .columns = {"", ""},
                          .rows = {},
                          .notes = {}};
        addRow(table, "package", wordCell(answer->provenance.package));
        addRow(table, "SHA-256 of its weights", wordCell(sha256));
        addRow(table, "SHA-256 of its preprocessing", wordCell(orNotTold(answer->provenance.preprocessingSha256)));
        if (answer->invasiveness)
            addRow(table, "threshold of yes", numberCell(answer->invasiveness->threshold, 3));
        if (const auto package = packageOf(answer->provenance))
            addPackage(*package, table);
        else
            table.notes.emplace_back("The package is not installed here, so its card cannot be shown.");
        addRow(table, "software of the answers", wordCell(fmt::format("{}", fmt::join(software, ", "))));
        addRow(table, "computed on", wordCell(fmt::format("{}", fmt::join(devices, ", "))));
        section.tables.push_back(std::move(table));
    }
    return section;
}

ResultSection planSection(const StudyResults& results)
{
    const StudyReads& all = results.reads;
    const study::Protocol& protocol = all.study.protocol;
    ResultTable table{.id = "plan", .title = "Analysis plan", .columns = {"", ""}, .rows = {}, .notes = {}};
    addRow(table, "design", wordCell(study::toString(protocol.design)));
    addRow(table, "primary endpoint", wordCell(protocol.endpoint));
    addRow(table, "margin of non-inferiority", numberCell(protocol.margin, 3));
    addRow(table, "seed of all orders", wordCell(std::to_string(protocol.seed)));
    if (protocol.design == study::Design::Crossover)
        addRow(table, "washout, days", countCell(std::size_t(protocol.washoutDays)));
    addRow(table, "plan frozen at",
           all.frozen ? wordCell(all.frozen->frozenAt) : numberCell({}, 0, "the plan was never frozen: a draft"));
    if (all.frozen) {
        addRow(table, "frozen by", wordCell(all.frozen->frozenBy));
        addRow(table, "SHA-256 of the plan", wordCell(all.frozen->sha256));
        if (!all.frozen->archiveSha256.empty())
            addRow(table, "from an archive, SHA-256", wordCell(all.frozen->archiveSha256));
        if (!all.frozen->intact)
            table.notes.emplace_back("The frozen plan is NOT what was stored (dsmt study verify).");
    }
    addRow(table, "this analysis made at", wordCell(results.madeAt));
    addRow(table, "SHA-256 of its inputs", wordCell(results.inputsSha256));
    ResultSection section{.number = 5,
                          .title = "Endpoints and analysis plan",
                          .paragraphs = {},
                          .figures = {},
                          .tables = {std::move(table)}};
    if (!protocol.notes.empty())
        section.paragraphs.push_back(protocol.notes);
    section.paragraphs.emplace_back(
        "Only the primary endpoint was planned as a test; all other p values are secondary, "
        "and say nothing about how often one of them is small by chance.");
    return section;
}

} // namespace dsmt::workflows
