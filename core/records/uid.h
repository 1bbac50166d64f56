// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// Looks like a DICOM UID (PS3.5 9.1): numbers joined by single dots, at most 64 characters. Leading zeros, which the
/// standard forbids and real files have, are let through.
inline bool isUid(const std::string& text)
{
    constexpr std::size_t kLongestUid = 64;
    return !text.empty() && text.size() <= kLongestUid && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string::npos && text.find_first_not_of("0123456789.") == std::string::npos;
}

} // namespace dsmt
