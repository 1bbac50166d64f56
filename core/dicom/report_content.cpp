// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/content_item.h"
#include "core/dicom/report_codes.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcuid.h>

namespace dsmt::dicom {

namespace {

ContentItem container(const Code& name)
{
    return {.kind = ItemKind::Container, .name = name};
}

ContentItem coded(Relation relation, const Code& name, const Code& value)
{
    return {.relation = relation, .kind = ItemKind::Code, .name = name, .code = value};
}

ContentItem written(Relation relation, ItemKind kind, const Code& name, const std::string& text)
{
    return {.relation = relation, .kind = kind, .name = name, .text = text};
}

ContentItem placed(Relation relation, const ReportedPlace& place)
{
    return {.relation = relation, .kind = ItemKind::Place, .name = place.name, .place = place};
}

void addObserver(ContentItem& root, const ReportObserver& observer)
{
    const Relation relation = Relation::ObservationContext;
    if (!observer.personName.empty()) {
        root.children.push_back(coded(relation, codes::kObserverType, codes::kPerson));
        root.children.push_back(written(relation, ItemKind::PersonName, codes::kPersonName, observer.personName));
        return;
    }
    root.children.push_back(coded(relation, codes::kObserverType, codes::kDevice));
    root.children.push_back(written(relation, ItemKind::Uid, codes::kDeviceUid, observer.deviceUid));
    const std::pair<Code, std::string> texts[] = {{codes::kDeviceName, observer.deviceName},
                                                  {codes::kDeviceManufacturer, observer.manufacturer},
                                                  {codes::kDeviceModel, observer.model},
                                                  {codes::kDeviceSerial, observer.serial}};
    for (const auto& [name, text] : texts)
        if (!text.empty())
            root.children.push_back(written(relation, ItemKind::Text, name, text));
}

ContentItem numberItem(const ReportedNumber& number)
{
    ContentItem item{.kind = ItemKind::Number, .name = number.name, .code = number.unit, .number = number.value};
    for (const ReportedCode& modifier : number.modifiers)
        item.children.push_back(coded(Relation::ConceptModifier, modifier.name, modifier.value));
    for (const ReportedPlace& place : number.inferredFrom)
        item.children.push_back(placed(Relation::InferredFrom, place));
    return item;
}

ContentItem siteItem(const FindingSite& site)
{
    ContentItem item = coded(Relation::ConceptModifier, codes::kSite, site.site);
    if (site.laterality)
        item.children.push_back(coded(Relation::ConceptModifier, codes::kLaterality, *site.laterality));
    return item;
}

void addReferences(ContentItem& item, const MeasurementGroup& group)
{
    if (group.segment)
        item.children.push_back({.kind = ItemKind::Image,
                                 .name = codes::kSegment,
                                 .sopClassUid = UID_SegmentationStorage,
                                 .sopInstanceUid = group.segment->sopInstanceUid,
                                 .segments = {group.segment->number}});
    if (!group.sourceSeriesUid.empty())
        item.children.push_back(
            written(Relation::Contains, ItemKind::Uid, codes::kSourceSeries, group.sourceSeriesUid));
}

ContentItem groupItem(const MeasurementGroup& group)
{
    ContentItem item = container(codes::kGroup);
    item.templateId = "1411";
    if (!group.trackingId.empty())
        item.children.push_back(
            written(Relation::ObservationContext, ItemKind::Text, codes::kTrackingId, group.trackingId));
    if (!group.trackingUid.empty())
        item.children.push_back(
            written(Relation::ObservationContext, ItemKind::Uid, codes::kTrackingUid, group.trackingUid));
    if (group.finding)
        item.children.push_back(coded(Relation::Contains, codes::kFinding, *group.finding));
    addReferences(item, group);
    for (const FindingSite& site : group.sites)
        item.children.push_back(siteItem(site));
    for (const ReportedText& text : group.algorithm)
        item.children.push_back(written(Relation::ConceptModifier, ItemKind::Text, text.name, text.text));
    for (const ReportedNumber& number : group.numbers)
        item.children.push_back(numberItem(number));
    for (const ReportedCode& evaluation : group.evaluations)
        item.children.push_back(coded(Relation::Contains, evaluation.name, evaluation.value));
    for (const ReportedText& remark : group.remarks)
        item.children.push_back(written(Relation::Contains, ItemKind::Text, remark.name, remark.text));
    for (const ReportedPlace& place : group.places)
        item.children.push_back(placed(Relation::Contains, place));
    return item;
}

} // namespace

ContentItem contentOf(const MeasurementReport& report)
{
    ContentItem root = container(report.title);
    root.relation = Relation::Root;
    root.templateId = "1500";
    root.children.push_back(coded(Relation::ConceptModifier, codes::kLanguage, codes::kEnglish));
    for (const ReportObserver& observer : report.observers)
        addObserver(root, observer);
    for (const Code& procedure : report.procedures)
        root.children.push_back(coded(Relation::ConceptModifier, codes::kProcedure, procedure));
    ContentItem measurements = container(codes::kMeasurements);
    for (const MeasurementGroup& group : report.groups)
        measurements.children.push_back(groupItem(group));
    root.children.push_back(std::move(measurements));
    ContentItem evaluations = container(codes::kEvaluations);
    for (const ReportedText& remark : report.remarks)
        evaluations.children.push_back(written(Relation::Contains, ItemKind::Text, remark.name, remark.text));
    if (!evaluations.children.empty())
        root.children.push_back(std::move(evaluations));
    return root;
}

} // namespace dsmt::dicom
