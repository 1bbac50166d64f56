// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/weights.h"

#include "core/base/error.h"

#include <ATen/Functions.h>

namespace dsmt::models {

void storeWeights(const torch::nn::Module& module, const std::string& prefix, StoredTensors& into)
{
    for (const auto& parameter : module.named_parameters()) {
        const torch::Tensor values = parameter.value().detach().to(torch::kCPU, torch::kFloat).contiguous();
        const float* first = values.data_ptr<float>();
        into[prefix + parameter.key()] = {values.sizes().vec(), {first, first + values.numel()}};
    }
}

void loadWeights(torch::nn::Module& module, const std::string& prefix, const StoredTensors& from)
{
    const torch::NoGradGuard noGradients;
    for (auto& parameter : module.named_parameters()) {
        const std::string name = prefix + parameter.key();
        const auto stored = from.find(name);
        if (stored == from.end())
            throw Error(ErrorKind::BadInput, "the weights lack " + name);
        if (parameter.value().sizes().vec() != stored->second.shape)
            throw Error(ErrorKind::BadInput, "the weights " + name + " have another shape than the network");
        auto* values = const_cast<float*>(stored->second.values.data()); // from_blob takes no const; copy_ only reads
        parameter.value().copy_(torch::from_blob(values, stored->second.shape, torch::kFloat));
    }
}

std::optional<torch::Tensor> storedTensor(const std::string& name, const StoredTensors& from)
{
    const auto stored = from.find(name);
    if (stored == from.end())
        return std::nullopt;
    auto* values = const_cast<float*>(stored->second.values.data()); // as above; the clone is what lives on
    return torch::from_blob(values, stored->second.shape, torch::kFloat).clone();
}

} // namespace dsmt::models
