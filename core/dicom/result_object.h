// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/result_identity.h"
#include "core/dicom/source_study.h"

class DcmItem;
class DcmTagKey;

namespace dsmt::dicom {

/// Puts character set, patient, study, series and equipment (PS3.3 C.7.1 to C.7.5, C.12.1) in place of whatever the
/// data set has of them.
void putResultModules(DcmItem& dataset, const SourceStudy& source, const ResultIdentity& identity);

/// Puts Common Instance Reference (PS3.3 C.12.2): the images of the source series that the object refers to.
void putReferencedSeries(DcmItem& dataset, const std::string& seriesUid, const std::vector<SourceImage>& images);

/// Puts an item for each image into a sequence such as Source Image Sequence: class, instance, frame.
void putImageReferences(DcmItem& dataset, const DcmTagKey& sequence, const std::vector<SourceImage>& images);

/// DA and TM of an ISO 8601 time; "" where it has none.
std::string dicomDate(const std::string& iso);
std::string dicomTime(const std::string& iso);

} // namespace dsmt::dicom
