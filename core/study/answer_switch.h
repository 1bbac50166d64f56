// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::study {

/// What seeing the network did to a reader's yes or no. It is derived from the two locked answers, never typed.
enum class AnswerSwitch { None, WrongToRight, RightToWrong };

/// Nothing where an answer was left open. @param truth the nodule is invasive
std::optional<AnswerSwitch> switchOf(std::optional<bool> unaidedCall, std::optional<bool> aidedCall, bool truth);

/// "none", "wrong to right", "right to wrong".
const char* toString(AnswerSwitch change);

} // namespace dsmt::study
