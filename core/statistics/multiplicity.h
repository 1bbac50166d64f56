// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dsmt::statistics {

/// Adjusted p values beside Holm's (holm.h), in the order of p.
std::vector<double> bonferroniAdjusted(const std::vector<double>& p);
std::vector<double> hochbergAdjusted(const std::vector<double>& p);           ///< Hochberg 1988, Biometrika 75:800
std::vector<double> benjaminiHochbergAdjusted(const std::vector<double>& p);  ///< 1995, J R Stat Soc B 57:289
std::vector<double> benjaminiYekutieliAdjusted(const std::vector<double>& p); ///< 2001, Ann Stat 29:1165

} // namespace dsmt::statistics
