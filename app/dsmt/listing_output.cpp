// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/listing_output.h"

#include "core/workflows/listing_text.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

using database::Cell;
using workflows::cellText;

namespace {

constexpr std::size_t kWidest = 32;

bool startsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// Chinese and other wide characters take two places on a terminal.
std::size_t places(const std::string& text)
{
    std::size_t count = 0;
    for (const char c : text)
        if (startsCharacter(c))
            count += static_cast<unsigned char>(c) >= 0xE3U ? 2 : 1;
    return count;
}

std::string shortText(const Cell& cell)
{
    if (const auto* real = std::get_if<double>(&cell))
        return fmt::format("{:.4g}", *real);
    std::string text = cellText(cell);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    if (places(text) <= kWidest)
        return text.empty() ? "-" : text;
    while (places(text) >= kWidest) {
        while (!startsCharacter(text.back()))
            text.pop_back();
        text.pop_back();
    }
    return text + "~";
}

bool isNumber(const Cell& cell)
{
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

std::string padded(const std::string& text, std::size_t width, bool right)
{
    const std::string blanks(width - places(text), ' ');
    return right ? blanks + text : text + blanks;
}

} // namespace

std::string listingTable(const database::Listing& listing)
{
    std::vector<std::size_t> widths(listing.columns.size()), known;
    for (std::size_t n = 0; n < listing.columns.size(); ++n) {
        widths[n] = listing.columns[n].size();
        for (const auto& row : listing.rows)
            widths[n] = std::max(widths[n], places(shortText(row[n])));
        if (std::any_of(listing.rows.begin(), listing.rows.end(),
                        [n](const auto& row) { return !cellText(row[n]).empty(); }))
            known.push_back(n);
    }
    std::string table;
    const auto addLine = [&](auto&& cell) {
        std::string line;
        for (const std::size_t n : known)
            line += (line.empty() ? "" : "  ") + cell(n);
        table += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    if (!listing.rows.empty())
        addLine([&](std::size_t n) { return padded(listing.columns[n], widths[n], isNumber(listing.rows[0][n])); });
    for (const auto& row : listing.rows)
        addLine([&](std::size_t n) { return padded(shortText(row[n]), widths[n], isNumber(row[n])); });
    return table + fmt::format("{} row{}\n", listing.rows.size(), listing.rows.size() == 1 ? "" : "s");
}

} // namespace dsmt::commands
