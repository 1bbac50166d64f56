// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/resampling.h"

namespace dsmt::statistics {

/// The area under the ROC curve by bootstrap: cases stratified by class, or whole patients when clusters are given.
/// Nothing without both classes.
/// @param scores no NaN @param clusters of each case its patient, or empty
/// @throws Cancelled
std::optional<BootstrapEstimate> bootstrapArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                               const BootstrapPlan& plan, std::span<const std::uint32_t> clusters = {},
                                               const Progress& progress = {});

/// Area of the first minus area of the second, both of the cases that are drawn. Estimate / standard error is the D of
/// pROC's roc.test(method = "bootstrap"), under the normal law.
std::optional<BootstrapEstimate> bootstrapAreaDifference(std::span<const double> first, std::span<const double> second,
                                                         std::span<const std::uint8_t> positive,
                                                         const BootstrapPlan& plan,
                                                         std::span<const std::uint32_t> clusters = {},
                                                         const Progress& progress = {});

} // namespace dsmt::statistics
