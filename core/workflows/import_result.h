// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

/// What became of a structured report or a segmentation.
struct ImportedResult {
    std::string kind; ///< "SR" or "SEG"
    std::string sopInstanceUid, seriesUid;
    int findings = 0;               ///< measurement groups, or segments
    bool isNew = false;             ///< else the library had all of it
    bool attached = false;          ///< the library has the CT that it is about; else it stands alone until that comes
    std::vector<std::string> notes; ///< what of it could not be taken
};

/// Reads a structured report or a segmentation (dicom::isMeasurementReport, isSegmentation) into the library: a report
/// with every value and code, each segment as a mask on its own grid. Where the library has the CT, findings of the
/// size of a nodule become nodules of it, and a segment the outline of its nodule unless that has one.
/// @throws Error(BadInput) naming the file; Error(Failed) when the library cannot be written
ImportedResult importResult(database::Library& library, const std::filesystem::path& file);

/// Makes nodules of what was imported about a CT before the CT itself.
void attachResults(database::Library& library, std::int64_t seriesId);

} // namespace dsmt::workflows
