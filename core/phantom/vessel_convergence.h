// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/nodule.h"
#include "core/phantom/vessels.h"

namespace dsmt::phantom {

/// Draws the vessels and bronchi round the nodule towards it, more the stronger the convergence sign is
/// (vessels that reach or turn towards a nodule), and joins feeding vessels to it.
void convergeVessels(const Nodule& nodule, std::uint64_t seed, LungTrees& trees);

} // namespace dsmt::phantom
