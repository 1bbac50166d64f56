// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/protocol.h"

#include <cstdint>

namespace dsmt::phantom {

/// Which case: the same key gives the same case, to the last bit.
struct CaseKey {
    std::uint64_t seed = 1;
    const Protocol* protocol = &openProtocol();

    CaseKey(std::uint64_t caseSeed, const Protocol& drawnBy = openProtocol()) : seed(caseSeed), protocol(&drawnBy) {}
};

/// Where the case was scanned.
const Centre& centreOf(const CaseKey& key);

/// Whether the scan was taken with contrast medium.
bool hasContrast(const CaseKey& key);

} // namespace dsmt::phantom
