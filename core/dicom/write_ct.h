// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"
#include "core/records/series.h"

#include <cstdint>
#include <filesystem>

namespace dsmt::dicom {

/// A new UID under 2.25 (PS3.5 B.2) derived from a seed and a label: the same inputs give the same UID.
std::string derivedUid(std::uint64_t seed, const std::string& label);

/// Writes a volume as a series of CT Image objects (PS3.3 A.3), explicit little endian, one file a slice
/// (CT000001.dcm
/// ...). The record names patient, study, series and frame of reference; record.simulated sets Image Type
/// DERIVED and writes "SIMULATED" into Image Comments and Series Description so that every reader sees it.
/// Files appear under their final name only when complete.
/// @throws Error(Failed) when the folder cannot be written; Cancelled
void writeCtSeries(const imaging::Volume& volume, const SeriesRecord& record, const std::filesystem::path& folder,
                   const Progress& progress = {});

} // namespace dsmt::dicom
