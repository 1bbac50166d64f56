// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs echo and find.
#include "app/dsmt/pacs/pacs_commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/dicom/network/echo.h"
#include "core/dicom/network/find.h"
#include "core/dicom/text_encoding.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands::pacs {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json orNull(int count)
{
    return count < 0 ? Json() : Json(count);
}

std::string orDash(int count)
{
    return count < 0 ? "-" : std::to_string(count);
}

std::string listed(std::string modalities)
{
    std::replace(modalities.begin(), modalities.end(), '\\', ',');
    return modalities;
}

void printStudies(const dicom::Answers<dicom::FoundStudy>& answers, bool asJson)
{
    Json studies = Json::array();
    for (const dicom::FoundStudy& study : answers.found) {
        if (!asJson)
            fmt::print("{:<10} {:<24} {:<14} {:<10} {:>4} series {:>6} images  {}\n  {}  {}\n", study.studyDate,
                       dicom::displayedName(study.patientName), study.patientId, listed(study.modalities),
                       orDash(study.series), orDash(study.images), study.description, study.studyUid,
                       study.accessionNumber);
        studies.push_back({{"study_uid", study.studyUid},
                           {"patient_id", study.patientId},
                           {"patient_name", study.patientName},
                           {"study_date", study.studyDate},
                           {"study_time", study.studyTime},
                           {"description", study.description},
                           {"accession_number", study.accessionNumber},
                           {"modalities", listed(study.modalities)},
                           {"series", orNull(study.series)},
                           {"images", orNull(study.images)}});
    }
    if (asJson)
        fmt::print("{}", dumped({{"studies", studies}, {"more", answers.isCut}}));
    else
        fmt::print("{} studies{}\n", answers.found.size(),
                   answers.isCut ? "; there are more, ask for less (a date, a name)" : "");
}

void printSeries(const dicom::Answers<dicom::FoundSeries>& answers, bool asJson)
{
    Json all = Json::array();
    for (const dicom::FoundSeries& series : answers.found) {
        if (!asJson)
            fmt::print("{:>6}  {:<6} {:>6} images  {}\n        {}\n", orDash(series.number), series.modality,
                       orDash(series.images), series.description, series.seriesUid);
        all.push_back({{"series_uid", series.seriesUid},
                       {"study_uid", series.studyUid},
                       {"modality", series.modality},
                       {"number", orNull(series.number)},
                       {"description", series.description},
                       {"body_part", series.bodyPart},
                       {"images", orNull(series.images)}});
    }
    if (asJson)
        fmt::print("{}", dumped({{"series", all}}));
    else
        fmt::print("{} series\n", answers.found.size());
}

void find(const PacsOptions& options, const std::string& peer, const std::string& date, dicom::PacsQuery query)
{
    const PacsSettings settings = openedPacs(options).settings;
    const std::size_t dash = date.find('-');
    query.dateFrom = date.substr(0, dash);
    query.dateTo = dash == std::string::npos ? query.dateFrom : date.substr(dash + 1);
    const PacsLink link{settings.aeTitle, peerNamed(settings, peer)};
    const TerminalProgress terminal("searching");
    if (!query.studyUid.empty())
        printSeries(dicom::findSeries(link, query.studyUid, terminal.progress()), options.json);
    else
        printStudies(dicom::findStudies(link, query, terminal.progress()), options.json);
}

} // namespace

void addEcho(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("echo", "Ask whether a peer is there (C-ECHO).");
    auto options = addPacsOptions(*command);
    auto name = std::make_shared<std::string>();
    command->add_option("PEER", *name, "A peer's name, or AE@host:port")->required();
    command->callback([options, name] {
        const PacsSettings settings = openedPacs(*options).settings;
        const PacsPeer peer = peerNamed(settings, *name);
        const auto took = dicom::echo({settings.aeTitle, peer}).count();
        if (options->json)
            fmt::print("{}", dumped({{"peer", shownPeer(peer)}, {"answers", true}, {"milliseconds", took}}));
        else
            fmt::print("{} answers ({} ms)\n", shownPeer(peer), took);
    });
}

void addFind(CLI::App& app)
{
    CLI::App* const command = app.add_subcommand("find", "Look for studies, or with --study for its series (C-FIND).");
    auto options = addPacsOptions(*command);
    auto name = std::make_shared<std::string>();
    auto date = std::make_shared<std::string>();
    auto query = std::make_shared<dicom::PacsQuery>();
    command->add_option("PEER", *name, "A peer's name, or AE@host:port")->required();
    command->add_option("--name", query->patientName,
                        "Patient's name, Family^Given, or how it begins; * and ? stand for anything");
    command->add_option("--id", query->patientId, "Patient ID; * and ? stand for anything");
    command->add_option("--accession", query->accessionNumber, "Accession number");
    command->add_option("--date", *date, "Study date, YYYYMMDD, or a range FROM-TO, where one end may be missing");
    command->add_option("--modality", query->modality, "Modality in the study, such as CT");
    command->add_option("--study", query->studyUid, "List the series of this study");
    command->footer(
        "--json prints {studies [{study_uid, patient_id, patient_name, study_date, study_time, description,\n"
        "accession_number, modalities, series, images}], more} or {series [{series_uid, study_uid,\n"
        "modality, number, description, body_part, images}]}; null where the peer does not say.");
    command->callback([options, name, date, query] { find(*options, *name, *date, *query); });
}

} // namespace dsmt::commands::pacs
