// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"

namespace dsmt::inference {

/// What model.json says, every field with its type and range; the folder is left empty.
/// @throws Error(BadInput) naming the field
Package packageFromJson(const std::string& text);

/// The text of model.json with this SHA-256 of the weights, and that of the preprocessing where it is not told.
/// @throws Error(BadInput) when it is no JSON or lacks patches or weights
std::string withSums(const std::string& text, const std::string& weightsSha256);

} // namespace dsmt::inference
