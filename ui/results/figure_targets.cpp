// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/figure_targets.h"

#include "ui/reports/result_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

using workflows::Scorer;
using workflows::StudyResults;

namespace {

using Target = ResultFigureView::Target;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::ResultFigureView)
};

/// Nothing is added for a place outside of the plot.
void add(const plots::Page& page, double x, double y, Target target, std::vector<Target>& targets)
{
    const auto point = plots::pointOnPage(page, x, y);
    if (!point)
        return;
    target.x = point->x;
    target.y = point->y;
    targets.push_back(std::move(target));
}

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

/// A reader's rating, or a probability in per cent.
QString scoreText(const Scorer& scorer, double score)
{
    return scorer.kind == workflows::ScorerKind::Reader ? QString::number(score) : percent(score);
}

void addCalls(const StudyResults& results, const plots::Page& page, std::vector<Target>& targets)
{
    for (const Scorer& scorer : results.scorers) {
        const auto sensitivity = scorer.calls.sensitivity().value(), specificity = scorer.calls.specificity().value();
        if (sensitivity && specificity)
            add(page, 1 - *specificity, *sensitivity,
                {.name = Words::tr("%1, wrong calls\nsensitivity %2, specificity %3")
                             .arg(resultWords(scorer.name), percent(*sensitivity), percent(*specificity)),
                 .cases = scorer.wrongCases(),
                 .isMark = true},
                targets);
    }
}

std::vector<int> wrongAt(const Scorer& scorer, double threshold)
{
    std::vector<int> numbers;
    for (const workflows::ScoredCase& one : scorer.cases)
        if (one.score && (*one.score >= threshold) != one.positive)
            numbers.push_back(one.number);
    return numbers;
}

void addCorners(const StudyResults& results, const plots::Page& page, std::vector<Target>& targets)
{
    for (const Scorer& scorer : results.scorers)
        for (const statistics::RocPoint& corner : scorer.curve)
            if (std::isfinite(corner.threshold))
                add(page, corner.falsePositiveRate, corner.truePositiveRate,
                    {.name = Words::tr("%1, wrong if %2 and more means yes\nsensitivity %3, specificity %4")
                                 .arg(resultWords(scorer.name), scoreText(scorer, corner.threshold),
                                      percent(corner.truePositiveRate), percent(1 - corner.falsePositiveRate)),
                     .cases = wrongAt(scorer, corner.threshold)},
                    targets);
}

void addAreas(const StudyResults& results, const plots::Page& page, std::vector<Target>& targets)
{
    const workflows::ResultTable* table = workflows::tableNamed(results, "paper");
    for (std::size_t n = 0; n < table->rows.size(); ++n) {
        const workflows::ResultCell& area = table->rows[n][3];
        if (!area.value)
            continue;
        const std::string& name = table->rows[n][0].text;
        const auto scorer = std::ranges::find(results.scorers, name, &Scorer::name);
        const QString what = Words::tr("%1: AUC %2").arg(resultWords(name), resultWords(area.text));
        if (scorer == results.scorers.end())
            add(page, *area.value, double(table->rows.size() - n), {.name = what}, targets);
        else
            add(page, *area.value, double(table->rows.size() - n),
                {.name = Words::tr("%1; wrong calls").arg(what), .cases = scorer->wrongCases()}, targets);
    }
}

void addBins(const StudyResults& results, const plots::Page& page, std::vector<Target>& targets)
{
    const auto network = std::ranges::find(results.scorers, workflows::ScorerKind::Network, &Scorer::kind);
    for (const statistics::ReliabilityBin& bin : results.bins)
        add(page, bin.meanProbability, *bin.observed.value(),
            {.name = Words::tr("probability %1 to %2\nmean %3, observed %4")
                         .arg(bin.lower, 0, 'f', 1)
                         .arg(bin.upper, 0, 'f', 1)
                         .arg(percent(bin.meanProbability), percent(*bin.observed.value())),
             .cases = workflows::casesOf(bin, *network)},
            targets);
}

void addBenefits(const StudyResults& results, const plots::Page& page, std::vector<Target>& targets)
{
    for (const auto& [name, benefits] : results.decision.lines) {
        const auto scorer = std::ranges::find(results.scorers, name, &Scorer::name);
        for (std::size_t n = 0; n < benefits.size(); ++n) {
            const double threshold = results.decision.thresholds[n];
            add(page, threshold, benefits[n],
                {.name = Words::tr("%1, treated at a threshold of %2\nnet benefit %3")
                             .arg(resultWords(name), percent(threshold))
                             .arg(benefits[n], 0, 'f', 4),
                 .cases = scorer->scoredCases(threshold)},
                targets);
        }
    }
}

} // namespace

std::vector<Target> figureTargets(const StudyResults& results, workflows::ResultFigure figure, const plots::Page& page)
{
    std::vector<Target> targets;
    switch (figure) {
    case workflows::ResultFigure::Roc:
        addCalls(results, page, targets);
        addCorners(results, page, targets);
        break;
    case workflows::ResultFigure::Areas:
        addAreas(results, page, targets);
        break;
    case workflows::ResultFigure::Reliability:
        addBins(results, page, targets);
        break;
    case workflows::ResultFigure::Decision:
        addBenefits(results, page, targets);
        break;
    case workflows::ResultFigure::Flow:
    case workflows::ResultFigure::Gallery:
        break;
    }
    return targets;
}

std::vector<Target> galleryTargets(const std::vector<int>& numbers, std::size_t page)
{
    std::vector<Target> targets;
    for (std::size_t n = 0; n < numbers.size(); ++n)
        if (const auto [of, place] = plots::galleryPlace(n); of == page)
            targets.push_back({.x = place.x,
                               .y = place.y,
                               .name = QString::fromStdString(database::caseCode(numbers[n])),
                               .cases = {numbers[n]},
                               .width = place.width,
                               .height = place.height});
    return targets;
}

} // namespace dsmt::ui
