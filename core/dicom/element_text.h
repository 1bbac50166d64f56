// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/imaging/geometry.h"

#include <initializer_list>
#include <string>

namespace dsmt::dicom {

/// A decimal string has at most 16 characters (PS3.5 6.2): as many digits as fit.
std::string decimalString(double value);
/// Several, with backslashes between them.
std::string decimalStrings(std::initializer_list<double> values);
std::string decimalStrings(imaging::WorldPoint point);

/// UTF-8 text with blanks for control characters and the separators, cut between characters to what its element may
/// hold.
std::string asText(std::string text, std::size_t mostBytes, const char* separators = "\\");

/// A displayed name with its first blank as the border between family and given name.
std::string asPersonName(const std::string& displayed);

/// YYYYMMDD, or "" for what is no date.
std::string asDate(const std::string& date);

} // namespace dsmt::dicom
