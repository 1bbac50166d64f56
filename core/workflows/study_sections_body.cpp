// SPDX-License-Identifier: GPL-3.0-or-later
// Sections 6 to 12: how well readers and network did.
#include "core/workflows/study_agreement.h"
#include "core/workflows/study_paper.h"
#include "core/workflows/study_sections.h"
#include "core/workflows/study_subgroups.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

/// The paper asks the question of the program's own package.
bool isPapersQuestion(const StudyResults& results)
{
    return results.reads.study.protocol.positive == study::Protocol{}.positive &&
           std::ranges::any_of(results.scorers,
                               [](const Scorer& scorer) { return scorer.kind == ScorerKind::Network; });
}

std::string percent(const std::optional<double>& share)
{
    return share ? fmt::format("{:.0f} %", 100 * *share) : "-";
}

std::string readersRight(const StudyReads& all, const AnalysedCase& one)
{
    const bool aided = !all.hasArm(false);
    int right = 0, called = 0;
    for (const AnalysedReader& reader : all.readers)
        if (const NoduleRead* read = all.find(reader.reader.number, one.number, aided); read && read->invasiveCall) {
            ++called;
            right += *read->invasiveCall == *one.truth;
        }
    return called > 0 ? fmt::format("{} of {}", right, called) : "-";
}

ResultTable errorTable(const StudyReads& all, bool ofTruth)
{
    ResultTable table{.id = ofTruth ? "false-negatives" : "false-positives",
                      .title = ofTruth ? "False negatives of the network" : "False positives of the network",
                      .columns = {"case", "reference standard", "probability", "size and HU", "long axis, mm",
                                  "bubble lucency", "pleural retraction", "readers who were right"},
                      .rows = {},
                      .notes = {}};
    for (const AnalysedCase& one : all.cases) {
        const auto call = one.networkCall();
        if (!call || !one.truth || *call == *one.truth || *one.truth != ofTruth)
            continue;
        ResultCell code = wordCell(database::caseCode(one.number));
        code.cases = {one.number};
        const Assessment& answer = *one.answer;
        table.rows.push_back({std::move(code), wordCell(one.standard), numberCell(one.probability(), 3),
                              numberCell(answer.sizeAndHu, 3, "the package has no such baseline"),
                              numberCell(answer.nodule ? std::optional(answer.nodule->longAxisMm) : std::nullopt, 1,
                                         "nothing was measured"),
                              wordCell(percent(answer.bubbleLucency)), wordCell(percent(answer.pleuralRetraction)),
                              wordCell(readersRight(all, one))});
    }
    if (table.rows.empty())
        table.rows.push_back({wordCell("none")});
    return table;
}

} // namespace

ResultSection performanceSection(const StudyResults& results)
{
    ResultSection section{.number = 6,
                          .title = "Accuracy, sensitivity and specificity",
                          .paragraphs = {},
                          .figures = {ResultFigure::Areas},
                          .tables = {paperTable(results.scorers, results.mrmc), confusionTable(results.scorers)}};
    if (isPapersQuestion(results)) {
        section.tables.push_back(publishedTable(results.reads, results.scorers));
        section.tables.push_back(publishedCountsTable());
        section.tables.push_back(powerTable(results.reads));
    }
    return section;
}

ResultSection readersSection(const StudyResults& results, std::optional<ResultTable> bootstrap)
{
    ResultSection section{
        .number = 7,
        .title = "ROC curves, many readers and many cases",
        .paragraphs = {"Thin lines are single readers, the strong line of their colour is their mean (at each false "
                       "positive rate the mean sensitivity). Dots are yes/no calls: they need not lie on the curve of "
                       "the ratings, because readers give the two answers independently."},
        .figures = {ResultFigure::Roc},
        .tables = {mrmcTable(results.mrmc), aiVsReadersTable(results.aiVsReaders)}};
    if (bootstrap)
        section.tables.push_back(std::move(*bootstrap));
    section.tables.push_back(agreementTable(results.reads));
    section.tables.push_back(pairedAgreementTable(results.reads));
    section.tables.push_back(signsTable(results.reads));
    return section;
}

ResultSection calibrationSection(const StudyResults& results)
{
    return {.number = 8,
            .title = "Calibration",
            .paragraphs = {},
            .figures = {ResultFigure::Reliability},
            .tables = {calibrationTable(results.scorers), reliabilityTable(results.bins, results.scorers)}};
}

ResultSection decisionSection(const StudyResults& results)
{
    return {.number = 9,
            .title = "Decision curve",
            .paragraphs = {"Net benefit is what is gained by treating whoever has at least the threshold probability, "
                           "if a threshold says how many false alarms one true positive is worth."},
            .figures = {ResultFigure::Decision},
            .tables = {decisionTable(results.decision, results.scorers)}};
}

ResultSection subgroupSection(const StudyResults& results)
{
    return {.number = 10,
            .title = "Subgroups",
            .paragraphs = {},
            .figures = {},
            .tables = {subgroupTable(results.reads, results.scorers)}};
}

ResultSection gallerySection(const StudyResults& results)
{
    return {.number = 11,
            .title = "Every false positive and false negative",
            .paragraphs = {},
            .figures = {ResultFigure::Gallery},
            .tables = {errorTable(results.reads, false), errorTable(results.reads, true)}};
}

ResultSection scopeSection(const StudyResults& results)
{
    return {.number = 12,
            .title = "Cases out of scope",
            .paragraphs = {},
            .figures = {},
            .tables = {scopeTable(results.reads, results.scorers), reservationsTable(results.reads)}};
}

} // namespace dsmt::workflows
