// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

namespace dsmt::inference {

/// What a program makes of CT before the network sees it, as one number: the SHA-256 of the spec and of the patches
/// that crop_patches.h cuts from a small volume that is drawn by formula. Equal sums, equal patches; a package carries
/// that of the program that trained it. Spacings that are multiples of 1/8 mm give the same sum on every machine.
std::string preprocessingSha256(const PatchSpec& spec);

/// SHA-256 of both patches, local before global, as 32-bit floats of this machine's byte order: equal for equal pixels,
/// place and cutting, so that it tells whether a stored answer was given to the CT that is there now.
std::string pixelsSha256(const PatchPair& pair);

} // namespace dsmt::inference
