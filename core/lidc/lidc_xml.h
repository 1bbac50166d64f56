// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/lidc_reads.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace dsmt::lidc {

// XML files of the LIDC-IDRI collection ("LIDC XML file documentation", The Cancer Imaging Archive). They may come from
// anywhere: nothing in them is opened, expanded or used as a name, and their size, depth and number of elements are
// bounded.

/// Of the 83 files that were tried the largest has 2.2 MB.
inline constexpr std::size_t kLargestLidcFile = std::size_t(64) << 20U;

/// By content: the first element of the XML, within 4 KB, is one of the collection's, also that of its chest X-rays,
/// which readLidcXml refuses in words. Anything else, readable or not, is none.
bool isLidcXml(const std::filesystem::path& file);

/// All bytes of a file, so that the digest is of what was read.
/// @throws Error(BadInput) that names the file when it cannot be read or is larger than kLargestLidcFile
std::string lidcFileBytes(const std::filesystem::path& file);

/// A judgement off its scale is absent and noted; a mark without a place is left out and noted.
/// @param name of the file, for the message
/// @throws Error(BadInput) "NAME: line N: reason"
LidcReads readLidcXml(std::string_view bytes, const std::string& name);
LidcReads readLidcXml(const std::filesystem::path& file);

} // namespace dsmt::lidc
