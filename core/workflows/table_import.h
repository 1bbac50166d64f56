// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv_table.h"
#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// Bytes of a CSV or iMRMC file, which is read whole.
inline constexpr std::uint64_t kLargestTable = std::uint64_t(1) << 30U;

/// A line of a table that cannot be taken, and why.
struct LineProblem {
    int line = 0;
    std::string text; ///< a clause for a person
};

/// What an import of a table did, or would do.
struct TableImport {
    int added = 0;
    int corrected = 0;                 ///< follow another one, with a reason
    int unchanged = 0;                 ///< are there already, the same in everything
    std::vector<std::string> newNames; ///< of readers (reads) or nodules (truth) that the library did not know
    std::vector<LineProblem> problems; ///< every one; with one, nothing was taken at all
    bool taken = false;                ///< false: a preview, or there are problems
};

struct TableImportOptions {
    bool preview = false;
    std::string reason; ///< for lines that differ from what is there and have no reason of their own; "" makes problems
                        ///< of them
    std::string method; ///< of truths whose line names none
    std::string study;  ///< of reads whose line names none
};

/// Reference standards from CSV, all of the file or nothing. Columns: which nodule (below), pathology (AAH, AIS, MIA,
/// IAC, other), detail, method, date, determined_by, reason; a line with simulated = 1 has the method "simulated".
/// Which nodule: series_uid with x_mm, y_mm, z_mm (LPS; the nodule within 5 mm or a new one, named by nodule), or
/// nodule_id, or nodule (its name). Also a cohort's manifest.
/// @throws Error(BadInput) for a text that is no table; Error(Failed)
TableImport importTruth(database::Library& library, const CsvTable& table, const TableImportOptions& options);

/// Reads from CSV, all of the file or nothing. Columns: reader, study, which nodule (as above; case stands for nodule),
/// session, arm or modality (unaided, aided), invasiveness or score (0 to 100), call (0, 1, yes, no), bubble_lucency,
/// pleural_retraction (present, absent, cannot tell), their _confidence (0 to 100), comment, seconds, idle_seconds,
/// read_at, reason. Readers and studies that are not there are made.
/// @param sha256 of the file, kept with each read
/// @throws Error(BadInput) for a text that is no table; Error(Failed)
TableImport importReads(database::Library& library, const CsvTable& table, const std::string& sha256,
                        const TableImportOptions& options);

} // namespace dsmt::workflows
