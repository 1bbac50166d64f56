// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/assess.h"

#include "core/inference/crop_patches.h"

#include <cmath>

namespace dsmt::inference {

namespace {

constexpr unsigned kViews = 8; ///< every combination of flips along x, y and z

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace

ViewedOutputs evaluateViews(Network& network, const PatchPair& pair, const PatchSpec& spec, const Progress& progress)
{
    std::vector<PatchPair> views;
    for (unsigned axes = 0; axes < kViews; ++axes)
        views.push_back(flipped(pair, spec, axes));
    ViewedOutputs viewed{network.evaluate(views, progress)};
    const std::size_t members = viewed.outputs.size() / kViews;
    for (std::size_t n = 0; n < viewed.outputs.size(); ++n)
        viewed.outputs[n].mask = flipped(viewed.outputs[n].mask, spec.local.size, unsigned(n / members));
    return viewed;
}

CalibratedProbability calibrate(const ViewedOutputs& views, float NetworkOutput::*logit, double temperature)
{
    const double count = double(views.outputs.size());
    double mean = 0, squares = 0;
    for (const NetworkOutput& output : views.outputs)
        mean += output.*logit / temperature / count;
    for (const NetworkOutput& output : views.outputs) {
        const double away = output.*logit / temperature - mean;
        squares += away * away;
    }
    const double spread = count > 1 ? 1.96 * std::sqrt(squares / (count - 1)) : 0;
    return {sigmoid(mean), sigmoid(mean - spread), sigmoid(mean + spread)};
}

} // namespace dsmt::inference
