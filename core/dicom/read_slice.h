// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/imaging/image.h"
#include "core/records/thumbnail.h"

namespace dsmt::dicom {

/// Slice k of the volume that readVolume makes, decoded alone: what a window shows before the rest is read. A volume of
/// one slice that lies where that slice of the whole one does, with its spacing.
/// @param k from 0, below layOut(series).geometry.size.k
/// @throws as readVolume
imaging::VolumePtr readSlice(const ScannedSeries& series, int k);

/// Slice size.k / 2.
imaging::VolumePtr readMiddleSlice(const ScannedSeries& series);

/// The middle slice as a small picture for a list. @throws as readVolume
Thumbnail thumbnail(const ScannedSeries& series, int edge, GreyWindow window = {});

} // namespace dsmt::dicom
