// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace dsmt::dicom {

// Bytes on their way to DCMTK's parser, which trusts them: it recurses as deep as sequences are nested and inflates as
// much as a stream holds. A file of 400 KB can end the process either way, so both are bounded here.

/// At most `count` bytes from the beginning of a file. @throws Error(BadInput) when it cannot be read
std::string firstBytes(const std::filesystem::path& file, std::size_t count);

/// Each level of nesting needs an item tag (FFFE,E000) of its own; refuses more of them, in either byte order, than a
/// CT has and the stack bears. @throws Error(BadInput)
void requireShallow(const std::string& bytes);

/// For parsers whose stack is watched otherwise: refuses more item tags than `most`, which no `kind` has.
/// @throws Error(BadInput)
void requireFewItems(const std::string& bytes, std::size_t most, const char* kind);

/// Where the deflated data set of a file begins (PS3.5 A.5), nothing when its transfer syntax is another.
std::optional<std::size_t> deflatedBegin(const std::string& bytes);

/// The same file with its data set inflated, as explicit little endian.
/// @throws Error(BadInput) when it is damaged or inflates to more than 200 times its size
std::string inflated(const std::string& bytes, std::size_t begin);

} // namespace dsmt::dicom
