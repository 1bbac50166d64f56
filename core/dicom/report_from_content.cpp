// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/content_item.h"
#include "core/dicom/report_codes.h"

#include <algorithm>

namespace dsmt::dicom {

namespace {

/// Before SNOMED CT had a designator of its own, the same concepts went by other codes (PS3.16 8.1.1).
bool isNamed(const ContentItem& item, const Code& name)
{
    const bool isOldSite = name.isSame(codes::kSite) && item.name.value == "G-C0E3";
    const bool isOldLaterality = name.isSame(codes::kLaterality) && item.name.value == "G-C171";
    return item.name.isSame(name) || isOldSite || isOldLaterality;
}

void readObserverItem(const ContentItem& item, std::vector<ReportObserver>& observers)
{
    if (isNamed(item, codes::kObserverType))
        observers.emplace_back();
    if (observers.empty())
        return;
    ReportObserver& observer = observers.back();
    const std::pair<Code, std::string*> texts[] = {
        {codes::kPersonName, &observer.personName}, {codes::kDeviceUid, &observer.deviceUid},
        {codes::kDeviceName, &observer.deviceName}, {codes::kDeviceManufacturer, &observer.manufacturer},
        {codes::kDeviceModel, &observer.model},     {codes::kDeviceSerial, &observer.serial}};
    for (const auto& [name, text] : texts)
        if (isNamed(item, name))
            *text = item.text;
}

ReportedPlace placeOf(const ContentItem& item)
{
    ReportedPlace place = item.place;
    place.name = item.name;
    return place;
}

ReportedNumber numberOf(const ContentItem& item)
{
    ReportedNumber number{item.name, *item.number, item.code, {}, {}};
    for (const ContentItem& child : item.children) {
        if (child.kind == ItemKind::Code && child.relation == Relation::ConceptModifier)
            number.modifiers.push_back({child.name, child.code});
        else if (child.kind == ItemKind::Place)
            number.inferredFrom.push_back(placeOf(child));
    }
    return number;
}

FindingSite siteOf(const ContentItem& item)
{
    FindingSite site{item.code, {}};
    for (const ContentItem& child : item.children)
        if (isNamed(child, codes::kLaterality))
            site.laterality = child.code;
    return site;
}

void readCode(const ContentItem& item, MeasurementGroup& group)
{
    if (isNamed(item, codes::kFinding))
        group.finding = item.code;
    else if (isNamed(item, codes::kSite))
        group.sites.push_back(siteOf(item));
    else
        group.evaluations.push_back({item.name, item.code});
}

void readText(const ContentItem& item, MeasurementGroup& group)
{
    if (isNamed(item, codes::kTrackingId))
        group.trackingId = item.text;
    else if (item.relation == Relation::ConceptModifier)
        group.algorithm.push_back({item.name, item.text});
    else
        group.remarks.push_back({item.name, item.text});
}

void readInto(MeasurementGroup& group, const ContentItem& item)
{
    switch (item.kind) {
    case ItemKind::Number:
        if (item.number) // without a value there is a reason, which is no measurement
            group.numbers.push_back(numberOf(item));
        break;
    case ItemKind::Code:
        readCode(item, group);
        break;
    case ItemKind::Text:
        readText(item, group);
        break;
    case ItemKind::Uid:
        if (isNamed(item, codes::kTrackingUid))
            group.trackingUid = item.text;
        else if (isNamed(item, codes::kSourceSeries))
            group.sourceSeriesUid = item.text;
        break;
    case ItemKind::Image:
        if (isNamed(item, codes::kSegment))
            group.segment = {item.sopInstanceUid, item.segments.empty() ? 1 : item.segments.front()};
        break;
    case ItemKind::Place:
        group.places.push_back(placeOf(item));
        break;
    default:
        break;
    }
}

/// Also of reports by other templates: whatever container holds numbers.
bool isGroup(const ContentItem& item)
{
    return item.kind == ItemKind::Container &&
           (isNamed(item, codes::kGroup) ||
            std::any_of(item.children.begin(), item.children.end(),
                        [](const ContentItem& child) { return child.kind == ItemKind::Number; }));
}

void collectGroups(const ContentItem& item, std::vector<MeasurementGroup>& groups)
{
    if (isGroup(item)) {
        MeasurementGroup group;
        for (const ContentItem& child : item.children)
            readInto(group, child);
        groups.push_back(std::move(group));
    }
    for (const ContentItem& child : item.children)
        if (child.kind == ItemKind::Container)
            collectGroups(child, groups);
}

} // namespace

MeasurementReport reportFrom(const ContentItem& root)
{
    MeasurementReport report;
    report.title = root.name;
    collectGroups(root, report.groups);
    for (const ContentItem& item : root.children) {
        if (item.relation == Relation::ObservationContext)
            readObserverItem(item, report.observers);
        else if (isNamed(item, codes::kProcedure))
            report.procedures.push_back(item.code);
        else if (isNamed(item, codes::kEvaluations))
            for (const ContentItem& child : item.children)
                if (child.kind == ItemKind::Text)
                    report.remarks.push_back({child.name, child.text});
    }
    return report;
}

} // namespace dsmt::dicom
