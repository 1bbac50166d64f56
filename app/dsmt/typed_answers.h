// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"

namespace dsmt::commands {

/// yes, no, and y, n, 1, 0; nothing for "". @throws Error(BadInput)
std::optional<bool> callFrom(const std::string& text);
/// present, absent, cannot tell; nothing for "". @throws Error(BadInput)
std::optional<SignAnswer> signFrom(const std::string& text);

/// Asks for each answer on the terminal, again after one that is none; an empty line leaves it open.
/// @throws Cancelled at the end of the input
NoduleRead typedAnswers(const database::ReadingStep& step);

} // namespace dsmt::commands
