// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: the steps of importCt and what they share.

#include "core/database/image_store.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/import_ct.h"

namespace dsmt::workflows {

struct ImportContext {
    database::Library& library;
    const ImportRequest& request;
    const CtSource& source;
    ImportReport& report; ///< grows by what was finished
};

/// The longer side of the pictures in a list of cases, pixels.
inline constexpr int kThumbnailEdge = 96;

/// Links a series at the place that was asked for and counts its images as taken or present. Returns the series' id.
std::int64_t linkSeries(const ImportContext& context, const SeriesRecord& record, std::size_t images,
                        ImportedSeries& imported);

/// Copies images into the library; counts, bytes and refusals go to the reports.
database::KeptImages keepImages(const ImportContext& context, std::span<const SeriesRecord> records,
                                std::span<const database::IncomingImage> images, const database::CopyCheck& check,
                                ImportedSeries& imported, const Progress& progress);

/// Keeps what a list says about a volume that is in the library now.
void addVolume(const ImportContext& context, std::int64_t seriesId, const SeriesDescription& description,
               ImportedSeries& imported);

/// All volumes of one series UID.
using Volumes = std::vector<dicom::ScannedSeries>;

/// Brings the images of one series UID in. @throws Error(Failed), Cancelled
void importImages(const ImportContext& context, Volumes volumes, const Progress& progress);

/// Brings a volume file in. One whose values are no HU is rejected. @throws Error(Failed), Cancelled
void importVolume(const ImportContext& context, const FoundVolume& found, const Progress& progress);

} // namespace dsmt::workflows
