// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/assess.h"

#include "core/imaging/sample.h"
#include "core/inference/among_cases.h"
#include "core/inference/crop_patches.h"
#include "core/inference/measure_mask.h"
#include "core/inference/nearest_pleura.h"
#include "core/inference/nodule_mask.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::inference {

using imaging::Mask;

namespace {

constexpr double kWideInterval = 0.5; ///< of probability

bool touchesBorder(const Mask& mask)
{
    const int last = mask.geometry().size.i - 1;
    for (int a = 0; a <= last; ++a)
        for (int b = 0; b <= last; ++b)
            for (const int end : {0, last})
                if (mask.at({end, a, b}) || mask.at({a, end, b}) || mask.at({a, b, end}))
                    return true;
    return false;
}

CoveredVoxels outlinedByNetwork(const ViewedOutputs& views, imaging::WorldPoint center, const PatchGrid& grid)
{
    imaging::FloatImage probability(imaging::cubeAround(center, grid.size, grid.spacingMm), meanMask(views.outputs));
    Mask inside = noduleMask(probability, center);
    return {std::move(probability), std::move(inside)};
}

void addSizeFinding(std::vector<ScopeFinding>& scope, const NoduleMeasurements& nodule)
{
    if (nodule.longAxisMm < kSmallestNoduleMm || nodule.longAxisMm > kLargestNoduleMm)
        scope.push_back(
            {"size_outside_range", Severity::Warning,
             fmt::format("The long axis is {:.1f} mm; the network is meant for nodules of {:.0f} to {:.0f} mm.",
                         nodule.longAxisMm, kSmallestNoduleMm, kLargestNoduleMm)});
}

void addPlaceInLung(NoduleMeasurements& nodule, const imaging::Volume& volume, const imaging::FloatImage& probability,
                    const Mask& mask)
{
    const auto lung = lungAround(volume, nodule.center, nodule.largestAxes().longAxisMm / 2);
    if (!lung)
        return;
    nodule.side = lung->side;
    nodule.pleura = nearestPleura(volume, *lung, probability, mask);
}

/// Of the nodule as it lies, not of its flips; the mean over the members.
std::optional<double> featureDistance(const ViewedOutputs& views, std::size_t members)
{
    double sum = 0;
    for (std::size_t n = 0; n < members; ++n) {
        if (!views.outputs[n].featureDistance)
            return std::nullopt;
        sum += *views.outputs[n].featureDistance / double(members);
    }
    return sum;
}

/// Answers that are worth less: of a nodule unlike all others, or of networks that do not agree.
void addDoubts(std::vector<ScopeFinding>& scope, const ViewedOutputs& views, const Package& package)
{
    const auto distance = featureDistance(views, std::size_t(package.members));
    if (distance && package.features && *distance > package.features->p99)
        scope.push_back({"unlike_training", Severity::Warning,
                         fmt::format("The nodule's features are unlike those of the training nodules: distance {:.2f}, "
                                     "of which 99 % have at most {:.2f}.",
                                     *distance, package.features->p99)});
    const auto invasive = calibrate(views, &NetworkOutput::invasiveness, package.temperature.invasiveness);
    if (invasive.lower < package.threshold && invasive.upper > package.threshold &&
        invasive.upper - invasive.lower > kWideInterval)
        scope.push_back({"networks_disagree", Severity::Warning,
                         fmt::format("The networks do not agree: they answer from {:.0f} to {:.0f} %, on both sides of "
                                     "the threshold.",
                                     100 * invasive.lower, 100 * invasive.upper)});
}

void addAnswer(Assessment& assessment, const ViewedOutputs& views, const Package& package)
{
    const auto invasive = calibrate(views, &NetworkOutput::invasiveness, package.temperature.invasiveness);
    assessment.invasiveness = Invasiveness{invasive.probability, invasive.lower, invasive.upper, package.threshold};
    assessment.amongKnown = amongKnownCases(package, invasive.probability);
    assessment.sizeAndHu = sizeAndHuProbability(package, *assessment.nodule);
    assessment.bubbleLucency =
        calibrate(views, &NetworkOutput::bubbleLucency, package.temperature.bubbleLucency).probability;
    assessment.pleuralRetraction =
        calibrate(views, &NetworkOutput::pleuralRetraction, package.temperature.pleuralRetraction).probability;
}

} // namespace

AssessedNodule assess(const ViewedOutputs& views, const imaging::Volume& volume, imaging::WorldPoint center,
                      const Package& package, std::vector<ScopeFinding> scope, double solidThresholdHu,
                      const Mask* edited)
{
    AssessedNodule result;
    Assessment& assessment = result.assessment;
    assessment.markedAt = assessment.center = center;
    assessment.provenance.package = package.name;
    assessment.provenance.weightsSha256 = package.weightsSha256;
    assessment.provenance.preprocessingSha256 = package.preprocessingSha256;

    const PatchGrid& grid = package.patches.local;
    auto [share, mask] = edited ? coveredVoxels(*edited) : outlinedByNetwork(views, center, grid);
    assessment.nodule = edited
                            ? measureMask(*edited, volume, solidThresholdHu) // as it was measured while it was painted
                            : measure(share, mask, cropHu(volume, center, grid), solidThresholdHu);
    if (assessment.nodule) {
        addPlaceInLung(*assessment.nodule, volume, share, mask);
        if (!edited && touchesBorder(mask))
            scope.push_back({"nodule_leaves_patch", Severity::Warning,
                             "The outline reaches the border of the region that was looked at; size and volume "
                             "are too small."});
        addSizeFinding(scope, *assessment.nodule);
        addDoubts(scope, views, package);
        result.mask = std::make_shared<const Mask>(std::move(mask));
    } else if (edited) {
        scope.push_back({"no_nodule_found", Severity::Refusal, "The edited outline is too small to be measured."});
    } else {
        scope.push_back(
            {"no_nodule_found", Severity::Refusal,
             fmt::format("The network outlines no nodule within {:.0f} mm of the marked point.", kReachMm)});
    }
    if (package.simulated)
        scope.push_back({"simulated_training", Severity::Warning,
                         "The network was trained on simulated nodules; its answers have no clinical worth."});
    assessment.scope = std::move(scope);
    if (!assessment.refused())
        addAnswer(assessment, views, package);
    return result;
}

} // namespace dsmt::inference
