// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/network/find.h"

#include <memory>

class DcmDataset;

namespace dsmt::dicom {

/// Keys of a C-FIND at each level (PS3.4 C.6.2.1), as the peer wants its text. @throws as findStudies
std::unique_ptr<DcmDataset> studyKeys(const PacsQuery& query, const std::string& characterSet);
std::unique_ptr<DcmDataset> seriesKeys(const std::string& studyUid);
std::unique_ptr<DcmDataset> imageKeys(const std::string& studyUid, const std::string& seriesUid);

/// @param characterSet of answers that declare none
FoundStudy foundStudy(DcmDataset& answer, const std::string& characterSet);
FoundSeries foundSeries(DcmDataset& answer, const std::string& characterSet);

/// Whether an answer is one to the query: not every archive looks at all keys.
bool answers(const FoundStudy& study, const PacsQuery& query);

} // namespace dsmt::dicom
