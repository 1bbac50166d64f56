// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace dsmt::workflows {

namespace {

std::string small(std::string_view text)
{
    std::string letters(text);
    for (char& c : letters)
        c = char(std::tolower(static_cast<unsigned char>(c)));
    const auto first = letters.find_first_not_of(" \t"), last = letters.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : letters.substr(first, last - first + 1);
}

template <std::size_t N> bool isOneOf(const std::string& text, const std::array<const char*, N>& words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

bool isMissing(const std::string& cell)
{
    return isOneOf(small(cell), std::array{"", "na", "nan", "n/a", "null", "."});
}

std::optional<double> numberIn(const std::string& cell)
{
    std::string text = small(cell);
    if (text.starts_with('+'))
        text.erase(0, 1);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (text == "inf" || text == "infinity")
        return kInfinity;
    if (text == "-inf" || text == "-infinity")
        return -kInfinity;
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    // Out of range is a number too small or too large to be told from 0 or infinity.
    if (end != text.data() + text.size() || text.empty() || failure != std::errc() || std::isnan(value))
        return std::nullopt;
    return value;
}

std::optional<bool> truthIn(const std::string& cell, const std::string& positive)
{
    if (!positive.empty())
        return small(cell) == small(positive);
    const std::string text = small(cell);
    if (isOneOf(text, std::array{"1", "1.0", "true", "yes", "positive", "pos"}))
        return true;
    if (isOneOf(text, std::array{"0", "0.0", "false", "no", "negative", "neg"}))
        return false;
    return std::nullopt;
}

bool isImrmc(std::string_view text)
{
    const std::string letters = small(text.substr(0, 65536));
    return letters.find("begin data") != std::string::npos;
}

} // namespace dsmt::workflows
