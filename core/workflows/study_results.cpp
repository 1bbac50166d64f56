// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_results.h"

#include "core/base/sha256.h"
#include "core/workflows/study_paper.h"
#include "core/workflows/study_sections.h"
#include "core/workflows/study_tables.h"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <span>

namespace dsmt::workflows {

using namespace statistics;

namespace {

std::string questionOf(const StudyReads& all)
{
    const study::Protocol& protocol = all.study.protocol;
    const char* how = "";
    switch (protocol.design) {
    case study::Design::Unaided:
        how = "Readers answered alone, without any help.";
        break;
    case study::Design::Sequential:
        how = "Readers answered alone, then saw what the network says, and answered again.";
        break;
    case study::Design::Crossover:
        how = "Readers answered each case twice, once alone and once with the network's answer, weeks apart.";
        break;
    case study::Design::StandAlone:
        how = "Readers answered alone; the network answered the same cases by itself and is compared with them.";
        break;
    }
    return fmt::format("{} readers were asked of {} nodules: {} (yes) or {} (no)? {}", all.readers.size(),
                       all.cases.size(), protocol.positive, protocol.negative, how);
}

std::string areaWords(const ResultCell& cell)
{
    return cell.value ? cell.text : "not defined (" + cell.undefined + ")";
}

/// What was found, for somebody who reads no further.
std::string summaryOf(const StudyResults& results)
{
    const ResultTable table = paperTable(results.scorers, results.mrmc);
    std::string text;
    for (const auto& row : table.rows) {
        const std::string& name = row[0].text;
        if (name == kNetworkName || name == kBaselineName || name.starts_with("mean of"))
            text += fmt::format("{}: area under the ROC curve {}, right calls {}.\n", name, areaWords(row[3]),
                                row[2].value ? row[2].text : "not defined (" + row[2].undefined + ")");
    }
    if (const auto& found = results.aiVsReaders.result; found && found->p)
        text +=
            fmt::format("The network's area is {} than the readers' mean by {:.3f} (p = {}); not worse by {:g}: p = "
                        "{}.",
                        found->difference < 0 ? "larger" : "smaller", std::abs(found->difference),
                        pCell(found->p, "").text, results.aiVsReaders.margin,
                        pCell(found->nonInferiority ? std::optional(found->nonInferiority->p) : std::nullopt, "").text);
    else if (!results.aiVsReaders.undefined.empty() &&
             std::ranges::any_of(results.scorers, [](const Scorer& s) { return s.kind == ScorerKind::Network; }))
        text += "Network against readers: not defined (" + results.aiVsReaders.undefined + ").";
    return text;
}

std::string warningOf(const StudyReads& all)
{
    const auto simulated = std::size_t(std::ranges::count_if(all.cases, &AnalysedCase::simulated));
    if (simulated == 0)
        return "";
    return fmt::format(
        "SIMULATED: {} of {} nodules are drawn by a program, no patient stands behind them. Nothing here "
        "says anything about patients.",
        simulated, all.cases.size());
}

} // namespace

std::string resultInputs(const StudyReads& reads)
{
    std::string text = studyReadsCsv(reads) + "case,truth,probability,call,size_and_hu\n";
    for (const AnalysedCase& one : reads.cases) {
        const auto number = [](const std::optional<double>& value) { return value ? fmt::format("{}", *value) : ""; };
        const auto call = one.networkCall();
        text += fmt::format("{},{},{},{},{}\n", database::caseCode(one.number),
                            one.truth ? fmt::format("{:d}", *one.truth) : "", number(one.probability()),
                            call ? fmt::format("{:d}", *call) : "",
                            number(one.probability() ? one.answer->sizeAndHu : std::nullopt));
    }
    return text;
}

StudyResults studyResults(StudyReads reads, const ResultOptions& options, const Progress& progress)
{
    progress.advance(0, "computing");
    StudyResults results;
    results.reads = std::move(reads);
    results.scorers = scorersOf(results.reads);
    results.mrmc = studyMrmc(results.reads);
    progress.advance(0.2);
    results.aiVsReaders = studyAiVsReaders(results.reads, results.mrmc);
    for (const Scorer& scorer : results.scorers)
        if (scorer.kind == ScorerKind::Network)
            results.bins = reliabilityBins(scorer.scores, scorer.positive, kCalibrationBins, Binning::EqualWidth);
    results.decision = decisionOf(results.scorers);
    const std::string inputs = resultInputs(results.reads);
    results.inputsSha256 = sha256(std::as_bytes(std::span(inputs)));
    results.madeAt = fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)));
    results.question = questionOf(results.reads);
    results.warning = warningOf(results.reads);
    results.summary = summaryOf(results);
    std::optional<ResultTable> bootstrap;
    if (options.replicates > 0)
        bootstrap = bootstrapTable(results.mrmc, {.replicates = options.replicates, .seed = options.seed},
                                   progress.stage(0.3, 0.9));
    std::vector<ResultSection>& sections = results.sections;
    for (const auto& make :
         {intendedUseSection, flowSection, referenceStandardSection, networkSection, planSection, performanceSection})
        sections.push_back(make(results));
    sections.push_back(readersSection(results, std::move(bootstrap)));
    for (const auto& make : {calibrationSection, decisionSection, subgroupSection, gallerySection, scopeSection,
                             conductSection, deviationSection})
        sections.push_back(make(results));
    sections.push_back(checklistSection());
    for (ResultSection& section : sections)
        for (ResultTable& table : section.tables)
            if (table.rows.empty())
                table.rows.push_back({wordCell("none")});
    progress.advance(1);
    return results;
}

StudyResults studyResults(database::Library& library, std::int64_t studyId, const ResultOptions& options,
                          const Progress& progress)
{
    return studyResults(studyReads(library, studyId), options, progress);
}

std::vector<const ResultTable*> tablesOf(const StudyResults& results)
{
    std::vector<const ResultTable*> tables;
    for (const ResultSection& section : results.sections)
        for (const ResultTable& table : section.tables)
            tables.push_back(&table);
    return tables;
}

const ResultTable* tableNamed(const StudyResults& results, const std::string& id)
{
    for (const ResultTable* table : tablesOf(results))
        if (table->id == id)
            return table;
    return nullptr;
}

} // namespace dsmt::workflows
