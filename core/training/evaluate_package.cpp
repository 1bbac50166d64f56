// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluate_package.h"

#include "core/base/error.h"
#include "core/cohort/blank_nodule.h"
#include "core/inference/assess.h"
#include "core/inference/crop_patches.h"
#include "core/inference/nodule_mask.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace dsmt::training {

using cohort::kCachedGlobal;
using cohort::kCachedLocal;
using imaging::Mask;
using inference::NetworkOutput;
using inference::PatchGrid;
using Clock = std::chrono::steady_clock;

namespace {

constexpr float NetworkOutput::*kHeads[]{&NetworkOutput::invasiveness, &NetworkOutput::bubbleLucency,
                                         &NetworkOutput::pleuralRetraction};

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

void requireSameSpacing(const PatchGrid& wanted, const PatchGrid& cached)
{
    if (wanted.spacingMm != cached.spacingMm || wanted.size > cached.size || (cached.size - wanted.size) % 2 != 0)
        throw Error(ErrorKind::BadInput, "the package wants other patches than the cache holds");
}

/// The middle of a cached cube.
template <class Value, class Voxel>
std::vector<Value> middle(std::span<const Voxel> cube, const PatchGrid& cached, const PatchGrid& wanted)
{
    const int margin = (cached.size - wanted.size) / 2;
    std::vector<Value> values;
    for (int z = 0; z < wanted.size; ++z)
        for (int y = 0; y < wanted.size; ++y) {
            const auto row =
                cube.begin() + std::ptrdiff_t(((z + margin) * cached.size + y + margin) * cached.size + margin);
            values.insert(values.end(), row, row + wanted.size);
        }
    return values;
}

inference::PatchPair patchesOf(std::span<const std::int16_t> local, std::span<const std::int16_t> global,
                               const inference::PatchSpec& spec)
{
    return {inference::normalise(middle<float>(local, kCachedLocal, spec.local), spec),
            inference::normalise(middle<float>(global, kCachedGlobal, spec.global), spec)};
}

/// Logits and probabilities of the heads from the members' outputs.
void addAnswers(EvaluatedNodule& row, std::span<const NetworkOutput> members, const ReadingRules& rules)
{
    const double count = double(members.size());
    std::array<double, 3> spread{};
    for (std::size_t head = 0; head < 3; ++head) {
        double mean = 0, squares = 0;
        for (const NetworkOutput& output : members) {
            if (!std::isfinite(output.*kHeads[head]))
                throw Error(ErrorKind::Failed, "the network's answer to nodule " + row.id + " is no number");
            row.logits[head] += double(output.*kHeads[head]) / count;
            mean += sigmoid(double(output.*kHeads[head]) / rules.temperature[head]) / count;
        }
        for (const NetworkOutput& output : members) {
            const double away = sigmoid(double(output.*kHeads[head]) / rules.temperature[head]) - mean;
            squares += away * away;
        }
        row.probabilities[head] = sigmoid(row.logits[head] / rules.temperature[head]);
        spread[head] = count > 1 ? std::sqrt(squares / (count - 1)) : 0;
    }
    if (members.size() > 1)
        row.spread = spread;
}

Mask outlineOf(std::span<const NetworkOutput> members, const PatchGrid& grid)
{
    return inference::noduleMask({imaging::cubeAround({}, grid.size, grid.spacingMm), inference::meanMask(members)},
                                 {});
}

double volumeMm3(const Mask& mask)
{
    const auto count = std::count_if(mask.voxels().begin(), mask.voxels().end(), [](auto v) { return v != 0; });
    const auto& spacing = mask.geometry().spacing;
    return double(count) * spacing[0] * spacing[1] * spacing[2];
}

void addOutline(EvaluatedNodule& row, std::span<const NetworkOutput> members, const CachedNodule& nodule,
                const PatchGrid& grid)
{
    const Mask found = outlineOf(members, grid);
    row.foundMm3 = volumeMm3(found);
    if (nodule.mask.empty())
        return;
    const Mask known(found.geometry(), middle<std::uint8_t>(nodule.mask, kCachedLocal, grid));
    if (const double mm3 = volumeMm3(known); mm3 > 0)
        row.outline = {*imaging::diceOverlap(found, known), imaging::surfaceDistance(found, known), mm3};
}

/// As many outputs of each nodule, one nodule after the other.
std::vector<NetworkOutput> looked(inference::Network& network, const std::vector<inference::PatchPair>& pairs,
                                  const inference::PatchSpec& spec, bool allFlips, const Progress& quiet)
{
    if (!allFlips)
        return network.evaluate(pairs, quiet);
    std::vector<NetworkOutput> outputs;
    for (const inference::PatchPair& pair : pairs)
        for (NetworkOutput& output : inference::evaluateViews(network, pair, spec, quiet).outputs)
            outputs.push_back(std::move(output));
    return outputs;
}

EvaluatedNodule evaluated(const CachedNodule& nodule, std::span<const NetworkOutput> members, const ReadingRules& rules)
{
    EvaluatedNodule row{nodule};
    addAnswers(row, members, rules);
    addOutline(row, members, nodule, rules.patches.local);
    return row;
}

} // namespace

EvaluatedCohort evaluatePackage(inference::Network& network, const ReadingRules& rules,
                                std::span<const CachedNodule> nodules, const EvaluationOptions& options,
                                const Progress& progress)
{
    requireSameSpacing(rules.patches.local, kCachedLocal);
    requireSameSpacing(rules.patches.global, kCachedGlobal);
    if (nodules.empty())
        throw Error(ErrorKind::BadInput, "there are no nodules to evaluate");
    EvaluatedCohort result;
    double seconds = 0;
    for (std::size_t first = 0; first < nodules.size(); first += kNodulesAtOnce) {
        progress.advance(double(first) / double(nodules.size()), "evaluating");
        std::vector<const CachedNodule*> batch;
        std::vector<inference::PatchPair> pairs;
        for (const CachedNodule& nodule : nodules.subspan(first, std::min(kNodulesAtOnce, nodules.size() - first))) {
            const auto blanked = options.blankNodule ? cohort::blankNodule(nodule) : std::nullopt;
            if (options.blankNodule && !blanked) {
                ++result.notBlanked;
                continue;
            }
            batch.push_back(&nodule);
            pairs.push_back(blanked ? patchesOf(blanked->local, blanked->global, rules.patches)
                                    : patchesOf(nodule.local, nodule.global, rules.patches));
        }
        if (batch.empty())
            continue;
        const Clock::time_point start = Clock::now();
        const auto outputs = looked(network, pairs, rules.patches, options.allFlips, {{}, progress.stopToken()});
        seconds += std::chrono::duration<double>(Clock::now() - start).count();
        const std::size_t members = outputs.size() / batch.size();
        if (members == 0 || outputs.size() % batch.size() != 0)
            throw Error(ErrorKind::Failed, "the network answered with a wrong number of outputs");
        for (std::size_t n = 0; n < batch.size(); ++n)
            result.nodules.push_back(evaluated(*batch[n], std::span(outputs).subspan(n * members, members), rules));
    }
    if (result.nodules.empty())
        throw Error(ErrorKind::BadInput, "no outline is known, so no nodule can be taken out");
    result.secondsPerNodule = seconds / double(result.nodules.size());
    return result;
}

} // namespace dsmt::training
