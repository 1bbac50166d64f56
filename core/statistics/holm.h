// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// p values adjusted for how many they are (Holm 1979, Scand J Stat 6:65): the k-th smallest of m times m - k + 1,
/// never below the one before it, at most 1. In the order of p; a test that has no p takes no part and keeps none.
std::vector<std::optional<double>> holmAdjusted(std::span<const std::optional<double>> p);

} // namespace dsmt::statistics
