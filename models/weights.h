// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/safetensors.h"

#include <optional>
#include <torch/nn/module.h>

namespace dsmt::models {

/// Every parameter under its dotted name.
void storeWeights(const torch::nn::Module& module, const std::string& prefix, StoredTensors& into);

/// @throws Error(BadInput) when a parameter is missing or has another shape
void loadWeights(torch::nn::Module& module, const std::string& prefix, const StoredTensors& from);

/// A tensor that is no parameter; nothing when it is not there.
std::optional<torch::Tensor> storedTensor(const std::string& name, const StoredTensors& from);

} // namespace dsmt::models
