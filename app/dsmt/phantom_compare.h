// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::commands {

struct CompareOptions {
    std::vector<std::string> real; ///< folders, files or ZIP archives
    std::string out; ///< a folder, or a file whose ending says what: .png, .pdf, .svg, .json; empty for nothing
    std::uint64_t seed = 1;
    int count = 24; ///< simulated nodules
    bool json = false;
};

/// `dsmt phantom --compare`: measures simulated CTs beside real ones, prints the differences, and writes the figure
/// (where this build draws any) and compare.json.
/// @throws Error(BadInput) when nothing real is of use, Error(Failed) when a file cannot be written; Cancelled
void compareWithReal(const CompareOptions& options);

} // namespace dsmt::commands
