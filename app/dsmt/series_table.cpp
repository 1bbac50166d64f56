// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/series_table.h"

#include "core/dicom/series_layout.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

using Json = nlohmann::ordered_json;

/// A series whose slices cannot be one volume is listed too: with the reason, without a geometry.
struct Listed {
    std::optional<imaging::Geometry> geometry;
    std::vector<dicom::GeometryFinding> findings;
};

Listed listed(const dicom::ScannedSeries& series)
{
    Listed result;
    try {
        dicom::SeriesLayout layout = dicom::layOut(series);
        result = {layout.geometry, std::move(layout.findings)};
    } catch (const Error& failure) {
        result.findings.push_back({{"no_volume", Severity::Refusal, "The slices make no volume: " + failure.message()},
                                   series.slices.front().imagePosition,
                                   series.slices.back().imagePosition});
    }
    if (!series.splitNote.empty())
        result.findings.push_back({{"split_series", Severity::Note, series.splitNote},
                                   series.slices.front().imagePosition,
                                   series.slices.back().imagePosition});
    return result;
}

Json pointJson(imaging::WorldPoint point)
{
    return {point.x, point.y, point.z};
}

Json findingJson(const dicom::GeometryFinding& finding)
{
    return {{"code", finding.finding.code},
            {"severity", toString(finding.finding.severity)},
            {"text", finding.finding.text},
            {"where_mm", {pointJson(finding.from), pointJson(finding.to)}}};
}

Json oneSeriesJson(const dicom::ScannedSeries& series)
{
    const SeriesRecord& record = series.record;
    const Listed place = listed(series);
    Json json{{"series_uid", record.seriesUid},
              {"patient",
               {{"id", record.patientId},
                {"name", record.patientName},
                {"sex", record.patientSex},
                {"birth_date", record.patientBirthDate}}},
              {"study", {{"uid", record.studyUid}, {"date", record.studyDate}}},
              {"modality", record.modality},
              {"description", record.description},
              {"kernel", record.kernel},
              {"simulated", record.simulated},
              {"rows", record.rows},
              {"columns", record.columns},
              {"slices", series.slices.size()},
              {"spacing_mm", nullptr},
              {"direction", nullptr},
              {"origin_mm", pointJson(series.slices.front().imagePosition)},
              {"transfer_syntax", series.slices.front().transferSyntaxUid},
              {"findings", Json::array()}};
    if (place.geometry) {
        json["spacing_mm"] = place.geometry->spacing;
        json["direction"] = Json::array();
        for (const auto& axis : {place.geometry->iAxis, place.geometry->jAxis, place.geometry->kAxis})
            for (const double cosine : {axis.x, axis.y, axis.z})
                json["direction"].push_back(cosine);
    }
    for (const auto& finding : place.findings)
        json["findings"].push_back(findingJson(finding));
    return json;
}

} // namespace

std::string seriesTable(const dicom::ScanResult& scan)
{
    constexpr const char* kRow = "{:<10} {:>7} {:>11} {:>24}  {:<28.28} {}\n";
    std::string text = fmt::format(kRow, "date", "slices", "matrix", "spacing (mm)", "description", "series UID");
    for (const auto& series : scan.series) {
        const SeriesRecord& record = series.record;
        const Listed place = listed(series);
        std::string spacing = "none";
        if (place.geometry)
            spacing = fmt::format("{:.4f} x {:.4f} x {:.2f}", place.geometry->spacing[0], place.geometry->spacing[1],
                                  place.geometry->spacing[2]);
        text += fmt::format(kRow, record.studyDate, series.slices.size(),
                            fmt::format("{} x {}", record.columns, record.rows), spacing, record.description,
                            record.seriesUid);
        for (const auto& finding : place.findings)
            text += fmt::format("           {}: {}\n", toString(finding.finding.severity), finding.finding.text);
    }
    if (!scan.rejected.empty())
        text += fmt::format("\n{} other file{}, for example {}: {}\n", scan.rejected.size(),
                            scan.rejected.size() == 1 ? "" : "s", scan.rejected.front().file.filename().string(),
                            scan.rejected.front().reason);
    return text;
}

std::string seriesJson(const dicom::ScanResult& scan)
{
    Json json{{"series", Json::array()}, {"rejected", Json::array()}};
    for (const auto& series : scan.series)
        json["series"].push_back(oneSeriesJson(series));
    for (const auto& file : scan.rejected)
        json["rejected"].push_back({{"file", file.file.string()}, {"reason", file.reason}});
    // A file's name may be any bytes.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
