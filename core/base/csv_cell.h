// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// A cell of a CSV line, in quotes where it needs them (RFC 4180).
std::string csvCell(const std::string& text);

} // namespace dsmt
