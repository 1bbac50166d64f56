// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_calibration.h"

#include "core/statistics/calibration_measures.h"
#include "core/statistics/decision_curve.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

constexpr const char* kNoScores = "no probability was given";
constexpr const char* kOneClass = "there are not both classes";

std::optional<Interval> around(double value, std::optional<double> error)
{
    if (!error)
        return std::nullopt;
    const double half = normalQuantile(0.95) * *error;
    return Interval{value - half, value + half};
}

std::vector<ResultCell> calibrationRow(const Scorer& s)
{
    const auto recalibrated = recalibrate(s.scores, s.positive);
    const auto bins = reliabilityBins(s.scores, s.positive, kCalibrationBins, Binning::EqualWidth);
    const auto hosmer = hosmerLemeshow(s.scores, s.positive);
    const auto test = spiegelhalter(s.scores, s.positive);
    const std::string none = s.scores.empty() ? kNoScores : "";
    const auto why = [&](const char* text) { return none.empty() ? std::string(text) : none; };
    using Optional = std::optional<double>;
    return {wordCell(s.name),
            countCell(s.scores.size()),
            numberCell(brierScore(s.scores, s.positive), 4, none),
            numberCell(recalibrated ? Optional(recalibrated->intercept) : std::nullopt,
                       recalibrated ? around(recalibrated->intercept, recalibrated->interceptError) : std::nullopt, 2,
                       why(kOneClass)),
            numberCell(recalibrated ? recalibrated->slope : std::nullopt,
                       recalibrated && recalibrated->slope ? around(*recalibrated->slope, recalibrated->slopeError)
                                                           : std::nullopt,
                       2, why(recalibrated ? "the classes do not overlap" : kOneClass)),
            numberCell(s.scores.empty() ? std::nullopt : expectedCalibrationError(bins), 4, none),
            pCell(hosmer ? Optional(hosmer->p) : std::nullopt, why("fewer than three usable groups")),
            pCell(test ? Optional(test->p) : std::nullopt, why("all probabilities are 0, 1/2 or 1"))};
}

} // namespace

ResultTable calibrationTable(const std::vector<Scorer>& scorers)
{
    ResultTable table{.id = "calibration",
                      .title = "Calibration of probabilities",
                      .columns = {"", "cases", "Brier score", "intercept (95 % interval)", "slope (95 % interval)",
                                  "expected error", "p, Hosmer-Lemeshow", "p, Spiegelhalter"},
                      .rows = {},
                      .notes = {fmt::format("Intercept 0 and slope 1 are perfect. The expected error depends on its {} "
                                            "bins of equal width, Hosmer-Lemeshow on 10 groups.",
                                            kCalibrationBins)}};
    for (const Scorer& scorer : scorers)
        if (scorer.kind != ScorerKind::Reader)
            table.rows.push_back(calibrationRow(scorer));
    if (table.rows.empty())
        table.rows.push_back({wordCell(kNetworkName), countCell(0), numberCell({}, 0, "the network did not answer")});
    return table;
}

std::vector<int> casesOf(const ReliabilityBin& bin, const Scorer& scorer)
{
    return bin.upper < 1 ? scorer.scoredCases(bin.lower, bin.upper) : scorer.scoredCases(bin.lower);
}

ResultTable reliabilityTable(const std::vector<ReliabilityBin>& bins, const std::vector<Scorer>& scorers)
{
    ResultTable table{.id = "reliability",
                      .title = "Probabilities of the network and what was seen",
                      .columns = {"bin", "mean probability", "observed"},
                      .rows = {},
                      .notes = {}};
    for (const ReliabilityBin& bin : bins)
        table.rows.push_back(
            {wordCell(fmt::format("{:.1f} to {:.1f}", bin.lower, bin.upper)), numberCell(bin.meanProbability, 3),
             shareCell(bin.observed, "",
                       casesOf(bin, *std::ranges::find(scorers, ScorerKind::Network, &Scorer::kind)))});
    if (bins.empty())
        table.rows.push_back({wordCell("all"), numberCell({}, 0, kNoScores), numberCell({}, 0, kNoScores)});
    return table;
}

DecisionCurve decisionOf(const std::vector<Scorer>& scorers)
{
    DecisionCurve decision;
    for (int n = 1; n < 100; ++n)
        decision.thresholds.push_back(n / 100.0);
    for (const Scorer& scorer : scorers) {
        if (scorer.kind == ScorerKind::Reader || scorer.scores.empty())
            continue;
        std::vector<double> benefits, all;
        for (const NetBenefit& point : decisionCurve(scorer.scores, scorer.positive, decision.thresholds)) {
            benefits.push_back(point.benefit);
            all.push_back(point.ofAll);
        }
        decision.lines.emplace_back(scorer.name, benefits);
        if (decision.all.empty())
            decision.all = all;
    }
    return decision;
}

ResultTable decisionTable(const DecisionCurve& decision, const std::vector<Scorer>& scorers)
{
    constexpr std::size_t kEvery = 10; // per cent
    ResultTable table{.id = "decision",
                      .title = "Net benefit by threshold probability",
                      .columns = {"threshold", "treat all"},
                      .rows = {},
                      .notes = {"True positives less false positives at the exchange rate of the threshold, per case "
                                "(Vickers & Elkin); treating none gains 0."}};
    for (const auto& line : decision.lines)
        table.columns.push_back(line.first);
    for (std::size_t n = kEvery - 1; n < decision.thresholds.size() && !decision.lines.empty(); n += kEvery) {
        std::vector<ResultCell> row{wordCell(fmt::format("{:.0f} %", 100 * decision.thresholds[n])),
                                    numberCell(decision.all[n], 4)};
        for (const auto& [name, benefits] : decision.lines) {
            row.push_back(numberCell(benefits[n], 4));
            row.back().cases = std::ranges::find(scorers, name, &Scorer::name)->scoredCases(decision.thresholds[n]);
        }
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        table.rows.push_back({wordCell("any"), numberCell({}, 0, kNoScores)});
    return table;
}

} // namespace dsmt::workflows
