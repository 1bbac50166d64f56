// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::dicom {

/// Text of a DICOM element as UTF-8, by the declared Specific Character Set (0008,0005), all its values with their
/// backslashes (PS3.5 6.1.2). Never fails: undeclared or wrongly declared bytes are kept when they are UTF-8 already,
/// else read as Latin-1. Control characters are dropped.
std::string toUtf8(const std::string& bytes, const std::string& characterSets, bool isPersonName = false);

/// The other way: UTF-8 as text in declared sets, with code extensions where they have some. Nothing when it cannot be
/// written in them.
std::optional<std::string> fromUtf8(const std::string& utf8, const std::string& characterSets,
                                    bool isPersonName = false);

/// Whether a text has ideographs, kana or hangul, as the second and third groups of East Asian names have
/// (PS3.5 6.2.1).
bool isEastAsian(const std::string& utf8);

/// Whether toUtf8 can convert from these declared sets; "" (the default repertoire) is one.
bool isKnownCharacterSet(const std::string& characterSets);

/// A person name (PS3.5 6.2.1) for display: the first component group that is not empty, its parts joined by blanks.
std::string displayedName(const std::string& utf8Name);

} // namespace dsmt::dicom
