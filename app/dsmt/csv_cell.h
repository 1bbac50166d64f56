// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::commands {

/// A cell of a CSV line, in quotes where it needs them (RFC 4180).
std::string csvCell(const std::string& text);
/// Six digits; empty when there is no value.
std::string csvCell(std::optional<double> value);

} // namespace dsmt::commands
