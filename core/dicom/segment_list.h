// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <map>
#include <optional>
#include <string>

class DcmDataset;

namespace dsmt::dicom {

/// @throws Error(BadInput) when a data set is no segmentation
void requireSegmentation(DcmDataset& dataset);

/// Every segment that the file describes: number and label (PS3.3 C.8.20.2.3).
std::map<int, std::string> segmentsOf(DcmDataset& dataset);

/// The wanted one, or the only one. @throws Error(BadInput) naming those that there are
int chosenSegment(const std::map<int, std::string>& segments, std::optional<int> wanted);

} // namespace dsmt::dicom
