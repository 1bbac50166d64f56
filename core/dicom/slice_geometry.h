// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/slice_header.h"

class DcmItem;

namespace dsmt::dicom {

/// Where a slice says how it lies in the patient (PS3.3 C.7.6.2); null where it does not.
struct GeometryItems {
    DcmItem* position = nullptr;
    DcmItem* orientation = nullptr;
    DcmItem* spacing = nullptr;
};

/// Fills image position, directions and pixel spacing.
/// @throws Error(BadInput) with a reason that does not name the file when one is missing or absurd
void readGeometry(const GeometryItems& items, SliceHeader& header);

} // namespace dsmt::dicom
