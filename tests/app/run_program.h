// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dsmt::fixtures {

struct ProgramResult {
    int exitCode = -1;
    std::string output;
    std::string errors;
};

/// Runs a program of this build (bin/NAME) with arguments and waits. `environment` is "NAME=value" words.
ProgramResult runProgram(const std::string& name, const std::vector<std::string>& arguments,
                         const std::string& environment = {});

} // namespace dsmt::fixtures
