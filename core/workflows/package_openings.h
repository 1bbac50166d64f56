// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/durable_log.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// A package was shown the test nodules of a cohort. What was opened often is no test any more, so each opening is
/// kept with the package: opened.jsonl, a JSON object a line, only ever appended to. "cohort_sha256" is of the cohort's
/// file (patch cache).
struct PackageOpening {
    std::string time; ///< UTC, ISO 8601
    std::string software;
    std::string weightsSha256;
    std::string cohortFile, cohortSha256;
    std::string protocol; ///< of a simulated cohort, else empty
    std::size_t nodules = 0;
    bool nodulesBlanked = false; ///< shortcut test
    std::optional<double> auc;   ///< invasiveness
};

/// The object of one line.
std::string toJson(const PackageOpening& opening);

/// Earlier openings, oldest first; none without the file.
/// @throws Error(BadInput) with the line that cannot be read, Error(Failed) when the file is there but cannot be read
std::vector<PackageOpening> readOpenings(const std::filesystem::path& packageFolder);

/// The log held open for one more line, so that a package folder that takes none is known before anything is shown.
class OpeningLog final {
public:
    /// @throws Error(Failed) when the file cannot be appended to
    explicit OpeningLog(const std::filesystem::path& packageFolder);

    /// Comes back when the line is on the disk.
    /// @throws Error(Failed)
    void append(const PackageOpening& opening);

private:
    DurableLog m_log;
};

} // namespace dsmt::workflows
