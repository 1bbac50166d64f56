// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/library.h"
#include "core/records/series.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dsmt::database {

/// A file that may enter the library.
struct IncomingImage {
    std::filesystem::path file;
    std::string sopInstanceUid;
    double position = 0; ///< along the slice normal, mm
    std::string ending = ".dcm";
};

struct RefusedImage {
    std::filesystem::path file;
    std::string reason; ///< one clause for a person, without the file's name
};

/// What became of the files of one series.
struct KeptImages {
    std::size_t taken = 0;
    std::size_t present = 0; ///< the library has the same image (SOP Instance UID and SHA-256) already
    std::uint64_t bytes = 0; ///< of the taken ones
    std::vector<RefusedImage> refused;
    std::size_t all = 0;                 ///< images of the series that the library has now
    std::vector<std::int64_t> seriesIds; ///< of the parts; empty when nothing is kept
};

/// Looks at a copy before it is taken; "" lets it in, else the reason why not.
using CopyCheck = std::function<std::string(const std::filesystem::path& copy, const IncomingImage& image)>;

/// The DICOM files that a library keeps: images/SERIES/BATCH/SOP.dcm, byte for byte as they came. A foreign UID is a
/// name only when it is a UID (PS3.5 9.1); anything else goes by its SHA-256.
class ImageStore final {
public:
    explicit ImageStore(Library& library) : m_library(library) {}

    /// Copies the images of one series into the library and adds or updates the rows of its parts, all or nothing: when
    /// this returns, files and rows have reached the disk; when it throws or the program dies, nothing shows.
    /// @param parts of the series, each with the number of slices in series.slices
    /// @param check called on several copies, one after the other
    /// @throws Error(Failed) such as a full disk, Cancelled
    KeptImages keep(std::span<const SeriesRecord> parts, std::span<const IncomingImage> images, const CopyCheck& check,
                    const Progress& progress);

    /// Removes what imports left that did not come to their end, in this or another program that no longer runs.
    /// @throws Error(Failed)
    void sweep();

private:
    Library& m_library;
};

} // namespace dsmt::database
