// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <string>

namespace dsmt::commands {

/// A library that exists, its newest rows checked; what a person should know about it goes to standard error: that it
/// is only read and why, that it lies on a network drive, what is not as it was stored.
/// @throws Error(NotFound, Failed, Refused)
database::Library openedLibrary(const std::string& folder, database::Access access = database::Access::Any);

} // namespace dsmt::commands
