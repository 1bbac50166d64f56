// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fixtures/shared_material.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

/// Expected values from trusted programs (R, scikit-learn), and the tables that they were made from.
namespace dsmt::fixtures {

inline std::filesystem::path oracleFile(const std::string& name)
{
    return sharedMaterial("oracles/" + name);
}

inline nlohmann::json oracle(const std::string& name)
{
    std::ifstream stream(oracleFile(name));
    return nlohmann::json::parse(stream);
}

/// A column of one of the plain tables as numbers; rows for which another column is not `value` are left out.
inline std::vector<double> oracleColumn(const std::string& table, const std::string& column,
                                        const std::string& where = {}, const std::string& value = {})
{
    std::ifstream stream(oracleFile(table));
    const auto cellsOf = [](const std::string& line) {
        std::vector<std::string> cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, ',');)
            cells.push_back(cell);
        return cells;
    };
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> names = cellsOf(line);
    const auto placeOf = [&](const std::string& name) {
        return std::size_t(std::find(names.begin(), names.end(), name) - names.begin());
    };
    std::vector<double> numbers;
    while (std::getline(stream, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        if (where.empty() || cells.at(placeOf(where)) == value)
            numbers.push_back(std::stod(cells.at(placeOf(column))));
    }
    return numbers;
}

inline std::vector<std::uint8_t> asLabels(const std::vector<double>& numbers)
{
    return {numbers.begin(), numbers.end()};
}

} // namespace dsmt::fixtures
