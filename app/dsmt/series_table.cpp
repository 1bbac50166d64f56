// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/series_table.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

/// Between the first two slices; the volume that is read later reports where the rest differ.
double sliceStepMm(const dicom::ScannedSeries& series)
{
    return series.slices.size() < 2 ? series.record.sliceThicknessMm
                                    : series.slices[1].position - series.slices[0].position;
}

} // namespace

std::string seriesTable(const dicom::ScanResult& scan)
{
    constexpr const char* kRow = "{:<10} {:>7} {:>11} {:>24}  {:<28.28} {}\n";
    std::string text = fmt::format(kRow, "date", "slices", "matrix", "spacing (mm)", "description", "series UID");
    for (const auto& series : scan.series) {
        const SeriesRecord& record = series.record;
        text += fmt::format(kRow, record.studyDate, series.slices.size(),
                            fmt::format("{} x {}", record.columns, record.rows),
                            fmt::format("{:.4f} x {:.4f} x {:.2f}", series.pixelSpacing[0], series.pixelSpacing[1],
                                        sliceStepMm(series)),
                            record.description, record.seriesUid);
    }
    if (!scan.rejected.empty())
        text += fmt::format("\n{} other files, for example {}: {}\n", scan.rejected.size(),
                            scan.rejected.front().file.filename().string(), scan.rejected.front().reason);
    return text;
}

std::string seriesJson(const dicom::ScanResult& scan)
{
    using Json = nlohmann::ordered_json;
    Json json{{"series", Json::array()}, {"rejected", Json::array()}};
    for (const auto& series : scan.series) {
        const SeriesRecord& record = series.record;
        json["series"].push_back(
            {{"series_uid", record.seriesUid},
             {"study_uid", record.studyUid},
             {"modality", record.modality},
             {"description", record.description},
             {"kernel", record.kernel},
             {"rows", record.rows},
             {"columns", record.columns},
             {"slices", series.slices.size()},
             {"spacing_mm", {series.pixelSpacing[0], series.pixelSpacing[1], sliceStepMm(series)}}});
    }
    for (const auto& file : scan.rejected)
        json["rejected"].push_back({{"file", file.file.string()}, {"reason", file.reason}});
    return json.dump(2) + "\n";
}

} // namespace dsmt::commands
