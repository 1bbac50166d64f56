// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv_cell.h"

#include <optional>
#include <string>

namespace dsmt::commands {

using dsmt::csvCell;
/// Six digits; empty when there is no value.
std::string csvCell(std::optional<double> value);

} // namespace dsmt::commands
