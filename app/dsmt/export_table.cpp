// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/export_table.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

const char* nameOf(const std::string& kind)
{
    if (kind == "SR")
        return "structured report";
    if (kind == "SEG")
        return "segmentation";
    return kind == "SC" ? "key image" : "PDF document";
}

} // namespace

std::string exportTable(const workflows::ExportedCase& exported, const workflows::ResultExport& result)
{
    std::string text = fmt::format("\nResearch use only - not for diagnosis\n\n  series {}\n  study  {}\n\n",
                                   exported.source.seriesUid, exported.source.studyUid);
    for (const workflows::ExportedObject& object : result.objects)
        text += fmt::format("  prediction {:<6} {:<4} {:<18} {}\n", object.prediction, object.kind, nameOf(object.kind),
                            object.file.string());
    for (const std::string& note : result.notes)
        text += fmt::format("  note: {}\n", note);
    return text + "\n";
}

std::string exportJson(const workflows::ExportedCase& exported, const workflows::ResultExport& result)
{
    nlohmann::ordered_json objects = nlohmann::ordered_json::array();
    for (const workflows::ExportedObject& object : result.objects)
        objects.push_back({{"prediction", object.prediction},
                           {"kind", object.kind},
                           {"file", object.file.string()},
                           {"sop_instance_uid", object.sopInstanceUid},
                           {"series_uid", object.seriesUid}});
    const nlohmann::ordered_json all{{"study_uid", exported.source.studyUid},
                                     {"source_series_uid", exported.source.seriesUid},
                                     {"simulated", exported.source.simulated},
                                     {"objects", objects},
                                     {"notes", result.notes}};
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
