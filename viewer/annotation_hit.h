// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/annotation_shapes.h"
#include "viewer/slice_transform.h"

#include <cstddef>
#include <optional>
#include <span>

namespace dsmt::viewer {

struct AnnotationHit {
    std::size_t shape = 0;             ///< its place in what was searched
    std::optional<std::size_t> handle; ///< nothing: the annotation as a whole
    bool operator==(const AnnotationHit&) const = default;
};

/// What lies under the cursor: of all shapes the nearest handle within `reach` view pixels, or else the nearest line or
/// crossing within them; of equally near ones the last, which is drawn over the others. The inside of a region is
/// nothing, so that the picture beneath can still be dragged.
std::optional<AnnotationHit> hitAt(std::span<const AnnotationShape> shapes, const SliceTransform& transform,
                                   ViewPoint cursor, double reach);

} // namespace dsmt::viewer
