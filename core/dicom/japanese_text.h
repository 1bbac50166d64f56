// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::dicom {

/// Whether the declared sets (0008,0005) hold a Japanese multi-byte one (ISO 2022 IR 87 or 159), which DCMTK cannot
/// convert with the C library's iconv.
bool declaresJapanese(const std::string& characterSets);

/// UTF-8 of text with the escape sequences of ISO 2022 IR 14, 87 and 159 and half-width Katakana (IR 13) in bytes above
/// 0x7F (PS3.5 6.1.2.5, annex H). Nothing when it is not such text.
std::optional<std::string> japaneseToUtf8(const std::string& bytes);

} // namespace dsmt::dicom
