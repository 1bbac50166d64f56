// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/statistics/kappa.h"
#include "core/statistics/many_raters.h"
#include "core/workflows/result_table.h"
#include "core/workflows/study_reads.h"

#include <functional>

namespace dsmt::workflows::rater_answers {

/// What a reader answered about a case, as a number; nothing for no answer.
using Answer = std::function<std::optional<double>(int reader, const AnalysedCase& one)>;

inline constexpr const char* kOneRater = "it takes two readers";

std::vector<int> readersOf(const StudyReads& all);
/// Of the cases that all of them answered.
statistics::Ratings complete(const StudyReads& all, const std::vector<int>& readers, const Answer& answer);
/// Why there is no agreement of them.
std::string whyNone(const statistics::Ratings& ratings);
/// Of two raters.
std::optional<statistics::Kappa> cohenOf(const statistics::Ratings& ratings);
ResultCell kappaCell(const statistics::Ratings& ratings, const std::optional<statistics::Kappa>& kappa);

} // namespace dsmt::workflows::rater_answers
