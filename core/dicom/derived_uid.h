// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace dsmt::dicom {

/// A new UID under 2.25 (PS3.5 B.2) derived from a seed and a label: the same inputs give the same UID.
std::string derivedUid(std::uint64_t seed, const std::string& label);

} // namespace dsmt::dicom
