// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_realism.h"
#include "ui/plots/page.h"

namespace dsmt::plots {

/// The comparison by eye: planes and nodules in the lung window, real above simulated, each kind at one scale.
Page realismByEye(const workflows::Realism& realism);

/// The comparison by number: densities of HU, noise, and the measures of nodules as distribution functions.
Page realismByNumber(const workflows::Realism& realism);

} // namespace dsmt::plots
