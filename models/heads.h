// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::models {

/// Column of DsmtOutputs::logits, and of labels.
enum Head { kInvasiveness = 0, kBubbleLucency = 1, kPleuralRetraction = 2, kHeads = 3 };

} // namespace dsmt::models
