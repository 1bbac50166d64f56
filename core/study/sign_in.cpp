// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sign_in.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::study {

std::chrono::seconds waitAfter(int wrongInARow)
{
    if (wrongInARow < 3)
        return std::chrono::seconds(0);
    return std::min(std::chrono::seconds(1LL << std::min(wrongInARow - 2, 20)),
                    std::chrono::seconds(std::chrono::minutes(15)));
}

std::string whyNoSignIn(int wrongInARow, std::optional<Instant> lastWrong, Instant now)
{
    if (wrongInARow >= kMostWrongPasscodes)
        return fmt::format("{} wrong passcodes in a row; the coordinator must set a new one (dsmt study passcode)",
                           wrongInARow);
    if (!lastWrong)
        return "";
    const auto left = std::chrono::ceil<std::chrono::seconds>(*lastWrong + waitAfter(wrongInARow) - now);
    return left.count() > 0 ? fmt::format("after {} wrong passcodes wait another {} s", wrongInARow, left.count()) : "";
}

} // namespace dsmt::study
