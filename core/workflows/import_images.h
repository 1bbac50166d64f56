// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: the steps of importCt.

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

/// All volumes of one series UID.
using Volumes = std::vector<dicom::ScannedSeries>;

/// Brings the images of one series UID in. @throws Error(Failed), Cancelled
void importImages(const ImportContext& context, Volumes volumes, const Progress& progress);

/// Brings a volume file in. One whose values are no HU is rejected. @throws Error(Failed), Cancelled
void importVolume(const ImportContext& context, const FoundVolume& found, const Progress& progress);

} // namespace dsmt::workflows
