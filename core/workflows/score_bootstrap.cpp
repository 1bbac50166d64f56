// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mrmc_bootstrap.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/workflows/score_analysis.h"

namespace dsmt::workflows {

namespace {

using namespace statistics;

Finding findingOf(FindingKind kind, std::string first, std::string second, const BootstrapEstimate& drawn,
                  std::string what)
{
    Finding finding{.kind = kind,
                    .first = std::move(first),
                    .second = std::move(second),
                    .estimate = drawn.estimate,
                    .error = drawn.standardError,
                    .interval = drawn.percentile,
                    .method = "Efron & Tibshirani 1993, percentiles, " + std::move(what),
                    .replicates = drawn.replicates,
                    .seed = drawn.seed};
    return finding;
}

/// z and p of a difference, as pROC has them.
void addTest(Finding& finding)
{
    if (!(*finding.error > 0))
        return;
    finding.statistic = *finding.estimate / *finding.error;
    finding.p = twoSidedP(*finding.statistic);
}

} // namespace

std::vector<Finding> bootstrapScores(const ReaderStudy& study, const ScoreAnalysis& analysis,
                                     const ScoreBootstrap& wish, const Progress& progress)
{
    const bool isMany = study.modalities.size() > 1 && study.readers.size() > 1;
    const double parts = 1 + (wish.pair ? 1 : 0) + (isMany ? 1 : 0);
    std::vector<Finding> findings;
    const AnalyzedCurve& curve = analysis.curves.at(wish.curve);
    const PairedReads own = pairedReads(study, curve.place, curve.place);
    const std::string drawn = own.clusters.empty() ? "cases by class" : "patients";
    if (const auto area = bootstrapArea(own.first, own.positive, wish.plan, own.clusters, progress.stage(0, 1 / parts)))
        findings.push_back(findingOf(FindingKind::BootstrapArea, curve.name, "", *area, drawn));
    if (wish.pair) {
        const AnalyzedCurve &a = analysis.curves.at(wish.pair->first), &b = analysis.curves.at(wish.pair->second);
        const PairedReads pairs = pairedReads(study, a.place, b.place);
        if (const auto difference = bootstrapAreaDifference(pairs.first, pairs.second, pairs.positive, wish.plan,
                                                            pairs.clusters, progress.stage(1 / parts, 2 / parts))) {
            findings.push_back(findingOf(FindingKind::BootstrapDifference, a.name, b.name, *difference, drawn));
            addTest(findings.back());
        }
    }
    if (isMany)
        for (const MrmcBootstrapEstimate& each :
             mrmcBootstrap(study, Resampled::ReadersAndCases, wish.plan, progress.stage(1 - 1 / parts, 1))) {
            findings.push_back(findingOf(each.second ? FindingKind::BootstrapDifference : FindingKind::BootstrapArea,
                                         study.modalities[each.first],
                                         each.second ? study.modalities[*each.second] : "", each.estimate,
                                         own.clusters.empty() ? "readers and cases" : "readers and patients"));
            findings.back().p = each.p;
        }
    return findings;
}

} // namespace dsmt::workflows
