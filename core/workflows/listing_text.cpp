// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/listing_text.h"

#include "core/base/csv_cell.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

using database::Cell;

namespace {

nlohmann::ordered_json jsonOf(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return *whole;
    if (const auto* real = std::get_if<double>(&cell))
        return *real;
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    return nullptr;
}

} // namespace

std::string cellText(const Cell& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return fmt::format("{}", *whole);
    if (const auto* real = std::get_if<double>(&cell))
        return fmt::format("{}", *real);
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    return "";
}

std::string listingJson(const database::Listing& listing, const std::string& name)
{
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const auto& row : listing.rows) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (std::size_t n = 0; n < row.size(); ++n)
            object[listing.columns[n]] = jsonOf(row[n]);
        rows.push_back(std::move(object));
    }
    nlohmann::ordered_json all;
    all[name] = std::move(rows);
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string listingCsv(const database::Listing& listing)
{
    std::string csv;
    for (std::size_t n = 0; n < listing.columns.size(); ++n)
        csv += (n == 0 ? "" : ",") + listing.columns[n];
    csv += "\n";
    for (const auto& row : listing.rows) {
        for (std::size_t n = 0; n < row.size(); ++n)
            csv += (n == 0 ? "" : ",") + csvCell(cellText(row[n]));
        csv += "\n";
    }
    return csv;
}

} // namespace dsmt::workflows
