// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/audit_trail.h"
#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

/// Something in a library that is not as it was stored.
struct LibraryFault {
    std::string table;              ///< "" when it concerns the whole file
    std::optional<std::int64_t> id; ///< of the row, where it is one
    std::string text;               ///< a sentence for a person
};

struct CheckReport {
    std::vector<LibraryFault> faults;
    std::int64_t rows = 0;  ///< whose SHA-256 was computed
    std::int64_t files = 0; ///< images whose bytes were compared
    double seconds = 0;
};

/// The newest rows of each kind and of the audit trail, in a few milliseconds: for opening.
CheckReport checkNewest(Library& library);

struct CheckOptions {
    bool images = false;               ///< also read every kept image and compare its SHA-256
    std::optional<AuditAnchor> anchor; ///< of the audit trail, kept elsewhere
};

/// Every page, reference, row hash and audit entry, rows that the audit trail knows and that are gone, and what lists
/// show. Never throws over damage: what cannot be read is a fault. @throws Cancelled
CheckReport checkAll(Library& library, const CheckOptions& options = {}, const Progress& progress = {});

/// The same for a file that is no open library, such as a backup of any schema; the file stays untouched.
CheckReport checkFile(const std::filesystem::path& file, const Progress& progress = {});

} // namespace dsmt::database
