// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/blank_nodule.h"

#include "core/inference/hide.h"

namespace dsmt::cohort {

namespace {

/// HU are whole numbers, and so are medians of them.
std::vector<std::int16_t> wholeHu(const std::vector<float>& values)
{
    std::vector<std::int16_t> hu;
    for (const float value : values)
        hu.push_back(std::int16_t(value));
    return hu;
}

} // namespace

std::optional<BlankedPatches> blankNodule(const CachedNodule& nodule)
{
    const inference::PatchPair shown{{nodule.local.begin(), nodule.local.end()},
                                     {nodule.global.begin(), nodule.global.end()}};
    const inference::PatchSpec grids{.local = kCachedLocal, .global = kCachedGlobal};
    const auto hidden = inference::withHidden(shown, grids, nodule.mask, kBlankedRimMm, inference::HiddenPart::Inside);
    if (!hidden)
        return std::nullopt;
    return BlankedPatches{wholeHu(hidden->local), wholeHu(hidden->global)};
}

} // namespace dsmt::cohort
