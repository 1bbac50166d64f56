// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/series.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dsmt::database {

/// A series in the library and what is known about it; what the worklist shows.
struct CaseRow {
    std::int64_t seriesId = 0;
    SeriesRecord series;
    std::filesystem::path source; ///< folder or file that it is read from; of a kept one, its folder in the library
    bool kept = false;            ///< the library keeps the images itself
    std::string addedAt;          ///< UTC, ISO 8601
    int nodules = 0;
    int predictions = 0;
    int readers = 0;                         ///< radiologists whose LIDC-IDRI readings of the series are in the library
    std::optional<double> latestProbability; ///< of invasiveness
    std::optional<double> latestLongAxisMm;
};

class CaseStore final {
public:
    explicit CaseStore(Library& library) : m_library(library) {}

    /// Adds a series linked in place, or returns the one with the same series UID and part. Its source is updated
    /// unless the library keeps its images. @throws Error(Failed)
    std::int64_t addSeries(const SeriesRecord& series, const std::filesystem::path& source);
    /// Brings the row of a series up to date whose images the library keeps. @throws Error(Failed)
    std::int64_t updateKept(const SeriesRecord& series);

    /// @throws Error(NotFound, Failed)
    CaseRow row(std::int64_t seriesId);
    /// Newest first.
    std::vector<CaseRow> cases();
    /// The part of the series, or with "" the part with most slices.
    std::optional<CaseRow> findSeries(const std::string& seriesUid, const std::string& part = {});

private:
    std::int64_t put(const SeriesRecord& series, const std::optional<std::filesystem::path>& linkedFrom);

    Library& m_library;
};

} // namespace dsmt::database
