// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_steps.h"

#include "core/database/description_store.h"

namespace dsmt::workflows {

namespace fs = std::filesystem;

std::int64_t linkSeries(const ImportContext& context, const SeriesRecord& record, std::size_t images,
                        ImportedSeries& imported)
{
    database::CaseStore cases(context.library);
    const bool isKnown = cases.findSeries(record.seriesUid, record.part).has_value();
    (isKnown ? imported.present : imported.taken) += images;
    return cases.addSeries(record, fs::absolute(context.request.path).lexically_normal());
}

database::KeptImages keepImages(const ImportContext& context, std::span<const SeriesRecord> records,
                                std::span<const database::IncomingImage> images, const database::CopyCheck& check,
                                ImportedSeries& imported, const Progress& progress)
{
    database::KeptImages kept = database::ImageStore(context.library).keep(records, images, check, progress);
    for (const database::RefusedImage& image : kept.refused)
        context.report.rejected.push_back({context.source.shownName(image.file), image.reason});
    imported.taken = kept.taken;
    imported.present = kept.present;
    context.report.bytes += kept.bytes;
    return kept;
}

void addVolume(const ImportContext& context, std::int64_t seriesId, const SeriesDescription& description,
               ImportedSeries& imported)
{
    database::DescriptionStore(context.library).put(seriesId, description);
    attachResults(context.library, seriesId);
    imported.volumes.push_back(database::CaseStore(context.library).row(seriesId));
}

} // namespace dsmt::workflows
