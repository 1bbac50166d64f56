// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presets.h"
#include "models/safetensors.h"

namespace dsmt::formula {

/// A number in [-1, 1) that depends on a name and a place only, with integer arithmetic, so that C++ and Python agree
/// to the last bit; no weights file has to be stored. tests/models/parity.py holds the same formula.
double unit(const std::string& name, std::uint32_t index);

/// Fills tensors of known shape: kaiming-uniform for weights, near 1 for norms' weights, small for biases.
void fill(models::StoredTensors& tensors);

/// A bright ball in a noisy patch, size^3 values in about [-1, 1].
std::vector<float> patch(const std::string& name, int size);

} // namespace dsmt::formula
