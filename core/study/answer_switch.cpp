// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/answer_switch.h"

namespace dsmt::study {

std::optional<AnswerSwitch> switchOf(std::optional<bool> unaidedCall, std::optional<bool> aidedCall, bool truth)
{
    if (!unaidedCall || !aidedCall)
        return std::nullopt;
    if (*unaidedCall == *aidedCall)
        return AnswerSwitch::None;
    return *aidedCall == truth ? AnswerSwitch::WrongToRight : AnswerSwitch::RightToWrong;
}

const char* toString(AnswerSwitch change)
{
    switch (change) {
    case AnswerSwitch::None:
        return "none";
    case AnswerSwitch::WrongToRight:
        return "wrong to right";
    case AnswerSwitch::RightToWrong:
        return "right to wrong";
    }
    return "none";
}

} // namespace dsmt::study
