// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_paper.h"

#include "core/statistics/diagnostic_measures.h"
#include "core/statistics/holm.h"
#include "core/statistics/mcnemar.h"
#include "core/statistics/paired_tests.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

constexpr int kAreaDecimals = 3;

/// p of equal areas, paired on the cases that both scored.
std::pair<std::optional<double>, std::string> areaTest(const Scorer& first, const Scorer& second)
{
    const PairedScores paired = pairedScores(first, second);
    const auto difference = delongPaired(paired.first, paired.second, paired.positive);
    if (!difference)
        return {std::nullopt, "there are not both classes among the cases that both scored"};
    return {difference->p, "the variance of the difference is 0 or unknown"};
}

/// p of being right equally often, on the cases that both called.
std::pair<std::optional<double>, std::string> callTest(const Scorer& first, const Scorer& second)
{
    PairedCalls calls;
    for (const ScoredCase& one : first.cases) {
        const auto other = std::ranges::lower_bound(second.cases, one.number, {}, &ScoredCase::number);
        if (other == second.cases.end() || other->number != one.number || !one.call || !other->call)
            continue;
        const bool firstRight = *one.call == one.positive, secondRight = *other->call == one.positive;
        ++(firstRight ? secondRight ? calls.both : calls.firstOnly : secondRight ? calls.secondOnly : calls.neither);
    }
    const auto test = mcnemar(calls);
    return {test ? std::optional(test->exactP) : std::nullopt, "no case was called by both"};
}

ResultCell meanCell(const MeanShare& mean)
{
    if (!mean.mean)
        return numberCell({}, 0, "no reader answered yes or no");
    ResultCell cell =
        numberCell(mean.mean, mean.interval, 3, mean.interval ? "" : "no interval: it takes two readers that differ");
    cell.text = fmt::format("{:.1f} %", 100 * *mean.mean);
    if (mean.interval)
        cell.text += fmt::format(" ({:.1f} to {:.1f})", 100 * mean.interval->lower, 100 * mean.interval->upper);
    return cell;
}

ResultCell areaCell(const Scorer& scorer)
{
    return numberCell(scorer.area ? std::optional(scorer.area->area) : std::nullopt,
                      scorer.area ? delongInterval(*scorer.area) : std::nullopt, kAreaDecimals, scorer.whyNoArea());
}

std::vector<ResultCell> scorerRow(const Scorer& s)
{
    const std::string why = s.whyNoCalls();
    std::vector<int> numbers;
    for (const ScoredCase& one : s.cases)
        numbers.push_back(one.number);
    const auto classWhy = [&](const char* name) {
        return why.empty() ? std::string("no ") + name + " case was called" : why;
    };
    return {
        wordCell(s.name),
        countCell(s.cases.size(), numbers),
        shareCell(s.calls.accuracy(), why, s.wrongCases()),
        areaCell(s),
        shareCell(s.calls.sensitivity(), classWhy("positive"), s.wrongCases(true)),
        shareCell(s.calls.specificity(), classWhy("negative"), s.wrongCases(false)),
        numberCell(s.calls.f1(), kAreaDecimals, why.empty() ? "nothing is positive, neither called nor true" : why)};
}

std::optional<double> meanF1(const std::vector<Scorer>& scorers, bool aided)
{
    double sum = 0;
    int count = 0;
    for (const Scorer& s : scorers)
        if (s.kind == ScorerKind::Reader && s.aided == aided)
            if (const auto f1 = s.calls.f1()) {
                sum += *f1;
                ++count;
            }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

void addMean(const std::vector<Scorer>& scorers, const StudyMrmc& mrmc, bool aided, ResultTable& table)
{
    const auto readers = std::ranges::count_if(
        scorers, [&](const Scorer& s) { return s.kind == ScorerKind::Reader && s.aided == aided; });
    if (readers == 0)
        return;
    const auto arm = armOf(mrmc, aided);
    const auto mean = arm ? meanArea(mrmc, *arm) : std::nullopt;
    const std::string why = !mrmc.undefined.empty() ? mrmc.undefined
                            : !arm                  ? "nobody rated in this arm"
                            : mean                  ? mean->undefined
                                                    : "";
    table.rows.push_back(
        {wordCell(fmt::format("mean of {} reader{}{}", readers, readers == 1 ? "" : "s",
                              mrmc.scores.modalities.size() > 1 ? aided ? ", aided" : ", unaided" : "")),
         wordCell(""), meanCell(meanShare(scorers, aided, &Confusion::accuracy)),
         numberCell(mean ? std::optional(mean->area) : std::nullopt, mean ? mean->interval : std::nullopt,
                    kAreaDecimals, why),
         meanCell(meanShare(scorers, aided, &Confusion::sensitivity)),
         meanCell(meanShare(scorers, aided, &Confusion::specificity)),
         numberCell(meanF1(scorers, aided), kAreaDecimals, "no reader answered yes or no"), wordCell(""), wordCell(""),
         wordCell("")});
}

} // namespace

