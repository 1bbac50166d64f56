// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/logistic.h"
#include "core/inference/package.h"
#include "core/training/evaluate_package.h"

namespace dsmt::training {

/// How a package's outputs become answers.
ReadingRules readingRulesOf(const inference::Package& package);

/// `size_hu_baseline` of model.json: {"mean": [2], "deviation": [2], "weights": [3]} on (diameter mm, mean HU). Nothing
/// when the package has none, as those of format 1.
/// @throws Error(BadInput) when it is malformed
std::optional<cohort::LogisticModel> baselineOf(const inference::Package& package);

} // namespace dsmt::training
