// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/open_file.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace dsmt::dicom {

// Bytes on their way to DCMTK's parser, which inflates as much as a stream holds: a file of 400 KB can end the process
// that way, so it is bounded here.

/// At most `count` bytes from the beginning of a file. @throws Error(BadInput) when it cannot be read
std::string firstBytes(const OpenFile& file, std::size_t count);

/// Where the deflated data set of a file begins (PS3.5 A.5), nothing when its transfer syntax is another.
std::optional<std::size_t> deflatedBegin(const std::shared_ptr<const std::string>& bytes);

/// The same file with its data set inflated, as explicit little endian.
/// @throws Error(BadInput) when it is damaged or inflates to more than 200 times its size or 256 MiB
std::string inflated(const std::string& bytes, std::size_t begin);

} // namespace dsmt::dicom
