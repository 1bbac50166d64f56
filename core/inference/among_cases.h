// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// Nothing for packages that do not tell of their cases.
std::optional<AmongKnownCases> amongKnownCases(const Package& package, double probability);

/// What the package's logistic regression on diameter (of the sphere of the outline's volume) and mean HU says, so that
/// a reader sees what the network adds. Nothing for packages without one.
std::optional<double> sizeAndHuProbability(const Package& package, const NoduleMeasurements& nodule);

} // namespace dsmt::inference
