// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/evaluate_cohort.h"

namespace dsmt::commands {

/// The evaluation for people, as lines of text.
std::string evaluationTable(const EvaluationReport& report);

} // namespace dsmt::commands
