// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/import_table.h"

#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

using Json = nlohmann::ordered_json;
using workflows::ImportedSeries;
using workflows::ImportReport;

constexpr std::size_t kMostNamedFiles = 5;

std::string counted(std::size_t count, const char* what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string seriesLine(const ImportedSeries& series)
{
    const SeriesRecord& record = series.volumes.front().series;
    std::string line = fmt::format("  {}  {} taken", record.seriesUid, series.taken);
    if (series.present > 0)
        line += fmt::format(", {} already there", series.present);
    if (!record.description.empty())
        line += "  " + record.description;
    if (series.volumes.size() > 1)
        line += fmt::format("  ({} volumes)", series.volumes.size());
    return line + "\n";
}

/// One line a reason, since a CD holds hundreds of files that are no images.
std::string rejectedLines(const std::vector<dicom::RejectedFile>& rejected)
{
    std::map<std::string, std::vector<std::string>> byReason;
    for (const dicom::RejectedFile& file : rejected)
        byReason[file.reason].push_back(file.file.filename().string());
    std::string text;
    for (const auto& [reason, names] : byReason) {
        text += "  left out: ";
        for (std::size_t i = 0; i < std::min(names.size(), kMostNamedFiles); ++i)
            text += (i > 0 ? ", " : "") + names[i];
        if (names.size() > kMostNamedFiles)
            text += fmt::format(" and {} more", names.size() - kMostNamedFiles);
        text += ": " + reason + "\n";
    }
    return text;
}

std::string readingsLine(const workflows::ImportedLidc& readings)
{
    std::size_t nodules = 0;
    for (const LidcSession& session : readings.reads.sessions)
        nodules += session.nodules.size();
    return fmt::format("  readings of {}  {} readers, {} outlined nodules{}{}\n", readings.reads.seriesUid,
                       readings.reads.sessions.size(), nodules, readings.isNew ? "" : ", already there",
                       readings.attached ? "" : ", waiting for their CT");
}

std::string resultLine(const workflows::ImportedResult& result)
{
    std::string line =
        fmt::format("  {} {}  {}{}{}\n", result.kind == "SR" ? "report" : "segmentation", result.sopInstanceUid,
                    counted(std::size_t(result.findings), result.kind == "SR" ? "finding" : "segment"),
                    result.isNew ? "" : ", already there", result.attached ? "" : ", waiting for its CT");
    for (const std::string& note : result.notes)
        line += "    note: " + note + "\n";
    return line;
}

Json resultJson(const workflows::ImportedResult& result)
{
    return {{"kind", result.kind},
            {"sop_instance_uid", result.sopInstanceUid},
            {"series_uid", result.seriesUid},
            {"findings", result.findings},
            {"new", result.isNew},
            {"attached", result.attached},
            {"notes", result.notes}};
}

Json readingsJson(const workflows::ImportedLidc& readings)
{
    return {{"series_uid", readings.reads.seriesUid},
            {"readers", readings.reads.sessions.size()},
            {"new", readings.isNew},
            {"attached", readings.attached}};
}

Json seriesJson(const ImportedSeries& series)
{
    Json volumes = Json::array();
    for (const database::CaseRow& row : series.volumes)
        volumes.push_back({{"series_uid", row.series.seriesUid},
                           {"part", row.series.part},
                           {"slices", row.series.slices},
                           {"taken", series.taken},
                           {"present", series.present},
                           {"source", row.source.string()},
                           {"kept", row.kept}});
    return volumes;
}

} // namespace

std::string importTable(const std::vector<ImportReport>& reports, const std::string& library)
{
    std::string text;
    for (const ImportReport& report : reports) {
        text += fmt::format("{}: {} taken", report.source.string(), counted(report.taken(), "image"));
        if (report.bytes > 0)
            text += fmt::format(" ({:.1f} MB copied)", double(report.bytes) / 1e6);
        text +=
            fmt::format(", {} already there, {} left out\n", report.present(), counted(report.rejected.size(), "file"));
        for (const ImportedSeries& series : report.series)
            text += seriesLine(series);
        for (const workflows::ImportedLidc& readings : report.readings)
            text += readingsLine(readings);
        for (const workflows::ImportedResult& result : report.results)
            text += resultLine(result);
        text += rejectedLines(report.rejected);
    }
    return text + fmt::format("Library: {}\n", library);
}

std::string importJson(const std::vector<ImportReport>& reports, const std::string& library)
{
    Json json{{"library", library},
              {"taken", 0},
              {"present", 0},
              {"rejected", Json::array()},
              {"bytes", 0},
              {"failure", nullptr},
              {"series", Json::array()},
              {"readings", Json::array()},
              {"results", Json::array()}};
    for (const ImportReport& report : reports) {
        json["taken"] = json["taken"].get<std::size_t>() + report.taken();
        json["present"] = json["present"].get<std::size_t>() + report.present();
        json["bytes"] = json["bytes"].get<std::uint64_t>() + report.bytes;
        for (const auto& file : report.rejected)
            json["rejected"].push_back({{"file", file.file.string()}, {"reason", file.reason}});
        for (const ImportedSeries& series : report.series)
            for (Json& volume : seriesJson(series))
                json["series"].push_back(std::move(volume));
        for (const workflows::ImportedLidc& readings : report.readings)
            json["readings"].push_back(readingsJson(readings));
        for (const workflows::ImportedResult& result : report.results)
            json["results"].push_back(resultJson(result));
        if (report.failure)
            json["failure"] = report.failure->message();
    }
    // A file's name may be any bytes.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
