// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/score_figures.h"

#include "core/statistics/curve_corners.h"
#include "ui/plots/statistics_pages.h"
#include "ui/statistics/finding_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace dsmt::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::ScoreFigures)
};

using namespace workflows;

/// More than so many curves, or several modalities of several readers, are shown faint beside their means.
constexpr std::size_t kMostStrong = 3;

DrawnFigure drawn(plots::Page page)
{
    plots::Plot plot = plots::plotOf(page);
    return {std::move(page), std::move(plot)};
}

DrawnFigure roc(const ScoreAnalysis& analysis, std::size_t chosenCurve, const std::string& heading,
                const std::vector<statistics::Confusion>& calls, std::optional<std::size_t> chosen)
{
    plots::RocPicture picture{
        .title = Words::tr("ROC curves").toStdString(), .heading = heading, .note = {}, .lines = {}};
    const bool hasMeans = !analysis.means.empty() && analysis.curves.size() > kMostStrong;
    std::size_t group = 0;
    for (std::size_t n = 0; n < analysis.curves.size(); ++n) {
        const AnalyzedCurve& curve = analysis.curves[n];
        const bool isChosen = n == chosenCurve;
        plots::RocPictureLine line{curve.name,
                                   curve.drawn,
                                   curve.area.area,
                                   curve.interval,
                                   hasMeans ? curve.place.modality : group,
                                   hasMeans && !isChosen && !curve.isNetwork};
        if (isChosen) {
            line.positives = curve.area.positives;
            if (hasMeans)
                line.ink = plots::Ink::Text;
        }
        if (!hasMeans)
            ++group;
        picture.lines.push_back(std::move(line));
    }
    if (hasMeans)
        for (const MeanOfCurves& mean : analysis.means)
            picture.lines.push_back({Words::tr("mean of %1").arg(QString::fromStdString(mean.name)).toStdString(),
                                     mean.drawn,
                                     mean.area,
                                     {},
                                     mean.modality});
    picture.calls = calls;
    if (chosen) {
        const AnalyzedCurve& curve = analysis.curves[chosenCurve];
        const statistics::RocPoint& corner = curve.corners[*chosen];
        picture.calls.push_back(statistics::confusionOf(corner, curve.area.positives, curve.area.negatives));
        picture.note = Words::tr("Dot: %1 from %2 up, with Wilson intervals")
                           .arg(QString::fromStdString(curve.name), digits(corner.threshold))
                           .toStdString();
    }
    return drawn(plots::rocPage(picture));
}

DrawnFigure decision(const ScoreAnalysis& analysis, std::size_t chosenCurve, const std::string& heading)
{
    // Of many only those that the person looks at, when these have one.
    const bool isFew = analysis.curves.size() <= kMostStrong || !analysis.curves[chosenCurve].calibration;
    const auto isDrawn = [&](const AnalyzedCurve& curve) {
        const bool isBeside = analysis.agreement && curve.name == analysis.agreement->second;
        return curve.calibration && (isFew || curve.isNetwork || isBeside || &curve == &analysis.curves[chosenCurve]);
    };
    plots::DecisionPicture picture{.title = Words::tr("Decision curve").toStdString(),
                                   .heading = heading,
                                   .note = {},
                                   .thresholds = {},
                                   .all = {},
                                   .lines = {}};
    for (const AnalyzedCurve& curve : analysis.curves) {
        if (!isDrawn(curve))
            continue;
        std::vector<double> benefits, thresholds, all;
        for (const statistics::NetBenefit& at : curve.calibration->benefits) {
            thresholds.push_back(at.threshold);
            all.push_back(at.ofAll);
            benefits.push_back(at.benefit);
        }
        picture.thresholds = std::move(thresholds);
        picture.all = std::move(all);
        picture.lines.emplace_back(curve.name, std::move(benefits));
    }
    return drawn(plots::decisionPage(picture));
}

std::optional<DrawnFigure> forest(const std::vector<Finding>& findings, const std::string& heading)
{
    plots::ForestPicture picture{.title = Words::tr("Differences of AUC").toStdString(),
                                 .heading = heading,
                                 .note = {},
                                 .axis = Words::tr("difference of AUC").toStdString(),
                                 .rows = {},
                                 .reference = 0};
    for (const Finding& finding : findings) {
        using enum FindingKind;
        const bool isReader = finding.kind == ReaderDifference || finding.kind == Difference;
        const bool isSummary = finding.kind == RandomReadersRandomCases || finding.kind == FixedReadersRandomCases ||
                               finding.kind == RandomReadersFixedCases || finding.kind == ReadersLessNetwork ||
                               finding.kind == BootstrapDifference ||
                               (finding.kind == UStatistic && !finding.second.empty());
        if (!isReader && !isSummary)
            continue;
        const QString name = isReader
                                 ? findingSubject(finding)
                                 : QStringLiteral("%1: %2").arg(findingName(finding.kind), findingSubject(finding));
        picture.rows.push_back({name.toStdString(), finding.estimate, finding.interval, isSummary});
    }
    if (picture.rows.empty())
        return std::nullopt;
    return DrawnFigure{plots::forestPage(picture), plots::forestPlot(picture)};
}

DrawnFigure agreement(const ScoreAgreement& found, const std::string& heading)
{
    std::string note;
    if (found.means.size() < found.limits.pairs)
        note = Words::tr("%1 of %2 cases are drawn; the lines are of all")
                   .arg(found.means.size())
                   .arg(found.limits.pairs)
                   .toStdString();
    return drawn(plots::blandAltmanPage({.title = found.first + " - " + found.second,
                                         .heading = heading,
                                         .note = note,
                                         .unit = {},
                                         .means = found.means,
                                         .differences = found.differences,
                                         .bias = found.limits.bias,
                                         .lower = found.limits.lower,
                                         .upper = found.limits.upper}));
}

} // namespace

std::optional<DrawnFigure> drawnFigure(ScoreFigure figure, const ScoreAnalysis& analysis,
                                       const std::vector<Finding>& findings, std::size_t curve,
                                       const std::string& heading, const std::vector<statistics::Confusion>& calls,
                                       std::optional<std::size_t> chosen)
{
    if (curve >= analysis.curves.size())
        return std::nullopt;
    const auto& calibration = analysis.curves[curve].calibration;
    switch (figure) {
    case ScoreFigure::Roc:
        return roc(analysis, curve, heading, calls, chosen);
    case ScoreFigure::Calibration:
        if (!calibration)
            return std::nullopt;
        return drawn(plots::reliabilityPage(
            {.title =
                 Words::tr("Calibration of %1").arg(QString::fromStdString(analysis.curves[curve].name)).toStdString(),
             .heading = heading,
             .note = Words::tr("10 bins of equal width").toStdString(),
             .bins = calibration->bins}));
    case ScoreFigure::Decision:
        if (std::none_of(analysis.curves.begin(), analysis.curves.end(),
                         [](const AnalyzedCurve& each) { return each.calibration.has_value(); }))
            return std::nullopt;
        return decision(analysis, curve, heading);
    case ScoreFigure::Agreement:
        if (!analysis.agreement)
            return std::nullopt;
        return agreement(*analysis.agreement, heading);
    case ScoreFigure::Forest:
        return forest(findings, heading);
    }
    return std::nullopt;
}

} // namespace dsmt::ui
