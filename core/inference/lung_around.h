// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

#include <optional>

namespace dsmt::inference {

inline constexpr float kLungBelowHu = -500; ///< halfway from lung to soft tissue

/// The lung that a nodule lies in, found by thresholds in the slices round it, on an axis-aligned grid of 3 mm that
/// spans the CT across and 66 mm up and down from the nodule.
struct LungAround {
    imaging::Mask own;   ///< air of this lung, without vessels
    imaging::Mask other; ///< all other air: the other lung, airways, bowel, round the body
    /// Told by where the other lung lies, not by the origin of coordinates; nothing where two lungs side by side are
    /// not to be seen, or where both are about as near.
    std::optional<LungSide> side;
};

/// @param center of the nodule; @param radiusMm of a ball around it that holds it
/// @return nothing without a lung next to the nodule
std::optional<LungAround> lungAround(const imaging::Volume& volume, imaging::WorldPoint center, double radiusMm);

} // namespace dsmt::inference