MeanShare meanShare(const std::vector<Scorer>& scorers, bool aided, Proportion (Confusion::*share)() const)
{
    std::vector<double> shares;
    for (const Scorer& s : scorers)
        if (s.kind == ScorerKind::Reader && s.aided == aided)
            if (const auto value = (s.calls.*share)().value())
                shares.push_back(*value);
    MeanShare mean{.mean = {}, .interval = {}, .readers = shares.size()};
    if (shares.empty())
        return mean;
    double sum = 0;
    for (const double value : shares)
        sum += value;
    mean.mean = sum / double(shares.size());
    if (const auto t = pairedT(shares, std::vector<double>(shares.size(), 0.0)))
        mean.interval = t->interval;
    return mean;
}

ResultTable paperTable(const std::vector<Scorer>& scorers, const StudyMrmc& mrmc)
{
    ResultTable table{.id = "paper",
                      .title = "Accuracy, AUC, sensitivity, specificity and F1",
                      .columns = {"", "cases", "accuracy", "AUC", "sensitivity", "specificity", "F1",
                                  "p, AUC against DSMT-Net", "p, adjusted", "p, accuracy against DSMT-Net"},
                      .rows = {},
                      .notes = {"95 % intervals: of shares after Wilson, of areas after DeLong, of the readers' mean "
                                "area as in the MRMC table, of the readers' mean shares after Student over readers. F1 "
                                "has none.",
                                "p of areas: paired DeLong, adjusted after Holm over readers; p of accuracy: exact "
                                "McNemar. Size and HU alone says yes from a probability of 50 % on."}};
    const auto network = std::ranges::find(scorers, ScorerKind::Network, &Scorer::kind);
    std::vector<std::optional<double>> readerP;
    std::vector<std::size_t> readerRows;
    for (const Scorer& scorer : scorers) {
        std::vector<ResultCell> row = scorerRow(scorer);
        if (network == scorers.end() || &scorer == &*network) {
            const std::string why = network == scorers.end() ? "the network did not answer" : "";
            for (int n = 0; n < 3; ++n)
                row.push_back(why.empty() ? wordCell("") : numberCell({}, 0, why));
        } else {
            const auto [p, why] = areaTest(scorer, *network);
            row.push_back(pCell(p, why));
            row.push_back(pCell({}, scorer.kind == ScorerKind::Reader ? why : "it is no reader"));
            const auto [callP, callWhy] = callTest(scorer, *network);
            row.push_back(pCell(callP, callWhy));
            if (scorer.kind == ScorerKind::Reader) {
                readerP.push_back(p);
                readerRows.push_back(table.rows.size());
            }
        }
        table.rows.push_back(std::move(row));
    }
    const auto adjusted = holmAdjusted(readerP);
    for (std::size_t n = 0; n < adjusted.size(); ++n)
        if (adjusted[n])
            table.rows[readerRows[n]][8] = pCell(adjusted[n], "");
    for (const bool aided : {false, true})
        addMean(scorers, mrmc, aided, table);
    return table;
}

ResultTable confusionTable(const std::vector<Scorer>& scorers)
{
    ResultTable table{.id = "confusion",
                      .title = "Yes/no calls against the reference standard",
                      .columns = {"", "TP", "FP", "TN", "FN", "PPV", "NPV", "balanced accuracy", "MCC"},
                      .rows = {},
                      .notes = {}};
    for (const Scorer& s : scorers) {
        const DiagnosticMeasures measures = diagnosticMeasures(s.calls);
        const std::string why = s.whyNoCalls();
        const auto reason = [&](const char* text) { return why.empty() ? std::string(text) : why; };
        table.rows.push_back({wordCell(s.name), countCell(s.calls.truePositives, s.calledCases(true, true)),
                              countCell(s.calls.falsePositives, s.wrongCases(false)),
                              countCell(s.calls.trueNegatives, s.calledCases(false, false)),
                              countCell(s.calls.falseNegatives, s.wrongCases(true)),
                              shareCell(s.calls.positivePredictiveValue(), reason("nothing was called positive")),
                              shareCell(s.calls.negativePredictiveValue(), reason("nothing was called negative")),
                              numberCell(measures.balancedAccuracy, 3, reason("one class only")),
                              numberCell(measures.matthews, 3, reason("a row or a column of the table is empty"))});
    }
    return table;
}

} // namespace dsmt::workflows
