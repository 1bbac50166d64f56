// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"

#include <string>

namespace dsmt::workflows {

/// Numbers to their last digit; "" for what is not known.
std::string cellText(const database::Cell& cell);
/// {"cases": [{column: value, ...}, ...]} with null for what is not known; `name` is the first key.
std::string listingJson(const database::Listing& listing, const std::string& name);
/// RFC 4180 with a header line; numbers to their last digit.
std::string listingCsv(const database::Listing& listing);

} // namespace dsmt::workflows
