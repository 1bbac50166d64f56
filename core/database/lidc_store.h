// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/lidc_reads.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dsmt::database {

/// What a list says about a file of readings.
struct LidcRow {
    std::int64_t id = 0;
    std::string seriesUid;
    std::string studyUid;
    std::string fileSha256;
    std::string addedAt; ///< UTC, ISO 8601
    int readers = 0;
    int nodules = 0; ///< marks of all readers: one nodule counts once for each that saw it
    int smallNodules = 0;
    int nonNodules = 0;
    bool attached = false; ///< the CT is in the library; else the readings stand alone
};

struct StoredLidcReads {
    std::int64_t id = 0;
    std::string fileSha256;
    LidcReads reads;
};

/// Readings of LIDC-IDRI files. They are kept whether their CT is in the library or not, and become attached when it
/// comes. All functions throw Error(Failed).
class LidcStore final {
public:
    explicit LidcStore(Library& library) : m_library(library) {}

    /// All of a file or nothing. The same file again changes nothing and gives the id that it has.
    /// @param fileSha256 of the file's bytes, lower-case hexadecimal
    std::int64_t add(const LidcReads& reads, const std::string& fileSha256);

    /// The id of a file that is known.
    std::optional<std::int64_t> find(const std::string& fileSha256);

    /// In order of adding: a series may have been read twice.
    std::vector<StoredLidcReads> ofSeries(const std::string& seriesUid);

    /// Newest first.
    std::vector<LidcRow> all();

private:
    Library& m_library;
};

} // namespace dsmt::database
