// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/marked_points.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/workflows/text_file.h"

#include <charconv>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, file.string() + ": " + reason);
}

std::size_t columnOf(const CsvTable& table, const char* name, const std::filesystem::path& file)
{
    const auto column = table.column(name);
    if (!column)
        refuse(file, fmt::format("there is no column {}; x, y and z (LPS, mm) are needed", name));
    return *column;
}

double millimetres(const CsvTable::Row& row, std::size_t column, const std::filesystem::path& file)
{
    const std::string& text = row.cells[column];
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        refuse(file, fmt::format("line {}: \"{}\" is no number of mm", row.line, text));
    return value;
}

CsvTable tableIn(const std::filesystem::path& file)
{
    const std::string text = workflows::readTextFile(file);
    try {
        return parseCsv(text);
    } catch (const Error& error) {
        refuse(file, error.message());
    }
}

} // namespace

std::vector<MarkedPoint> readMarkedPoints(const std::filesystem::path& file)
{
    const CsvTable table = tableIn(file);
    const std::size_t x = columnOf(table, "x", file), y = columnOf(table, "y", file), z = columnOf(table, "z", file);
    const auto name = table.column("nodule");
    std::vector<MarkedPoint> points;
    for (const CsvTable::Row& row : table.rows)
        points.push_back({name ? row.cells[*name] : std::to_string(points.size() + 1),
                          {millimetres(row, x, file), millimetres(row, y, file), millimetres(row, z, file)},
                          row.line});
    if (points.empty())
        refuse(file, "there is no row");
    return points;
}

} // namespace dsmt::commands
