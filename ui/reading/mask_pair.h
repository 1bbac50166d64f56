// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <QString>

namespace dsmt::ui {

/// An outline of the nodule and who made it.
struct NamedMask {
    QString name;
    imaging::MaskPtr mask; ///< on a grid of its own
};

struct MaskPair {
    NamedMask first, second;
};

} // namespace dsmt::ui
