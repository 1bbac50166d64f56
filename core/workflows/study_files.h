// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_archive.h"
#include "core/workflows/reads_file.h"

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

StudyFile described(const database::StudyArchive& archive);

/// Of archives; file managers open the workstation by it.
inline constexpr const char* kStudyArchiveEnding = ".dsmt-study";
/// By its name: that ending, or .json as archives had first.
bool isStudyArchive(const std::filesystem::path& file);

/// @throws Error(Refused) for a study that is not frozen or not as it was stored; Error(NotFound, Failed)
StudyFile writeStudyArchive(database::Library& library, std::int64_t studyId, const std::filesystem::path& file);

/// @throws Error(BadInput) for a file that is no archive or was changed; Error(NotFound, Failed)
database::StudyArchive readStudyArchive(const std::filesystem::path& file);
/// Proves by its SHA-256 that what came in is the same. @throws Error(BadInput) when the library has a study of this
/// name; Error(Failed)
StudyFile takeStudyArchive(database::Library& library, const database::StudyArchive& archive);

/// Reads that were made elsewhere, as a study of this library (`dsmt study import` of a CSV or an iMRMC file).
struct StudyOfReads {
    std::string name;                                         ///< of the study
    std::string positive = "positive", negative = "negative"; ///< what 1 and 0 of the truth mean, in the study's words
};

/// What a file of reads becomes: a frozen study without images, its plan made of what is in the file. Names of the file
/// may be those of persons: they do not come in; readers and cases get codes (R1, C007), which stay where the file has
/// such codes.
struct StudyFromReads {
    database::StudyArchive archive;
    std::vector<std::pair<std::string, std::string>> readers, cases; ///< code, name in the file
    std::vector<std::string> notes;                                  ///< sentences about what is kept otherwise, or not
};

/// One arm: unaided. Both arms: sequential where every aided read follows an unaided one of the same session, else a
/// crossover, whose sessions are those of the order that is drawn. @throws Error(BadInput) for a file with problems
StudyFromReads studyFromReads(const ReadsFile& file, const StudyOfReads& wanted, const std::string& sha256);

} // namespace dsmt::workflows
