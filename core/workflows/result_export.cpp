// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/result_export.h"

#include "core/base/error.h"
#include "core/dicom/series_layout.h"
#include "core/workflows/open_series.h"
#include "core/workflows/prediction_objects.h"

#include <fmt/core.h>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

ExportedCase exportedCase(const database::CaseRow& row, const Progress& progress, const std::string& characterSet)
{
    auto source = std::make_shared<const CtSource>(row.source, progress.stage(0, 0.5));
    const SourceContents contents = source->contents(progress.stage(0.5, 1));
    const ChosenSeries chosen = chooseSeries(contents, row.source, row.series.seriesUid, row.series.part);
    const auto* const images = std::get_if<const dicom::ScannedSeries*>(&chosen);
    if (!images)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} is no DICOM series: its results belong to no study and cannot be exported as DICOM",
                                row.source.string()));
    std::set<fs::path> files; // frames share theirs
    for (const dicom::SliceFile& slice : (*images)->slices)
        files.insert(slice.file);
    return {row,
            dicom::readSourceStudy(**images, characterSet),
            dicom::layOut(**images).geometry,
            {files.begin(), files.end()},
            std::move(source)};
}

ResultExport exportResults(const ExportedCase& exported, const std::vector<database::StoredPrediction>& predictions,
                           const ExportedKinds& kinds, const fs::path& folder, const Progress& progress)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", folder.string(), failure.message()));
    ResultExport result;
    for (std::size_t n = 0; n < predictions.size(); ++n) {
        progress.advance(double(n) / double(predictions.size()), fmt::format("prediction {}", predictions[n].id));
        PredictionObjects(exported, predictions[n], kinds, folder).write(result);
    }
    progress.advance(1);
    return result;
}

} // namespace dsmt::workflows
