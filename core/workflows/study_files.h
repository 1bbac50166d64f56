// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_archive.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dsmt::workflows {

/// An archive that went out or came in.
struct StudyFile {
    std::string study; ///< its name
    std::size_t cases = 0, readers = 0, reads = 0, events = 0;
    std::string sha256; ///< of the archive
};

/// @throws Error(Refused) for a study that is not frozen or not as it was stored; Error(NotFound, Failed)
StudyFile writeStudyArchive(database::Library& library, std::int64_t studyId, const std::filesystem::path& file);

/// @throws Error(BadInput) for a file that is no archive or was changed; Error(NotFound, Failed)
database::StudyArchive readStudyArchive(const std::filesystem::path& file);
/// Proves by its SHA-256 that what came in is the same. @throws Error(BadInput) when the library has a study of this
/// name; Error(Failed)
StudyFile takeStudyArchive(database::Library& library, const database::StudyArchive& archive);

} // namespace dsmt::workflows
