// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::dicom {

/// Free text without anything that might name somebody (PS3.15 E.3.6, Clean Descriptors): only words of a list of
/// anatomy, technique and this program's own sentences stay, numbers of at most three digits, and SHA-256 sums.
/// Words of the list that are also common names are not on it, yet no list knows all names. Cleaning twice is the same
/// as cleaning once.
std::string cleanText(const std::string& text);

} // namespace dsmt::dicom
