// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/records/pacs_settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// What is fetched of a peer: a series, or single images of one.
struct RetrieveRequest {
    std::string studyUid, seriesUid;
    std::vector<std::string> images; ///< SOP Instance UIDs; empty: the whole series
};

/// How the peer says that it went (PS3.4 C.4.3.1.3).
struct RetrieveOutcome {
    int completed = 0, failed = 0;
};

/// Fetches over the same connection (C-GET) into FOLDER/SOP.dcm, byte for byte as the peer has them.
/// @throws Error(Failed) with the reason in words, when the peer says that not all could be sent as well; what had come
/// is complete and stays there. Cancelled likewise
RetrieveOutcome getImages(const PacsLink& link, const RetrieveRequest& request, const std::filesystem::path& folder,
                          const Progress& progress = {});

/// Has the peer send to the AE of this workstation (C-MOVE), where a Listener must be. Otherwise as getImages.
RetrieveOutcome moveImages(const PacsLink& link, const RetrieveRequest& request, const Progress& progress = {});

} // namespace dsmt::dicom
