// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::commands {

/// The first line of the file; without one, the environment's DSMT_PASSCODE; without that, typed on the terminal
/// without being shown. Never an argument, which anybody on the machine could see.
/// @throws Error(NotFound, BadInput) when there is none
std::string passcodeFrom(const std::string& file, const std::string& prompt);

} // namespace dsmt::commands
