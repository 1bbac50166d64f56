// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/series_table.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

std::string seriesTable(const dicom::ScanResult& scan)
{
    std::string text =
        fmt::format("{:<10} {:>7} {:>11}  {:<28} {}\n", "date", "slices", "matrix", "description", "series UID");
    for (const auto& series : scan.series) {
        const SeriesRecord& record = series.record;
        text += fmt::format("{:<10} {:>7} {:>11}  {:<28.28} {}\n", record.studyDate, series.slices.size(),
                            fmt::format("{} x {}", record.columns, record.rows), record.description, record.seriesUid);
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
        json["series"].push_back({{"series_uid", record.seriesUid},
                                  {"study_uid", record.studyUid},
                                  {"modality", record.modality},
                                  {"description", record.description},
                                  {"kernel", record.kernel},
                                  {"rows", record.rows},
                                  {"columns", record.columns},
                                  {"slices", series.slices.size()}});
    }
    for (const auto& file : scan.rejected)
        json["rejected"].push_back({{"file", file.file.string()}, {"reason", file.reason}});
    return json.dump(2) + "\n";
}

} // namespace dsmt::commands
