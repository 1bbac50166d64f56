// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/csv_cell.h"

#include <fmt/core.h>

namespace dsmt::commands {

std::string csvCell(std::optional<double> value)
{
    return value ? fmt::format("{:.6g}", *value) : "";
}

} // namespace dsmt::commands
