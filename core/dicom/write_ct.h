// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/dicom/derived_uid.h"
#include "core/imaging/image.h"
#include "core/records/series.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace dsmt::dicom {

/// How a scanner stores CT numbers: signed or not, what is added to a stored value to have HU, what stands outside of
/// its round field, and from which end of the patient it counts.
struct StoredHabit {
    bool isSigned = true;
    int intercept = 0;          ///< HU of a stored 0; the slope is 1
    std::optional<int> padding; ///< the stored value outside of the circle that touches the picture's edges
    bool superiorFirst = false; ///< image 1 is the most superior one
};

/// What the scanner says about the exposure; zeros and empty text are left out.
struct Exposure {
    double kvp = 0;
    double tubeCurrentMa = 0;
    double timeMs = 0;
    std::string contrastAgent;
    std::string stationName;
};

struct CtStyle {
    StoredHabit stored;
    Exposure exposure;
};

/// Writes a volume as a series of CT Image objects (PS3.3 A.3), explicit little endian, one file a slice
/// (CT000001.dcm ... in the order of Instance Number). Values that the habit cannot store are cut to the nearest that
/// it can. The record names patient, study, series and frame of reference; record.simulated sets Image Type DERIVED and
/// writes "SIMULATED" into Image Comments and Series Description so that every reader sees it. Files appear under their
/// final name only when complete.
/// @throws Error(Failed) when the folder cannot be written; Cancelled
void writeCtSeries(const imaging::Volume& volume, const SeriesRecord& record, const std::filesystem::path& folder,
                   const Progress& progress = {}, const CtStyle& style = {});

} // namespace dsmt::dicom
