// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::dicom {

/// UTF-8 as text in declared sets with code extensions (ISO 2022; PS3.5 6.1.2.5), such as "\\ISO 2022 IR 87": each
/// character in the set that is in use, else in the first declared one that has it, with the escape sequence before
/// it; every component of a person name and every value begins and ends in the first set. DCMTK converts from such
/// sets, not to them. Nothing when a character is in none of them or a set is not known.
std::optional<std::string> withCodeExtensions(const std::string& utf8, const std::string& characterSets,
                                              bool isPersonName);

} // namespace dsmt::dicom
