// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/delong.h"

namespace dsmt::statistics {

/// The area under the ROC curve when a patient has several nodules, whose scores are not independent: placements are
/// summed over each patient (Obuchowski 1997, Biometrics 53:567, equations 2 to 6). With one case a patient it is
/// DeLong's but for the terms of patients with both classes. No variance where only one patient has positives, or
/// negatives.
/// @param clusters of each case its patient
std::optional<AreaUnderRoc> clusteredArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                          std::span<const std::uint32_t> clusters);

std::optional<AreaDifference> clusteredDifference(std::span<const double> first, std::span<const double> second,
                                                  std::span<const std::uint8_t> positive,
                                                  std::span<const std::uint32_t> clusters, double level = 0.95);

} // namespace dsmt::statistics
