// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/csv_cell.h"

#include <fmt/core.h>

namespace dsmt::commands {

std::string csvCell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csvCell(std::optional<double> value)
{
    return value ? fmt::format("{:.6g}", *value) : "";
}

} // namespace dsmt::commands
