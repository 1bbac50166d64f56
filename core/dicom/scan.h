// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/geometry.h"
#include "core/records/series.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::dicom {

struct NativePixels;

/// One slice of a series, a file or a frame of one, with what ordering needs, so that no header is parsed twice.
struct SliceFile {
    std::filesystem::path file;
    int frame = 0;  ///< from 0, of a multi-frame file
    int frames = 0; ///< of its file, when that is a multi-frame one and describes its slices in functional groups
    std::string sopInstanceUid;
    imaging::WorldPoint imagePosition; ///< centre of the first voxel, LPS mm
    double position = 0;               ///< Image Position projected on the normal of the orientation, mm
    std::string transferSyntaxUid;
    bool lossy = false;                         ///< compressed with loss at some point in its life
    std::shared_ptr<const NativePixels> native; ///< where uncompressed pixels lie, so that they need no second parsing
};

/// Slices that belong to one volume, ordered by position.
struct ScannedSeries {
    SeriesRecord record;
    std::vector<SliceFile> slices;
    imaging::WorldPoint rowDirection;         ///< of increasing column index, LPS, unit
    imaging::WorldPoint columnDirection;      ///< of increasing row index, LPS, unit, perpendicular to it
    std::array<double, 2> pixelSpacing{1, 1}; ///< mm along the row direction, along the column direction
    /// Of the contrast medium in the blood, when the images say that there was one; "" when they do not name it.
    std::optional<std::string> contrastAgent;
    std::string splitNote; ///< when one series UID held more than one volume: which part this is and why, else empty
};

struct RejectedFile {
    std::filesystem::path file;
    std::string reason; ///< one clause for a person, without the file's name: "it is empty"
};

struct ScanResult {
    std::vector<ScannedSeries> series; ///< in order of series UID, then the part with most slices first
    std::vector<RejectedFile> rejected;
};

struct ScanOptions {
    /// A Specific Character Set (PS3.3 C.12.1.1.2) such as "GB18030" or "ISO_IR 100" that is believed instead of what
    /// the files declare; "" believes the files.
    std::string characterSet;
    /// Whether what a DICOMDIR names and is not there is reported; pointless where files do not bear the names that
    /// they had on their medium.
    bool reportAbsent = true;
};

/// Reads the headers of every file under a folder, of one file, or of those that a DICOMDIR names, and groups CT images
/// into series.
/// A file that is no CT image is data, not an error: it is returned as rejected with its reason. A DICOMDIR in a folder
/// is not; what it names in vain is.
/// @throws Error(NotFound) when the path does not exist, Error(BadInput) when it cannot be read or the
/// character set is unknown; Cancelled
ScanResult scan(const std::filesystem::path& path, const Progress& progress = {}, const ScanOptions& options = {});

} // namespace dsmt::dicom
