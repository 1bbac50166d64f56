// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For result_words.cpp only.

#include <span>

namespace dsmt::ui {

/// What core/workflows/study_*.cpp says in results, in English, to be translated (context dsmt::ui::StudyResult).
std::span<const char* const> resultHeadings();
std::span<const char* const> resultRows();
std::span<const char* const> resultSentences();
/// Forms of numbers: what is open in them has no letters.
std::span<const char* const> resultNumbers();

} // namespace dsmt::ui
