// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/edited_nodule.h"

#include "core/imaging/finer_outline.h"

#include <algorithm>

namespace dsmt::ui {

using imaging::EditableMask;
using imaging::Mask;
using imaging::MaskPtr;

namespace {

constexpr double kVoxelMm = 0.5; ///< half of the network's patch, as an outline that began as a prediction's has
constexpr int kFirstVoxels = 8;

MaskPtr sharedOutline(const imaging::Geometry& lattice, const Mask& mask)
{
    return std::make_shared<const Mask>(imaging::outlineOn(lattice, mask));
}

} // namespace

bool EditedNodule::isEdited() const
{
    const MaskPtr ours = mask.trimmed();
    return ours && network ? !sameVoxels(*ours, *network) : bool(ours) != bool(network);
}

EditedNodule editedNodule(const database::StoredPrediction& prediction)
{
    const auto outline = std::make_shared<const Mask>(imaging::finerOutline(*prediction.mask));
    const auto& nodule = prediction.assessment.nodule;
    return {prediction.noduleId, nodule ? nodule->center : prediction.assessment.markedAt, prediction.id, outline,
            EditableMask(*outline)};
}

EditedNodule editedNodule(imaging::WorldPoint place)
{
    const imaging::Geometry grid = imaging::cubeAround(place, kFirstVoxels, kVoxelMm);
    return {{}, place, {}, {}, EditableMask(Mask(grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)))};
}

EditedNodule editedNodule(const database::StoredMaskEdit& stored)
{
    return {stored.noduleId, stored.noduleCenter, stored.edit.predictionId, {}, EditableMask(*stored.edit.mask)};
}

void findNetworkOutline(EditedNodule& nodule, const std::vector<database::StoredPrediction>& predictions)
{
    const auto source =
        std::ranges::find_if(predictions, [&](const auto& prediction) { return prediction.id == nodule.predictionId; });
    if (source != predictions.end() && source->mask)
        nodule.network = sharedOutline(nodule.mask.lattice(), *source->mask);
}

imaging::MaskChange resetTo(EditedNodule& nodule, const database::StoredPrediction& prediction)
{
    imaging::MaskChange change;
    nodule.network = sharedOutline(nodule.mask.lattice(), *prediction.mask);
    nodule.predictionId = prediction.id;
    nodule.mask.take(*nodule.network, true, change);
    return change;
}

imaging::MaskChange clear(EditedNodule& nodule)
{
    imaging::MaskChange change;
    const Mask nothing(nodule.mask.geometry(), std::vector<std::uint8_t>(nodule.mask.geometry().size.voxels(), 0));
    nodule.mask.take(nothing, true, change);
    return change;
}

} // namespace dsmt::ui
