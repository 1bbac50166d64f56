// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attention.h"

#include <ATen/Functions.h>
#include <torch/autograd.h>

namespace dsmt::models {

Attention attentionTo(DsmtNet& network, const torch::Tensor& local, const torch::Tensor& global)
{
    const torch::AutoGradMode withGradients(true);
    const Evidence evidence = network->look(local, global);
    std::vector<torch::Tensor> maps;
    for (const torch::Tensor& map : {evidence.localMap, evidence.globalMap})
        if (map.defined())
            maps.push_back(map);
    const torch::Tensor logit = network->judge(evidence).logits.select(1, kInvasiveness).sum();
    const auto gradients = torch::autograd::grad({logit}, maps);
    std::vector<torch::Tensor> cams;
    for (std::size_t n = 0; n < maps.size(); ++n)
        cams.push_back((gradients[n] * maps[n]).detach().sum(1, true));
    Attention attention;
    auto next = cams.begin();
    if (evidence.localMap.defined())
        attention.local = enlarge(*next++, local.size(2));
    if (evidence.globalMap.defined())
        attention.global = enlarge(*next++, global.size(2));
    return attention;
}

} // namespace dsmt::models
