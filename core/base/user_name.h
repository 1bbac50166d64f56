// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// Who runs the program, as the system names that account; "user NUMBER" where it has no name.
std::string userName();

} // namespace dsmt
