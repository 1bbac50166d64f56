// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation_figures.h"

#include "core/statistics/correlation.h"

#include <algorithm>
#include <functional>

namespace dsmt::training {

namespace {

void add(LabelledScores& scores, float label, std::optional<double> score)
{
    if (label < 0 || !score) {
        ++scores.unknown;
        return;
    }
    scores.scores.push_back(*score);
    scores.positive.push_back(label > 0.5f);
}

CalibrationFigures calibrationOf(const LabelledScores& cases)
{
    CalibrationFigures figures;
    figures.brier = statistics::brierScore(cases.scores, cases.positive);
    figures.recalibration = statistics::recalibrate(cases.scores, cases.positive);
    figures.bins =
        statistics::reliabilityBins(cases.scores, cases.positive, kReliabilityBins, statistics::Binning::EqualWidth);
    figures.expectedError = statistics::expectedCalibrationError(figures.bins);
    return figures;
}

OutlineFigures outlineFiguresOf(std::span<const EvaluatedNodule> nodules)
{
    OutlineFigures figures;
    std::vector<double> dice, meanDistance, hausdorff, found, known;
    for (const EvaluatedNodule& nodule : nodules) {
        if (!nodule.outline) {
            ++figures.unknown;
            continue;
        }
        ++figures.known;
        dice.push_back(nodule.outline->dice);
        found.push_back(nodule.foundMm3);
        known.push_back(nodule.outline->knownMm3);
        if (const auto& distance = nodule.outline->distance) {
            meanDistance.push_back(distance->meanMm);
            hausdorff.push_back(distance->hausdorff95Mm);
        } else {
            ++figures.nothingFound;
        }
    }
    figures.dice = statistics::summarize(dice);
    figures.meanDistance = statistics::summarize(meanDistance);
    figures.hausdorff95 = statistics::summarize(hausdorff);
    figures.volumeCorrelation = statistics::pearsonCorrelation(found, known);
    figures.volumeConcordance = statistics::concordanceCorrelation(found, known);
    if (!found.empty())
        figures.volumeBiasMm3 = statistics::summarize(found)->mean - statistics::summarize(known)->mean;
    return figures;
}

/// The pair of scores of the nodules that have both.
std::optional<statistics::AreaDifference> comparison(std::span<const EvaluatedNodule> nodules,
                                                     const SizeHuBaseline& baseline)
{
    std::vector<double> network, simple;
    std::vector<std::uint8_t> positive;
    for (const EvaluatedNodule& nodule : nodules)
        if (const auto logit = baseline.logit(nodule); logit && nodule.labels[0] >= 0) {
            network.push_back(nodule.probabilities[0]);
            simple.push_back(*logit);
            positive.push_back(nodule.labels[0] > 0.5f);
        }
    return statistics::delongPaired(network, simple, positive);
}

std::string sizeClassOf(const EvaluatedNodule& nodule)
{
    if (!(nodule.diameterMm > 0))
        return "unknown size";
    if (nodule.diameterMm < 10 || nodule.diameterMm > 20)
        return "outside 10-20 mm";
    return nodule.diameterMm < 15 ? "10-<15 mm" : "15-20 mm";
}

} // namespace

LabelledScores probabilitiesOf(std::span<const EvaluatedNodule> nodules, std::size_t head)
{
    LabelledScores scores;
    for (const EvaluatedNodule& nodule : nodules)
        add(scores, nodule.labels[head], nodule.probabilities[head]);
    return scores;
}

LabelledScores baselineOf(std::span<const EvaluatedNodule> nodules, const SizeHuBaseline& baseline)
{
    LabelledScores scores;
    for (const EvaluatedNodule& nodule : nodules)
        add(scores, nodule.labels[0], baseline.logit(nodule));
    return scores;
}

AreaFigures areaFiguresOf(const LabelledScores& cases)
{
    AreaFigures figures;
    figures.unknown = cases.unknown;
    figures.positives = std::size_t(std::count(cases.positive.begin(), cases.positive.end(), 1));
    figures.negatives = cases.positive.size() - figures.positives;
    if (const auto area = statistics::delong(cases.scores, cases.positive)) {
        figures.area = area->area;
        figures.interval = statistics::delongInterval(*area);
        figures.logitInterval = statistics::delongLogitInterval(*area);
    }
    return figures;
}

PackageFigures figuresOf(std::span<const EvaluatedNodule> nodules, double threshold,
                         const std::optional<SizeHuBaseline>& baseline)
{
    PackageFigures figures;
    figures.nodules = nodules.size();
    const LabelledScores invasiveness = probabilitiesOf(nodules, 0);
    figures.invasiveness = areaFiguresOf(invasiveness);
    figures.bubbleLucency = areaFiguresOf(probabilitiesOf(nodules, 1));
    figures.pleuralRetraction = areaFiguresOf(probabilitiesOf(nodules, 2));
    figures.calls = statistics::confusionAt(threshold, invasiveness.scores, invasiveness.positive);
    figures.calibration = calibrationOf(invasiveness);
    figures.outline = outlineFiguresOf(nodules);
    if (baseline) {
        figures.baseline = areaFiguresOf(baselineOf(nodules, *baseline));
        figures.overBaseline = comparison(nodules, *baseline);
    }
    return figures;
}

std::vector<Subgroup> subgroupsOf(std::span<const EvaluatedNodule> nodules, double threshold,
                                  const std::optional<SizeHuBaseline>& baseline)
{
    const std::pair<const char*, std::function<std::string(const EvaluatedNodule&)>> kinds[]{
        {"size", sizeClassOf},
        {"site", [](const EvaluatedNodule& n) { return n.site.empty() ? "unknown site" : n.site; }},
        {"split", [](const EvaluatedNodule& n) { return n.split.empty() ? "not assigned" : n.split; }}};
    std::vector<Subgroup> subgroups;
    for (const auto& [kind, nameOf] : kinds) {
        std::vector<std::pair<std::string, std::vector<EvaluatedNodule>>> groups;
        for (const EvaluatedNodule& nodule : nodules) {
            const std::string name = nameOf(nodule);
            auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == name; });
            if (group == groups.end())
                group = groups.insert(groups.end(), {name, {}});
            group->second.push_back(nodule);
        }
        if (groups.size() < 2)
            continue;
        std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& group : groups)
            subgroups.push_back({kind, group.first, figuresOf(group.second, threshold, baseline)});
    }
    return subgroups;
}

} // namespace dsmt::training
