// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/realism/nodule_crop.h"

#include <span>
#include <variant>

namespace dsmt::workflows {

/// A CT of a chest that simulated ones may be held against; not read yet, since there may be many. Names are those of
/// folders and files: nothing here says who the patient is.
struct RealChest {
    std::string name;
    std::string kernel; ///< empty when the file does not say
    std::variant<dicom::ScannedSeries, std::filesystem::path> source;
};

/// @throws Error(BadInput), Cancelled
imaging::VolumePtr readChest(const RealChest& chest, const Progress& progress);

/// Files of one folder that are of no use, for one reason.
struct LeftOut {
    std::string name; ///< of the folder, or of the file when it is one
    std::size_t files = 1;
    std::string reason; ///< one clause
};

struct RealMaterial {
    std::vector<RealChest> chests;
    std::vector<realism::NoduleCrop> nodules; ///< read; those without a mask can be looked at only
    std::vector<LeftOut> leftOut;
};

/// Looks for CT series of 60 mm and more and for crops of nodules: volume files below 120 mm, NAME_ct or NAME, with the
/// mask in NAME_mask beside them.
/// @throws Error(NotFound) for a folder that does not exist, Cancelled
RealMaterial collectRealMaterial(std::span<const std::filesystem::path> folders, const Progress& progress);

} // namespace dsmt::workflows
