// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/ensemble.h"

#include "core/cohort/scores.h"
#include "core/statistics/correlation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::training {

using cohort::ScoredLabel;

namespace {

std::vector<OutOfFold> rowsOf(const std::vector<TrainedMember>& members)
{
    std::vector<OutOfFold> rows;
    for (const TrainedMember& member : members)
        rows.insert(rows.end(), member.outOfFold.begin(), member.outOfFold.end());
    return rows;
}

std::vector<ScoredLabel> scoresOf(const std::vector<OutOfFold>& rows, const Nodules& nodules, std::size_t head)
{
    std::vector<ScoredLabel> scores;
    for (const OutOfFold& row : rows)
        if (const float label = nodules[row.nodule]->labels[head]; label >= 0)
            scores.push_back({row.logits[head], label > 0.5f});
    return scores;
}

void chooseThreshold(TrainedEnsemble& ensemble, std::vector<ScoredLabel> scores)
{
    for (ScoredLabel& scored : scores) {
        scored.score = 1 / (1 + std::exp(-scored.score / ensemble.temperature[models::kInvasiveness]));
        (scored.positive ? ensemble.invasive : ensemble.notInvasive).push_back(scored.score);
    }
    std::ranges::sort(ensemble.invasive);
    std::ranges::sort(ensemble.notInvasive);
    ensemble.threshold = cohort::youdenThreshold(scores);
    const auto above = [&](const std::vector<double>& sorted) {
        return double(sorted.end() - std::ranges::lower_bound(sorted, ensemble.threshold));
    };
    const double positives = double(ensemble.invasive.size()), negatives = double(ensemble.notInvasive.size());
    const double found = above(ensemble.invasive), spared = negatives - above(ensemble.notInvasive);
    OutOfFoldFigures& figures = ensemble.outOfFold;
    figures.sensitivity = positives > 0 ? found / positives : 0;
    figures.specificity = negatives > 0 ? spared / negatives : 0;
    figures.accuracy = (found + spared) / std::max(1.0, positives + negatives);
}

void measureDistances(TrainedEnsemble& ensemble, const std::vector<OutOfFold>& rows)
{
    std::vector<double> away;
    for (const OutOfFold& row : rows)
        away.push_back(row.featureDistance);
    std::ranges::sort(away);
    const std::array<double, 3> shares{0.5, 0.95, 0.99};
    for (std::size_t n = 0; n < shares.size() && !away.empty(); ++n)
        ensemble.distance[n] = away[std::size_t(shares[n] * double(away.size() - 1))];
}

/// The baseline on each fold, fitted on the others: as the network was.
std::optional<double> sizeAndHuOutOfFold(const std::vector<TrainedMember>& members, const Nodules& nodules)
{
    std::vector<ScoredLabel> scores;
    for (const TrainedMember& member : members) {
        std::vector<bool> kept(nodules.size(), false);
        for (const OutOfFold& row : member.outOfFold)
            kept[row.nodule] = true;
        Nodules fit, score;
        for (std::size_t n = 0; n < nodules.size(); ++n)
            if (nodules[n]->labels[0] >= 0)
                (kept[n] ? score : fit).push_back(nodules[n]);
        const auto scored = cohort::sizeAndHuBaseline(fit, score);
        scores.insert(scores.end(), scored.begin(), scored.end());
    }
    return cohort::areaUnderRoc(scores);
}

double meanDice(const std::vector<OutOfFold>& rows)
{
    double sum = 0, count = 0;
    for (const OutOfFold& row : rows)
        if (row.dice) {
            sum += *row.dice;
            ++count;
        }
    return count > 0 ? sum / count : 0;
}

std::optional<OutlineFigures> outlineFigures(const std::vector<TrainedMember>& members)
{
    OutlineFigures figures;
    std::vector<double> found, known;
    for (const TrainedMember& member : members)
        for (const OutlineOverlap& outline : member.outlines) {
            found.push_back(outline.foundMm3);
            known.push_back(outline.knownMm3);
            figures.dice += outline.dice;
            const double diameter = std::cbrt(6 * outline.knownMm3 / std::numbers::pi);
            if (diameter >= 10 && diameter <= 20) {
                ++figures.usual;
                figures.usualDice += outline.dice;
            }
        }
    figures.nodules = known.size();
    if (known.empty())
        return std::nullopt;
    figures.dice /= double(figures.nodules);
    figures.usualDice /= double(std::max<std::size_t>(1, figures.usual));
    figures.volumeCorrelation = statistics::pearsonCorrelation(found, known);
    return figures;
}

} // namespace

TrainedEnsemble ensembleOf(const std::vector<TrainedMember>& members, const Nodules& nodules)
{
    TrainedEnsemble ensemble;
    ensemble.members = int(members.size());
    ensemble.nodules = nodules.size();
    for (std::size_t n = 0; n < members.size(); ++n) {
        for (const auto& [name, tensor] : members[n].weights)
            ensemble.weights[models::memberPrefix(int(n)) + name] = tensor;
        ensemble.minutes += members[n].minutes;
    }
    ensemble.features = members.front().weights.at("feature_mean").shape.front();
    const std::vector<OutOfFold> rows = rowsOf(members);
    std::optional<double>* const areas[]{&ensemble.outOfFold.auc, &ensemble.outOfFold.bubbleAuc,
                                         &ensemble.outOfFold.retractionAuc};
    for (std::size_t head = 0; head < models::kHeads; ++head) {
        const auto scores = scoresOf(rows, nodules, head);
        *areas[head] = cohort::areaUnderRoc(scores);
        ensemble.temperature[head] = cohort::fitTemperature(scores);
    }
    ensemble.outlines = outlineFigures(members);
    ensemble.outOfFold.nodules = rows.size();
    ensemble.outOfFold.dice = meanDice(rows);
    ensemble.outOfFold.sizeAndHuAuc = sizeAndHuOutOfFold(members, nodules);
    chooseThreshold(ensemble, scoresOf(rows, nodules, models::kInvasiveness));
    measureDistances(ensemble, rows);
    ensemble.sizeAndHu = cohort::fitSizeAndHu(nodules);
    return ensemble;
}

} // namespace dsmt::training
