// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/records/series_description.h"

#include <functional>

namespace dsmt::workflows {

/// A CT as one volume in a file that is no DICOM (NIfTI, MetaImage). Its record has a series UID: the file's name when
/// that is a UID, as in LUNA16, else one made from its bytes, so that the same file is the same series.
struct FoundVolume {
    std::filesystem::path file;
    std::filesystem::path voxels; ///< the same file, or the one beside it that holds the voxels
    SeriesRecord record;
    SeriesDescription description;
};

/// Everything that a source holds for us.
struct SourceContents {
    dicom::ScanResult ct;                        ///< CT images, and the files that are of no kind below either
    std::vector<FoundVolume> volumes;            ///< in order of their files
    std::vector<std::filesystem::path> readings; ///< LIDC-IDRI files, in order
    std::vector<std::filesystem::path> results;  ///< structured reports and segmentations, in order
};

/// What a volume file says about itself, as a finding on all of its slices: not_hounsfield refuses an analysis.
GeometryFinding findingOf(const imaging::Geometry& geometry, const std::string& code, const std::string& text);

/// The reason alone of a failure whose message names the file first.
std::string reasonOf(const Error& failure, const std::filesystem::path& file);

/// Looks again at the files that the scan rejected: volumes and readings are taken out of them. A volume whose header
/// is no good stays rejected, with the reason.
/// @param shownName what a person knows a file as
/// @throws Cancelled
SourceContents contentsOf(dicom::ScanResult scan,
                          const std::function<std::filesystem::path(const std::filesystem::path&)>& shownName,
                          const Progress& progress);

} // namespace dsmt::workflows
