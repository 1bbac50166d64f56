// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/logistic.h"
#include "core/inference/package.h"
#include "core/training/evaluate_package.h"

namespace dsmt::training {

/// How a package's outputs become answers.
ReadingRules readingRulesOf(const inference::Package& package);

/// The baseline that was fitted on the training nodules, on (diameter mm, mean HU); nothing when the package has none,
/// as those of format 1.
std::optional<cohort::LogisticModel> baselineOf(const inference::Package& package);

} // namespace dsmt::training
