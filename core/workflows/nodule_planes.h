// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

/// A square of gray values through the middle of a nodule, lung window, row by row from the top.
struct NodulePlane {
    int size = 0; ///< pixels of .5 mm along a side
    std::vector<std::uint8_t> gray;
};

/// Axial, coronal and sagittal, 40 mm wide.
using NodulePlanes = std::array<NodulePlane, 3>;

/// Of a nodule of the library: from its images, or, where a simulated case has none, from the CT around it, simulated
/// again. Nothing where there is neither.
/// @throws Error(NotFound) for a nodule that is not there; Error(Failed); Cancelled
std::optional<NodulePlanes> nodulePlanes(database::Library& library, std::int64_t noduleId,
                                         const Progress& progress = {});

} // namespace dsmt::workflows
