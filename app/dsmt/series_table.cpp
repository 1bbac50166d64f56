// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/series_table.h"

#include "core/database/case_store.h"
#include "core/database/description_store.h"
#include "core/dicom/series_layout.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

using Json = nlohmann::ordered_json;

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

Json oneSeriesJson(const ListedSeries& listed)
{
    const SeriesRecord& record = listed.record;
    const SeriesDescription& description = listed.description;
    Json json{{"series_uid", record.seriesUid},
              {"part", record.part},
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
              {"slices", record.slices},
              {"spacing_mm", nullptr},
              {"direction", nullptr},
              {"origin_mm", nullptr},
              {"transfer_syntax", description.transferSyntaxUid},
              {"findings", Json::array()}};
    if (const auto& geometry = description.geometry) {
        json["spacing_mm"] = geometry->spacing;
        json["direction"] = Json::array();
        for (const auto& axis : {geometry->iAxis, geometry->jAxis, geometry->kAxis})
            for (const double cosine : {axis.x, axis.y, axis.z})
                json["direction"].push_back(cosine);
        json["origin_mm"] = pointJson(geometry->origin);
    }
    for (const auto& finding : description.findings)
        json["findings"].push_back(findingJson(finding));
    if (!listed.source.empty()) {
        json["source"] = listed.source;
        json["kept"] = listed.kept;
    }
    return json;
}

} // namespace

std::vector<ListedSeries> listedSeries(const workflows::SourceContents& contents)
{
    std::vector<ListedSeries> listed;
    for (const dicom::ScannedSeries& series : contents.ct.series)
        listed.push_back({series.record, dicom::describe(series), {}, false});
    for (const workflows::FoundVolume& volume : contents.volumes)
        listed.push_back({volume.record, volume.description, {}, false});
    return listed;
}

std::vector<ListedSeries> listedSeries(database::Library& library)
{
    std::vector<ListedSeries> listed;
    database::DescriptionStore descriptions(library);
    for (database::CaseRow& row : database::CaseStore(library).cases())
        listed.push_back({std::move(row.series), descriptions.find(row.seriesId).value_or(SeriesDescription()),
                          row.source.string(), row.kept});
    return listed;
}

std::string seriesTable(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected)
{
    constexpr const char* kRow = "{:<10} {:>7} {:>11} {:>24}  {:<28.28} {}\n";
    std::string text = fmt::format(kRow, "date", "slices", "matrix", "spacing (mm)", "description", "series UID");
    for (const ListedSeries& listed : series) {
        const SeriesRecord& record = listed.record;
        const SeriesDescription& description = listed.description;
        std::string spacing = "none";
        if (const auto& geometry = description.geometry)
            spacing = fmt::format("{:.4f} x {:.4f} x {:.2f}", geometry->spacing[0], geometry->spacing[1],
                                  geometry->spacing[2]);
        text += fmt::format(kRow, record.studyDate, record.slices, fmt::format("{} x {}", record.columns, record.rows),
                            spacing, record.description, record.seriesUid);
        for (const auto& finding : description.findings)
            text += fmt::format("           {}: {}\n", toString(finding.finding.severity), finding.finding.text);
    }
    if (!rejected.empty())
        text += fmt::format("\n{} other file{}, for example {}: {}\n", rejected.size(), rejected.size() == 1 ? "" : "s",
                            rejected.front().file.filename().string(), rejected.front().reason);
    return text;
}

std::string readingsTable(const std::vector<database::LidcRow>& readings)
{
    std::string text;
    for (const database::LidcRow& row : readings)
        text += fmt::format("readings   {} readers, {} outlined nodules{}  {}\n", row.readers, row.nodules,
                            row.attached ? "" : ", CT not in the library", row.seriesUid);
    return text;
}

std::string seriesJson(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected,
                       const std::vector<database::LidcRow>& readings)
{
    Json json{{"series", Json::array()}, {"readings", Json::array()}, {"rejected", Json::array()}};
    for (const ListedSeries& listed : series)
        json["series"].push_back(oneSeriesJson(listed));
    for (const database::LidcRow& row : readings)
        json["readings"].push_back({{"series_uid", row.seriesUid},
                                    {"readers", row.readers},
                                    {"nodules", row.nodules},
                                    {"small_nodules", row.smallNodules},
                                    {"non_nodules", row.nonNodules},
                                    {"attached", row.attached},
                                    {"sha256", row.fileSha256}});
    for (const auto& file : rejected)
        json["rejected"].push_back({{"file", file.file.string()}, {"reason", file.reason}});
    // A file's name may be any bytes.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
