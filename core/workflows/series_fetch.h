// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: one series on its way from a peer.

#include "core/base/progress.h"
#include "core/dicom/network/diversions.h"
#include "core/records/pacs_settings.h"

#include <filesystem>
#include <memory>
#include <string>

namespace dsmt::workflows {

/// Who fetches from whom.
struct FetchPlan {
    const PacsSettings& settings;
    const PacsPeer& peer;
    std::shared_ptr<dicom::Diversions> listening; ///< as of retrieveCase
};

struct FetchedSeries {
    std::filesystem::path folder; ///< holds all of its images as SOP.dcm
    std::size_t fetched = 0, kept = 0;
};

/// Where series lie until all of their images are there; the oldest ones, which nobody asked for again for a week, are
/// removed. @throws Error(Failed)
std::filesystem::path fetchPlace(const std::filesystem::path& library);

/// Fetches what is missing in the folder of the series. @throws as retrieveCase
FetchedSeries fetchSeries(const FetchPlan& plan, const std::string& studyUid, const std::string& seriesUid,
                          const std::filesystem::path& place, const Progress& progress);

} // namespace dsmt::workflows
