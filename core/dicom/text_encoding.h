// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::dicom {

/// Text of a DICOM element as UTF-8, by the declared Specific Character Set (0008,0005), all its values with their
/// backslashes (PS3.5 6.1.2). Never fails: undeclared or wrongly declared bytes are kept when they are UTF-8 already,
/// else read as Latin-1. Control characters are dropped.
std::string toUtf8(const std::string& bytes, const std::string& characterSets, bool isPersonName = false);

/// Whether toUtf8 can convert from these declared sets; "" (the default repertoire) is one.
bool isKnownCharacterSet(const std::string& characterSets);

/// A person name (PS3.5 6.2.1) for display: the first component group that is not empty, its parts joined by blanks.
std::string displayedName(const std::string& utf8Name);

} // namespace dsmt::dicom
