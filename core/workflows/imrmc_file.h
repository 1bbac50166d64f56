// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_table.h"

#include <string_view>

namespace dsmt::workflows {

/// The file of iMRMC (https://github.com/DIDSR/iMRMC, user guide, "Input data"): free text with counts such as NR: 5, a
/// line BEGIN DATA:, then reader,case,modality,score; the reader -1 (or truth) gives 0 or 1 as the score.
/// @throws Error(BadInput) with the line; also when the counts of the head are not those of the data
ScoreTable readImrmc(std::string_view text);

/// A study as such a file: truths first, then what was read, numbers with the digits that bring them back.
/// @param title a line
std::string imrmcText(const statistics::ReaderStudy& study, const std::string& title);

} // namespace dsmt::workflows
