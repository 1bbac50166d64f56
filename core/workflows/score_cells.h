// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Single cells of tables of scores; for score_table.cpp and its parts.
namespace dsmt::workflows {

/// Empty, NA, NaN, null or a dot.
bool isMissing(const std::string& cell);

/// Also inf and -inf. Nothing for anything that is not a number as a whole; no decimal comma.
std::optional<double> numberIn(const std::string& cell);

/// 1 or 0; a label that is asked for is the positive one and all others are not. Nothing for what says neither.
std::optional<bool> truthIn(const std::string& cell, const std::string& positive);

/// A line BEGIN DATA: is in it.
bool isImrmc(std::string_view text);

} // namespace dsmt::workflows
