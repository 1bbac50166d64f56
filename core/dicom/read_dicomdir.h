// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

namespace dsmt::dicom {

/// What a DICOMDIR (PS3.3 F, PS3.10 8.6) says that its medium holds.
struct DicomdirFiles {
    std::vector<std::filesystem::path> files; ///< plain files in the folder of the DICOMDIR, in its order, each once
    std::vector<RejectedFile> rejected; ///< named but absent, or named by a path that leads elsewhere; the DICOMDIR
                                        ///< itself when it is damaged or names nothing
};

/// Whether a file is a Media Storage Directory by its meta information (PS3.10 7.1), whatever its name.
bool isDicomdir(const std::filesystem::path& file);

/// The files that a DICOMDIR names (Referenced File ID (0004,1500) of every record in use, in the order they stand;
/// offsets are not followed). Names lead to a place in the folder of the DICOMDIR or below, or nowhere: "..", absolute
/// ones, drive letters and links out of the folder are rejected. They are found in either case, and with the version
/// (";1") and final dot that media of ISO 9660 add.
DicomdirFiles filesOfDicomdir(const std::filesystem::path& file, const Progress& progress = {});

} // namespace dsmt::dicom
