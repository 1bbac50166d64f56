// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/figure_targets.h"

#include "ui/plots/study_pages.h"

#include <QCoreApplication>

namespace dsmt::ui {

namespace {

using Target = ResultFigureView::Target;

std::vector<Target> callTargets(const workflows::StudyResults& results, const plots::Page& page)
{
    std::vector<Target> targets;
    for (const workflows::Scorer& scorer : results.scorers) {
        const auto sensitivity = scorer.calls.sensitivity().value(), specificity = scorer.calls.specificity().value();
        if (!sensitivity || !specificity)
            continue;
        const plots::PagePoint point = plots::pointOnPage(page, 1 - *specificity, *sensitivity);
        targets.push_back({point.x, point.y,
                           QCoreApplication::translate("ResultFigureView", "%1, wrong calls")
                               .arg(QString::fromStdString(scorer.name)),
                           scorer.wrongCases()});
    }
    return targets;
}

std::vector<Target> binTargets(const workflows::StudyResults& results, const plots::Page& page)
{
    std::vector<Target> targets;
    for (const statistics::ReliabilityBin& bin : results.bins) {
        const plots::PagePoint point = plots::pointOnPage(page, bin.meanProbability, *bin.observed.value());
        Target target{point.x,
                      point.y,
                      QCoreApplication::translate("ResultFigureView", "probability %1 to %2")
                          .arg(bin.lower, 0, 'f', 1)
                          .arg(bin.upper, 0, 'f', 1),
                      {}};
        for (const workflows::AnalysedCase& one : results.reads.cases)
            if (const auto p = one.probability();
                one.truth && p && *p >= bin.lower && (*p < bin.upper || (bin.upper == 1 && *p == 1)))
                target.cases.push_back(one.number);
        targets.push_back(std::move(target));
    }
    return targets;
}

} // namespace

std::vector<Target> figureTargets(const workflows::StudyResults& results, workflows::ResultFigure figure,
                                  const plots::Page& page)
{
    switch (figure) {
    case workflows::ResultFigure::Roc:
        return callTargets(results, page);
    case workflows::ResultFigure::Reliability:
        return binTargets(results, page);
    default:
        return {};
    }
}

} // namespace dsmt::ui
