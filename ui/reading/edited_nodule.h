// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/mask_edit_store.h"
#include "core/database/prediction_store.h"
#include "core/imaging/editable_mask.h"

#include <optional>
#include <vector>

namespace dsmt::ui {

/// One nodule's outline while its case is open.
struct EditedNodule {
    std::optional<std::int64_t> noduleId; ///< known once the library has it
    imaging::WorldPoint place;
    std::optional<std::int64_t> predictionId; ///< whose outline it began as
    imaging::MaskPtr network;                 ///< that outline, on the same lattice; null without one
    imaging::EditableMask mask;

    /// Whether the outline is another one than the network's.
    bool isEdited() const;
};

/// The outline of a prediction that has one, still as it is.
EditedNodule editedNodule(const database::StoredPrediction& prediction);
/// Nothing yet, around a place.
EditedNodule editedNodule(imaging::WorldPoint place);
/// The network's outline is still to be found.
EditedNodule editedNodule(const database::StoredMaskEdit& stored);

/// Looks for the prediction whose outline it began as.
void findNetworkOutline(EditedNodule& nodule, const std::vector<database::StoredPrediction>& predictions);

/// Gives it the outline of a prediction.
imaging::MaskChange resetTo(EditedNodule& nodule, const database::StoredPrediction& prediction);
/// Empties it, where it was painted from nothing.
imaging::MaskChange clear(EditedNodule& nodule);

} // namespace dsmt::ui
