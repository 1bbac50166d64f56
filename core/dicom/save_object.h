// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <filesystem>

class DcmFileFormat;

namespace dsmt::dicom {

/// Writes a file (PS3.10), explicit little endian, with this program's implementation class UID and version name, under
/// its final name only when it is complete. @throws Error(Failed) naming the file
void saveObject(DcmFileFormat& format, const std::filesystem::path& file);

} // namespace dsmt::dicom
