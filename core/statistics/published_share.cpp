// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/published_share.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dsmt::statistics {

std::optional<PublishedShare> publishedShare(const std::string& text)
{
    std::string digits;
    for (const char c : text)
        if (c != ' ')
            digits += c;
    const bool hasSign = digits.ends_with('%');
    if (hasSign)
        digits.pop_back();
    double value = 0;
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (digits.empty() || failure != std::errc() || end != digits.data() + digits.size() || !(value >= 0))
        return std::nullopt;
    const std::size_t point = digits.find('.');
    const int decimals = point == std::string::npos ? 0 : int(digits.size() - point - 1);
    const double scale = hasSign || value > 1 ? 100 : 1;
    if (value > scale)
        return std::nullopt;
    return PublishedShare{value / scale, std::pow(10.0, -decimals) / 2 / scale};
}

std::vector<Proportion> countsFor(const PublishedShare& share, std::size_t of)
{
    std::vector<Proportion> counts;
    if (of == 0)
        return counts;
    constexpr double kRounding = 1e-12; // of the decimal fraction itself
    const double n = double(of);
    const double first = std::max(0.0, std::floor((share.value - share.half) * n));
    for (auto k = std::size_t(first); k <= of && double(k) <= (share.value + share.half) * n + 1; ++k)
        if (std::abs(double(k) / n - share.value) <= share.half + kRounding)
            counts.push_back({k, of});
    return counts;
}

Proportion nearestCount(const PublishedShare& share, std::size_t of)
{
    return {std::min(of, std::size_t(std::round(share.value * double(of)))), of};
}

std::vector<std::size_t> sizesFor(const PublishedShare& share, std::size_t least, std::size_t most)
{
    std::vector<std::size_t> sizes;
    for (std::size_t of = std::max<std::size_t>(1, least); of <= most; ++of)
        if (!countsFor(share, of).empty())
            sizes.push_back(of);
    return sizes;
}

} // namespace dsmt::statistics
