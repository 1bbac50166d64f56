// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluate_package.h"

#include "core/base/error.h"
#include "core/cohort/scores.h"
#include "core/inference/crop_patches.h"

#include <chrono>

namespace dsmt::training {

using cohort::kCachedGlobal;
using cohort::kCachedLocal;
using cohort::ScoredLabel;
using inference::PatchGrid;

namespace {

void requireSameSpacing(const PatchGrid& wanted, const PatchGrid& cached)
{
    if (wanted.spacingMm != cached.spacingMm || wanted.size > cached.size || (cached.size - wanted.size) % 2 != 0)
        throw Error(ErrorKind::BadInput, "the package wants other patches than the cache holds");
}

/// The middle of a cached cube.
template <class Voxel>
std::vector<float> middle(std::span<const Voxel> cube, const PatchGrid& cached, const PatchGrid& wanted)
{
    const int margin = (cached.size - wanted.size) / 2;
    std::vector<float> values;
    for (int z = 0; z < wanted.size; ++z)
        for (int y = 0; y < wanted.size; ++y) {
            const auto row =
                cube.begin() + std::ptrdiff_t(((z + margin) * cached.size + y + margin) * cached.size + margin);
            values.insert(values.end(), row, row + wanted.size);
        }
    return values;
}

/// Means over the members.
inference::NetworkOutput meanOf(const std::vector<inference::NetworkOutput>& members)
{
    inference::NetworkOutput mean = members.front();
    for (std::size_t member = 1; member < members.size(); ++member) {
        mean.invasiveness += members[member].invasiveness;
        mean.bubbleLucency += members[member].bubbleLucency;
        mean.pleuralRetraction += members[member].pleuralRetraction;
        for (std::size_t n = 0; n < mean.mask.size(); ++n)
            mean.mask[n] += members[member].mask[n];
    }
    const float share = 1 / float(members.size());
    for (float* logit : {&mean.invasiveness, &mean.bubbleLucency, &mean.pleuralRetraction})
        *logit *= share;
    for (float& value : mean.mask)
        value *= share;
    return mean;
}

double diceOf(const std::vector<float>& found, const std::vector<float>& truth)
{
    double both = 0, sum = 0;
    for (std::size_t n = 0; n < found.size(); ++n) {
        const bool inside = found[n] >= 0.5f, wanted = truth[n] >= 0.5f;
        both += inside && wanted;
        sum += double(inside) + double(wanted);
    }
    return sum > 0 ? 2 * both / sum : 1;
}

} // namespace

PackageFigures evaluatePackage(inference::Network& network, const inference::PatchSpec& spec,
                               const std::vector<CachedNodule>& nodules, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    requireSameSpacing(spec.local, kCachedLocal);
    requireSameSpacing(spec.global, kCachedGlobal);
    if (nodules.empty())
        throw Error(ErrorKind::BadInput, "the cache holds no nodules");
    PackageFigures figures;
    figures.nodules = nodules.size();
    const double share = 1 / double(nodules.size());
    std::array<std::vector<ScoredLabel>, 3> scores;
    for (const CachedNodule& nodule : nodules) {
        progress.advance(double(&nodule - nodules.data()) * share, "evaluating");
        const inference::PatchPair pair{inference::normalise(middle(nodule.local, kCachedLocal, spec.local), spec),
                                        inference::normalise(middle(nodule.global, kCachedGlobal, spec.global), spec)};
        const Clock::time_point start = Clock::now();
        const auto output = meanOf(network.evaluate(std::span(&pair, 1), {}));
        figures.secondsPerNodule += share * std::chrono::duration<double>(Clock::now() - start).count();
        figures.dice += share * diceOf(output.mask, middle(nodule.mask, kCachedLocal, spec.local));
        const std::array<float, 3> logits{output.invasiveness, output.bubbleLucency, output.pleuralRetraction};
        for (std::size_t head = 0; head < 3; ++head)
            if (nodule.labels[head] >= 0)
                scores[head].push_back({logits[head], nodule.labels[head] > 0.5f});
    }
    figures.auc = areaUnderRoc(scores[0]);
    figures.bubbleAuc = areaUnderRoc(scores[1]);
    figures.retractionAuc = areaUnderRoc(scores[2]);
    return figures;
}

} // namespace dsmt::training
