// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/roc.h"

namespace dsmt::statistics {

/// Corners of the upper convex hull: thresholds that are best for some costs and prevalence (Provost & Fawcett 2001,
/// Mach Learn 42:203). Empty of an empty curve.
std::vector<RocPoint> rocHull(const std::vector<RocPoint>& curve);

/// Under straight lines between the corners.
double areaUnder(const std::vector<RocPoint>& curve);

} // namespace dsmt::statistics
