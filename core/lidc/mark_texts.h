// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/lidc_reads.h"

#include <string>
#include <string_view>

namespace dsmt::lidc {

// What the texts of a file's elements mean. All throw Error(BadInput) with the reason.

/// On one line and without blanks around it: control characters, which no terminal should get, become blanks.
std::string plain(std::string text);
/// For a sentence about a text that may be anything.
std::string quoted(std::string_view text);

/// mm. @param text of imageZposition
double zOf(const std::string& text);
/// @param text of imageSOP_UID; "" when it is none
std::string sopUidOf(const std::string& text);
/// @param text of inclusion; a contour without it includes
bool inclusionOf(const std::string& text);
LidcPixel pixelOf(const std::string& xCoord, const std::string& yCoord);

/// Nothing when it is not on the scale.
std::optional<int> judgementOf(const LidcScale& scale, const std::string& text);

} // namespace dsmt::lidc
