// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/diversions.h"
#include "core/records/pacs_settings.h"
#include "core/workflows/import_ct.h"

#include <string>
#include <vector>

namespace dsmt::workflows {

/// What is wanted of a peer.
struct WantedSeries {
    std::string studyUid;
    std::vector<std::string> seriesUids; ///< empty: all series of the study that can be read here
};

/// What came of it.
struct RetrievedCase {
    ImportReport report;     ///< of the import
    std::size_t fetched = 0; ///< images that came over the network now
    std::size_t kept = 0;    ///< those that were there from an earlier try
    double fetchSeconds = 0, importSeconds = 0;
};

/// Fetches series of a peer and brings them into the library as the import of a folder does. By C-GET, or where the
/// peer says so by C-MOVE to a listener that runs as long as this, or to the one that runs already. What was fetched
/// before a connection broke stays in retrieving/ of the library and is not fetched again by the next try; a series
/// shows only when all of it is there.
/// @param listening shared with the station that listens where the settings say; null: none does
/// @throws Error(NotFound) when the peer has no such series; Error(Failed) with the reason in words; Cancelled
RetrievedCase retrieveCase(database::Library& library, const PacsSettings& settings, const PacsPeer& peer,
                           const WantedSeries& wanted, const Progress& progress = {},
                           const std::shared_ptr<dicom::Diversions>& listening = nullptr);

/// Whether series of this modality can be read here: CT, SEG, SR.
bool isReadHere(const std::string& modality);

} // namespace dsmt::workflows
