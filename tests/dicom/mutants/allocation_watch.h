// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dsmt::mutants {

/// Counts every malloc and free of this process, whoever calls them, from now on; what was taken before is 0.
void watchAllocations();

/// The most bytes that were held at once since then.
std::int64_t mostBytesHeld();

} // namespace dsmt::mutants
