// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/connected.h"

#include <optional>
#include <vector>

namespace dsmt::inference {

/// Large connected parts of the air in a chest, largest first: in most chests two lungs.
struct ToldLungs {
    std::vector<imaging::Part> parts;
    std::optional<std::size_t>
        right; ///< which of the first two is the right lung, when they are two lungs side by side
};

/// Lungs that touch each other, in front of the heart or behind it, are parted where their necks are, up to 30 mm wide.
/// @param air in the body, on an axis-aligned (LPS) isotropic grid
ToldLungs tellLungs(const imaging::Mask& air);

} // namespace dsmt::inference
