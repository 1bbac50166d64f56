// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/deidentify.h"
#include "core/dicom/pseudonyms.h"

class DcmDataset;

namespace dsmt::dicom {

/// Takes out of a data set, at every depth, what names somebody: by the table of PS3.15 E.1, all private attributes,
/// curves and overlays, and by value representation what the table does not know (names, dates, UIDs, free text,
/// addresses, unknown types).
std::vector<AttributeChange> cleanDataset(DcmDataset& dataset, const Pseudonyms& pseudonyms,
                                          const DeidentifyOptions& options);

} // namespace dsmt::dicom
