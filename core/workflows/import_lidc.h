// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/lidc_reads.h"

#include <cstdint>
#include <filesystem>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

/// What became of a file of LIDC-IDRI readings (lidc::isLidcXml tells which files are some).
struct ImportedLidc {
    std::int64_t id = 0;   ///< in database::LidcStore
    bool isNew = false;    ///< else the library had the same file (SHA-256)
    bool attached = false; ///< the library has the CT; else the readings stand alone until it comes
    LidcReads reads;
};

/// Reads a file and brings its readings into the library, all or nothing. The file itself is not kept.
/// @throws Error(BadInput) that names the file, its line and the reason; Error(Failed) when the library cannot be
/// written
ImportedLidc importLidc(database::Library& library, const std::filesystem::path& file);

} // namespace dsmt::workflows
