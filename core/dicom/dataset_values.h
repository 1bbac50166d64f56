// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class DcmItem;
class DcmTagKey;

namespace dsmt::dicom {

// An element longer than 16 KiB counts as absent: none that is read with these is.

/// The bytes of a text element, outer blanks and NULs removed, all values with their backslashes; "" when absent.
std::string rawText(DcmItem& item, const DcmTagKey& tag);

/// Value `index` (from 0) of a backslash-separated text; "" when there are fewer.
std::string textValue(const std::string& text, std::size_t index);

/// Exactly `count` finite numbers, or nothing.
std::optional<std::vector<double>> numbers(DcmItem& item, const DcmTagKey& tag, std::size_t count);
std::optional<double> number(DcmItem& item, const DcmTagKey& tag);

/// The first value of an integer string (VR IS), which the functions above do not read, or of a binary one (US, UL);
/// nothing unless it is a whole number of 32 bits.
std::optional<int> integer(DcmItem& item, const DcmTagKey& tag);

std::optional<std::uint16_t> unsignedShort(DcmItem& item, const DcmTagKey& tag);

} // namespace dsmt::dicom
