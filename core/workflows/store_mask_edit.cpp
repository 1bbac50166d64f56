// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/store_mask_edit.h"

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"

namespace dsmt::workflows {

std::int64_t storeMaskEdit(database::Library& library, const OpenedSeries& series, const OutlinedNodule& nodule,
                           const database::MaskEdit& edit)
{
    const std::int64_t seriesId = database::CaseStore(library).addSeries(series.record, series.source);
    const std::int64_t id =
        nodule.noduleId ? *nodule.noduleId : database::PredictionStore(library).noduleAt(seriesId, nodule.place);
    database::MaskEditStore(library).add(id, edit);
    return id;
}

database::SeriesMaskEdits maskEditsOf(database::Library& library, const SeriesRecord& series)
{
    const auto row = database::CaseStore(library).findSeries(series.seriesUid, series.part);
    return row ? database::MaskEditStore(library).ofSeries(row->seriesId) : database::SeriesMaskEdits{};
}

} // namespace dsmt::workflows
