// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"

namespace dsmt::viewer {

/// An annotation of the case on the screen.
struct ShownAnnotation {
    int key = 0; ///< tells it from all others; it is not the id in the library, which comes later
    Annotation annotation;
    bool operator==(const ShownAnnotation&) const = default;
};

} // namespace dsmt::viewer
