// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/records/measurement_report.h"

#include <nlohmann/json.hpp>

namespace dsmt {

namespace {

using Json = nlohmann::json;

/// Every item of a list, made by `make`.
template <class Item> std::vector<Item> list(const Json& items, Item (*make)(const Json&))
{
    std::vector<Item> made;
    for (const Json& item : items)
        made.push_back(make(item));
    return made;
}

Code code(const Json& json)
{
    return {json.at("value"), json.at("scheme"), json.at("meaning")};
}

std::optional<Code> optionalCode(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(code(json));
}

ReportedCode codedItem(const Json& json)
{
    return {code(json.at("name")), code(json.at("value"))};
}

ReportedText textItem(const Json& json)
{
    return {code(json.at("name")), json.at("text")};
}

imaging::WorldPoint point(const Json& json)
{
    return {json.at(0), json.at(1), json.at(2)};
}

ReportedPlace place(const Json& json)
{
    return {code(json.at("name")), json.at("graphic_type"), list(json.at("points_mm"), point),
            json.value("frame_of_reference_uid", "")};
}

ReportedNumber number(const Json& json)
{
    return {code(json.at("name")), json.at("value"), code(json.at("unit")), list(json.at("modifiers"), codedItem),
            list(json.at("inferred_from"), place)};
}

FindingSite site(const Json& json)
{
    return {code(json.at("site")), optionalCode(json.at("laterality"))};
}

ReportObserver observer(const Json& json)
{
    if (json.contains("person"))
        return {json.at("person"), {}, {}, {}, {}, {}};
    return {{}, json.at("uid"), json.at("device"), json.at("manufacturer"), json.at("model"), json.at("serial")};
}

MeasurementGroup group(const Json& json)
{
    MeasurementGroup made;
    made.trackingId = json.at("tracking_id");
    made.trackingUid = json.at("tracking_uid");
    made.finding = optionalCode(json.at("finding"));
    made.sites = list(json.at("sites"), site);
    if (const Json& segment = json.at("segment"); !segment.is_null())
        made.segment = ReportedSegment{segment.at("sop_instance_uid"), segment.at("number")};
    made.sourceSeriesUid = json.at("source_series_uid");
    made.algorithm = list(json.at("algorithm"), textItem);
    made.numbers = list(json.at("numbers"), number);
    made.evaluations = list(json.at("evaluations"), codedItem);
    made.remarks = list(json.at("remarks"), textItem);
    made.places = list(json.at("places"), place);
    return made;
}

} // namespace

MeasurementReport measurementReportFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        return {code(json.at("title")), list(json.at("observers"), observer), list(json.at("procedures"), code),
                list(json.at("groups"), group), list(json.at("remarks"), textItem)};
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("it is no measurement report: ") + failure.what());
    }
}

} // namespace dsmt
