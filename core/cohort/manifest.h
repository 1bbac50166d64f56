// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/imaging/geometry.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace dsmt::cohort {

/// One nodule of a cohort, real or simulated.
struct ManifestRow {
    int line = 0;
    NoduleFacts facts;
    std::filesystem::path series; ///< folder, file or ZIP archive with the CT; absolute; empty: in the case library
    std::string seriesUid;        ///< which series of it, empty for the only one
    std::optional<imaging::WorldPoint> center; ///< LPS mm
    std::filesystem::path mask;                ///< absolute, or empty
    std::optional<int> segment;                ///< which segment of the mask
    bool simulated = false;
};

/// Something that keeps a cohort from being used.
struct ManifestProblem {
    int line = 0; ///< 0: the file as a whole
    std::string text;
    bool operator==(const ManifestProblem&) const = default;
};

struct Manifest {
    std::vector<ManifestRow> rows; ///< also those with problems, as far as they could be read
    std::vector<ManifestProblem> problems;
    std::vector<std::string> unknownColumns; ///< kept out of it
};

/// Reads cohort.csv (RFC 4180, header line). Columns, of which only series or series_uid, and x_mm, y_mm, z_mm or mask,
/// must be there:
///   nodule, patient, site       names; a nodule without one is called by its line, a patient by the series
///   split                       train, test or empty
///   series, series_uid          path (relative to the manifest), and which series of it; without a path the series of
///                               the case library
///   x_mm, y_mm, z_mm            the nodule's centre, LPS mm; without it, that of the mask
///   mask                        path of its outline (relative to the manifest), with #N behind it the segment N
///   simulated                   1 when no patient is behind it
///   pathology                   AAH, AIS, MIA, IAC or empty
///   invasive, bubble_lucency, pleural_retraction    0, 1 or empty; invasive follows from pathology where it is empty
/// Every problem is found, not only the first: labels and splits that mean nothing, pathology against invasive, a
/// nodule twice, a patient on both sides of the split, a place that is no number.
/// @throws Error(BadInput) when it is no table at all
Manifest readManifest(std::string_view csv, const std::filesystem::path& folder);

} // namespace dsmt::cohort
