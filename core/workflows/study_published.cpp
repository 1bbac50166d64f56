// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/published_share.h"
#include "core/statistics/two_score_power.h"
#include "core/workflows/study_paper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

/// As printed in the DSMT-Net paper: internal test of 87 nodules, external test of 274.
struct PrintedShare {
    const char* what;
    const char* share;
    std::size_t of;
};
constexpr std::array<PrintedShare, 3> kPrintedShares{{{"DSMT-Net, internal accuracy", "82.76 %", 87},
                                                      {"senior radiologists, internal accuracy", "72.41 %", 87},
                                                      {"DSMT-Net, external accuracy", "77.56 %", 274}}};
constexpr double kInternalArea = 0.902, kBaselineArea = 0.851;
constexpr std::size_t kInternal = 87;
constexpr const char* kInternalCentre = "A"; ///< of the simulated cohorts

std::vector<int> casesOf(const StudyReads& all, bool internal)
{
    std::vector<int> numbers;
    for (const AnalysedCase& one : all.cases)
        if (!one.centre.empty() && (one.centre == kInternalCentre) == internal)
            numbers.push_back(one.number);
    return numbers;
}

ResultCell ownArea(const Scorer& scorer)
{
    return numberCell(scorer.area ? std::optional(scorer.area->area) : std::nullopt,
                      scorer.area ? delongInterval(*scorer.area) : std::nullopt, 3, scorer.whyNoArea());
}

} // namespace

ResultTable publishedTable(const StudyReads& all, const std::vector<Scorer>& scorers)
{
    ResultTable table{
        .id = "published",
        .title = "Beside the numbers that the paper printed",
        .columns = {"", "printed in the paper", "here"},
        .rows = {},
        .notes = {"The paper's numbers are of other nodules and of the authors' network; the numbers here "
                  "are of this study alone. They stand side by side to be looked at, not to be compared "
                  "by a test.",
                  "The paper's baseline is its network without sharing tasks; the baseline here is size "
                  "and HU alone."}};
    const std::vector<int> internal = casesOf(all, true), external = casesOf(all, false);
    const bool isDemonstration = !internal.empty() || !external.empty();
    const auto part = [&](const Scorer& scorer, bool isInternal) {
        return isDemonstration ? among(scorer, isInternal ? internal : external) : scorer;
    };
    const auto add = [&](const std::string& name, const std::string& printed, ResultCell own) {
        table.rows.push_back({wordCell(name), wordCell(printed), std::move(own)});
    };
    const auto network = std::ranges::find(scorers, ScorerKind::Network, &Scorer::kind);
    const auto baseline = std::ranges::find(scorers, ScorerKind::Baseline, &Scorer::kind);
    if (network == scorers.end() || baseline == scorers.end())
        return table;
    std::vector<Scorer> readers;
    for (const Scorer& scorer : scorers)
        if (scorer.kind == ScorerKind::Reader && !scorer.aided)
            readers.push_back(part(scorer, true));
    const Scorer inside = part(*network, true);
    add("internal: AUC of DSMT-Net", ".902", ownArea(inside));
    add("internal: AUC of the baseline", ".851", ownArea(part(*baseline, true)));
    add("internal: accuracy of DSMT-Net", kPrintedShares[0].share,
        shareCell(inside.calls.accuracy(), inside.whyNoCalls(), inside.wrongCases()));
    const MeanShare mean = meanShare(readers, false, &Confusion::accuracy);
    ResultCell meanCell = numberCell(mean.mean, mean.interval, 3, "no reader answered yes or no");
    if (mean.mean)
        meanCell.text = fmt::format("{:.1f} % (mean of {} readers)", 100 * *mean.mean, mean.readers);
    add("internal: accuracy of senior radiologists", kPrintedShares[1].share, std::move(meanCell));
    if (isDemonstration) {
        const Scorer outside = part(*network, false);
        add("external: AUC of DSMT-Net", ".864", ownArea(outside));
        add("external: accuracy of DSMT-Net", kPrintedShares[2].share,
            shareCell(outside.calls.accuracy(), outside.whyNoCalls(), outside.wrongCases()));
    }
    return table;
}

ResultTable publishedCountsTable()
{
    ResultTable table{.id = "published-counts",
                      .title = "Is a printed share a count of its cases?",
                      .columns = {"printed", "of", "count", "95 % interval (Wilson)"},
                      .rows = {},
                      .notes = {}};
    for (const PrintedShare& printed : kPrintedShares) {
        const PublishedShare share = *publishedShare(printed.share);
        const auto counts = countsFor(share, printed.of);
        std::vector<ResultCell> row{wordCell(fmt::format("{}: {}", printed.what, printed.share)),
                                    countCell(printed.of)};
        if (counts.empty()) {
            const Proportion nearest = nearestCount(share, printed.of);
            row.push_back(numberCell({}, 0,
                                     fmt::format("no count of {} rounds to {} (nearest {} = {:.2f} %)", printed.of,
                                                 printed.share, nearest.count, 100 * *nearest.value())));
            row.push_back(numberCell({}, 0, "there is no count"));
        } else {
            const auto interval = wilsonInterval(counts.front());
            row.push_back(countCell(counts.front().count));
            row.push_back(numberCell(*counts.front().value(), interval, 3));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ResultTable powerTable(const StudyReads& all)
{
    std::size_t positives = 0, known = 0;
    for (const AnalysedCase& one : all.cases) {
        known += one.truth.has_value();
        positives += one.truth.value_or(false);
    }
    const double share = known > 0 ? double(positives) / double(known) : 0.5;
    ResultTable table{
        .id = "power",
        .title = fmt::format("What {} cases can show", kInternal),
        .columns = {"", "value"},
        .rows = {},
        .notes = {fmt::format("Two-sided tests at 5 %, of differences as large as the printed ones; {:.0f} "
                              "% positive cases as here, a correlation of .5 of the two areas, 20 % of "
                              "cases on which network and reader differ.",
                              100 * share)}};
    const auto add = [&](std::string name, std::optional<double> value, int decimals) {
        table.rows.push_back(
            {wordCell(std::move(name)), numberCell(value, decimals, "one class only: nothing can be planned")});
    };
    const AreaPlan areas{.first = kInternalArea, .second = kBaselineArea, .correlation = 0.5, .positiveShare = share};
    add("power for AUC .902 against .851", areaDifferencePower(areas, kInternal), 2);
    if (const auto wanted = casesForAreaDifference(areas, 0.8))
        add("cases for a power of 80 %", double(*wanted), 0);
    constexpr double kDiffering = 0.20, kDifference = 9.0 / 87; // 72 against 63 of 87
    const McNemarPlan calls{.firstOnly = (kDiffering + kDifference) / 2, .secondOnly = (kDiffering - kDifference) / 2};
    add("power for 72 against 63 right calls of 87", mcnemarPower(calls, kInternal), 2);
    const Interval interval = *wilsonInterval({72, kInternal});
    add("half width of the 95 % interval of 72 of 87", (interval.upper - interval.lower) / 2, 3);
    return table;
}

} // namespace dsmt::workflows
