// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"

#include <string>

namespace dsmt::commands {

/// For a person: columns side by side, long texts cut, columns left out in which nothing is known; a line at the end
/// says how many rows there are.
std::string listingTable(const database::Listing& listing);

} // namespace dsmt::commands
