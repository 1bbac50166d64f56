// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <filesystem>
#include <string>

class DcmFileFormat;

namespace dsmt::dicom {

/// Writes a file (PS3.10) with this program's implementation class UID and version name, under
/// its final name only when it is complete. @throws Error(Failed) naming the file
/// @param transferSyntaxUid that of compressed pixels, which stay as they are; else explicit little endian
void saveObject(DcmFileFormat& format, const std::filesystem::path& file,
                const std::string& transferSyntaxUid = "1.2.840.10008.1.2.1");

} // namespace dsmt::dicom
