// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

#include <cstdint>

namespace dsmt::dicom {

/// What an archive may cost; a bomb is refused before more than 64 MiB of it are written.
struct UnpackLimits {
    std::uint64_t mostBytes = std::uint64_t(32) << 30U; ///< unpacked, all together
    std::uint64_t mostEntries = 100'000;
    std::uint64_t mostRatio = 200; ///< unpacked over packed bytes, looked at after the first 32 MiB
};

/// By its first bytes (PK 03 04 or an empty archive's PK 05 06), whatever its name.
bool isZip(const std::filesystem::path& file);

/// Unpacks the files of a ZIP archive, streamed, into an existing folder. No entry is written under the name it asks
/// for: files are numbered (000000, 000001.nii, ...) in folders of their own making, so that no name can lead out of
/// the folder; what the archive called them is told by the result. Links and other things that are no plain files,
/// encrypted entries and names that try to leave the archive (.., absolute, drive letters, backslashes) are rejected
/// with a reason.
struct UnpackedFile {
    std::filesystem::path file; ///< where it is now
    std::string name;           ///< in the archive, as UTF-8, for messages only
};
struct UnpackedZip {
    std::vector<UnpackedFile> files;
    std::vector<RejectedFile> rejected; ///< file: archive / name in it
};
/// @throws Error(BadInput) naming the archive when it is damaged, a bomb or past the limits; Error(Failed) when the
/// folder cannot be written (disk full); Cancelled. What was written until then stays for the caller to remove.
UnpackedZip unpackZip(const std::filesystem::path& archive, const std::filesystem::path& folder,
                      const Progress& progress = {}, const UnpackLimits& limits = {});

} // namespace dsmt::dicom
