// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/measurement_report.h"

#include <nlohmann/json.hpp>

namespace dsmt {

namespace {

using Json = nlohmann::ordered_json;

Json json(const Code& code)
{
    return {{"value", code.value}, {"scheme", code.scheme}, {"meaning", code.meaning}};
}

Json json(const ReportedCode& coded)
{
    return {{"name", json(coded.name)}, {"value", json(coded.value)}};
}

Json json(const ReportedText& text)
{
    return {{"name", json(text.name)}, {"text", text.text}};
}

Json json(const ReportedPlace& place)
{
    Json points = Json::array();
    for (const imaging::WorldPoint& point : place.points)
        points.push_back({point.x, point.y, point.z});
    return {{"name", json(place.name)},
            {"graphic_type", place.graphicType},
            {"points_mm", points},
            {"frame_of_reference_uid", place.frameOfReferenceUid}};
}

Json json(const ReportedNumber& number);
Json json(const FindingSite& site);
Json json(const ReportObserver& observer);
Json json(const MeasurementGroup& group);

template <class Item> Json list(const std::vector<Item>& items)
{
    Json array = Json::array();
    for (const Item& item : items)
        array.push_back(json(item));
    return array;
}

Json json(const ReportedNumber& number)
{
    return {{"name", json(number.name)},
            {"value", number.value},
            {"unit", json(number.unit)},
            {"modifiers", list(number.modifiers)},
            {"inferred_from", list(number.inferredFrom)}};
}

Json json(const FindingSite& site)
{
    return {{"site", json(site.site)}, {"laterality", site.laterality ? json(*site.laterality) : Json()}};
}

Json json(const ReportObserver& observer)
{
    if (!observer.personName.empty())
        return {{"person", observer.personName}};
    return {{"device", observer.deviceName},
            {"uid", observer.deviceUid},
            {"manufacturer", observer.manufacturer},
            {"model", observer.model},
            {"serial", observer.serial}};
}

Json json(const MeasurementGroup& group)
{
    Json segment;
    if (group.segment)
        segment = {{"sop_instance_uid", group.segment->sopInstanceUid}, {"number", group.segment->number}};
    return {{"tracking_id", group.trackingId},
            {"tracking_uid", group.trackingUid},
            {"finding", group.finding ? json(*group.finding) : Json()},
            {"sites", list(group.sites)},
            {"segment", segment},
            {"source_series_uid", group.sourceSeriesUid},
            {"algorithm", list(group.algorithm)},
            {"numbers", list(group.numbers)},
            {"evaluations", list(group.evaluations)},
            {"remarks", list(group.remarks)},
            {"places", list(group.places)}};
}

} // namespace

const ReportedNumber* findNumber(const MeasurementGroup& group, const Code& name)
{
    const ReportedNumber* found = nullptr;
    for (const ReportedNumber& number : group.numbers)
        if (number.name.isSame(name) && (!found || number.modifiers.size() < found->modifiers.size()))
            found = &number;
    return found;
}

std::string toJson(const MeasurementReport& report, int indent)
{
    const Json all{{"title", json(report.title)},
                   {"observers", list(report.observers)},
                   {"procedures", list(report.procedures)},
                   {"groups", list(report.groups)},
                   {"remarks", list(report.remarks)}};
    return all.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace dsmt
