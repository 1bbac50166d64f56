// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/explain.h"

#include "core/inference/assess.h"
#include "core/inference/crop_patches.h"
#include "core/inference/hide.h"

#include <cmath>

namespace dsmt::inference {

using imaging::FloatImage;

namespace {

constexpr int kTogether = 8; ///< views in one question

imaging::Geometry geometryOf(const PatchGrid& grid, imaging::WorldPoint center)
{
    return imaging::cubeAround(center, grid.size, grid.spacingMm);
}

/// Of each pair in one view.
std::vector<double> probabilities(Network& network, const std::vector<PatchPair>& pairs, const Package& package)
{
    const std::vector<NetworkOutput> outputs = network.evaluate(pairs, {});
    const std::size_t members = outputs.size() / pairs.size();
    std::vector<double> answers;
    for (std::size_t n = 0; n < pairs.size(); ++n) {
        const auto first = outputs.begin() + std::ptrdiff_t(n * members);
        const ViewedOutputs one{{first, first + std::ptrdiff_t(members)}};
        answers.push_back(calibrate(one, &NetworkOutput::invasiveness, package.temperature.invasiveness).probability);
    }
    return answers;
}

/// Which block each voxel of the local patch belongs to; blocks are cubes of about kBlockMm that fill it.
std::vector<int> blocksOf(const PatchGrid& grid, int perSide)
{
    std::vector<int> blocks;
    const auto block = [&](int voxel) { return voxel * perSide / grid.size; };
    for (int k = 0; k < grid.size; ++k)
        for (int j = 0; j < grid.size; ++j)
            for (int i = 0; i < grid.size; ++i)
                blocks.push_back((block(k) * perSide + block(j)) * perSide + block(i));
    return blocks;
}

} // namespace

FloatImage occlude(Network& network, const PatchPair& pair, imaging::WorldPoint center, double probability,
                   const Package& package, const Progress& progress)
{
    const PatchGrid& grid = package.patches.local;
    const int perSide = std::max(1, int(std::lround(grid.extentMm() / kBlockMm)));
    const std::vector<int> blocks = blocksOf(grid, perSide);
    const int count = perSide * perSide * perSide;
    std::vector<double> owed;
    for (int first = 0; first < count; first += kTogether) {
        progress.advance(double(first) / count, "hiding one place after the other");
        std::vector<PatchPair> hidden;
        for (int n = first; n < std::min(count, first + kTogether); ++n) {
            std::vector<std::uint8_t> region;
            for (const int block : blocks)
                region.push_back(block == n);
            hidden.push_back(withHidden(pair, package.patches, region, 0, HiddenPart::Inside).value_or(pair));
        }
        for (const double answer : probabilities(network, hidden, package))
            owed.push_back(probability - answer);
    }
    std::vector<float> map;
    for (const int block : blocks)
        map.push_back(float(owed[std::size_t(block)]));
    return FloatImage(geometryOf(grid, center), std::move(map));
}

Attention attend(Network& network, const PatchPair& pair, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                 const Package& package, const Progress& progress)
{
    const PatchSpec& spec = package.patches;
    std::vector<PatchPair> asked{pair};
    if (mask)
        for (const HiddenPart part : {HiddenPart::Inside, HiddenPart::Outside})
            if (auto hidden = withHidden(pair, spec, cropMask(*mask, center, spec.local), kHiddenRimMm, part))
                asked.push_back(std::move(*hidden));
    progress.advance(0, "hiding nodule and surroundings");
    const std::vector<double> answers = probabilities(network, asked, package);
    const auto answer = [&](std::size_t n) { return answers.size() == 3 ? std::optional(answers[n]) : std::nullopt; };
    progress.advance(0.5, "attention of both encoders");
    const AttentionMaps maps = network.attention(pair, {});
    return {answers[0], answer(1), answer(2), FloatImage(geometryOf(spec.local, center), maps.local),
            FloatImage(geometryOf(spec.global, center), maps.global)};
}

Explanation explain(Network& network, const PatchPair& pair, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                    const Package& package, const Progress& progress)
{
    Attention attention = attend(network, pair, center, mask, package, progress.stage(0, 0.1));
    FloatImage occlusion = occlude(network, pair, center, attention.probability, package, progress.stage(0.1, 1));
    return {std::move(attention), std::move(occlusion)};
}

} // namespace dsmt::inference
