// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/member.h"

#include "models/weights.h"

namespace dsmt::training {

namespace {

models::StoredTensor stored(const torch::Tensor& tensor)
{
    const torch::Tensor values = tensor.to(torch::kCPU, torch::kFloat).contiguous();
    return {values.sizes().vec(), {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()}};
}

} // namespace

models::StoredTensors storedMember(const models::DsmtNet& network, const FeatureDistribution& features)
{
    models::StoredTensors weights;
    models::storeWeights(*network, "", weights);
    weights["feature_mean"] = stored(features.mean);
    weights["feature_precision"] = stored(features.precision);
    return weights;
}

std::vector<OutOfFold> outOfFold(const Evaluation& evaluation, const Nodules& nodules,
                                 const FeatureDistribution& features, const std::vector<std::size_t>& places)
{
    const std::vector<double> away = distances(features, evaluation.embeddings);
    std::vector<OutOfFold> rows;
    std::size_t outlined = 0;
    for (std::size_t n = 0; n < nodules.size(); ++n) {
        OutOfFold row{places[n], evaluation.logits[n], away[n], {}};
        if (!nodules[n]->mask.empty())
            row.dice = evaluation.outlines[outlined++].dice;
        rows.push_back(row);
    }
    return rows;
}

} // namespace dsmt::training
