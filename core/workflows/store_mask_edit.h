// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/mask_edit_store.h"
#include "core/workflows/open_series.h"

namespace dsmt::workflows {

/// The nodule that an outline is of: known to the library, or the one at a place, which is added where there is none.
struct OutlinedNodule {
    std::optional<std::int64_t> noduleId;
    imaging::WorldPoint place;
};

/// Puts series, nodule and the edited outline into the library; returns the nodule's id.
std::int64_t storeMaskEdit(database::Library& library, const OpenedSeries& series, const OutlinedNodule& nodule,
                           const database::MaskEdit& edit);

/// Outlines of the nodules of a series; none where the library does not know it.
database::SeriesMaskEdits maskEditsOf(database::Library& library, const SeriesRecord& series);

} // namespace dsmt::workflows
