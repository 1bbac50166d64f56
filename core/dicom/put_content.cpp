// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/dicom/content_tree.h"
#include "core/dicom/element_text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrdoctr.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

void require(const OFCondition& result, const Code& name)
{
    if (result.bad())
        throw Error(ErrorKind::Failed,
                    fmt::format("the report's \"{}\" cannot be written: {}", name.meaning, result.text()));
}

DSRTypes::E_RelationshipType relationOf(Relation relation)
{
    switch (relation) {
    case Relation::Root:
        return DSRTypes::RT_isRoot;
    case Relation::Contains:
        return DSRTypes::RT_contains;
    case Relation::ObservationContext:
        return DSRTypes::RT_hasObsContext;
    case Relation::ConceptModifier:
        return DSRTypes::RT_hasConceptMod;
    case Relation::Properties:
        return DSRTypes::RT_hasProperties;
    case Relation::InferredFrom:
        return DSRTypes::RT_inferredFrom;
    case Relation::Other:
        break;
    }
    return DSRTypes::RT_invalid;
}

DSRTypes::E_ValueType kindOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Container:
        return DSRTypes::VT_Container;
    case ItemKind::Text:
        return DSRTypes::VT_Text;
    case ItemKind::Code:
        return DSRTypes::VT_Code;
    case ItemKind::Number:
        return DSRTypes::VT_Num;
    case ItemKind::Uid:
        return DSRTypes::VT_UIDRef;
    case ItemKind::PersonName:
        return DSRTypes::VT_PName;
    case ItemKind::Image:
        return DSRTypes::VT_Image;
    case ItemKind::Place:
        return DSRTypes::VT_SCoord3D;
    case ItemKind::Other:
        break;
    }
    return DSRTypes::VT_invalid;
}

DSRCodedEntryValue entry(const Code& code)
{
    return {code.value.c_str(), code.scheme.c_str(), code.meaning.c_str()};
}

/// The exact number beside the decimal string, which has 16 characters (PS3.3 C.18.1).
DSRNumericMeasurementValue numberOf(const ContentItem& item)
{
    DSRNumericMeasurementValue value(decimalString(*item.number).c_str(), entry(item.code));
    require(value.setFloatingPointRepresentation(*item.number), item.name);
    return value;
}

DSRImageReferenceValue imageOf(const ContentItem& item)
{
    DSRImageReferenceValue value(item.sopClassUid.c_str(), item.sopInstanceUid.c_str());
    for (const int frame : item.frames)
        value.getFrameList().addItem(frame);
    for (const int segment : item.segments)
        value.getSegmentList().addItem(Uint16(segment));
    return value;
}

DSRSpatialCoordinates3DValue placeOf(const ContentItem& item)
{
    DSRSpatialCoordinates3DValue value(DSRTypes::enumeratedValueToGraphicType3D(item.place.graphicType.c_str()));
    for (const imaging::WorldPoint& point : item.place.points)
        value.getGraphicDataList().addItem(float(point.x), float(point.y), float(point.z));
    require(value.setFrameOfReferenceUID(item.place.frameOfReferenceUid.c_str()), item.name);
    return value;
}

void fill(DSRContentItem& target, const ContentItem& item)
{
    require(target.setConceptName(entry(item.name)), item.name);
    switch (item.kind) {
    case ItemKind::Container:
        if (!item.templateId.empty())
            require(target.setTemplateIdentification(item.templateId.c_str(), "DCMR"), item.name);
        break;
    case ItemKind::Code:
        require(target.setCodeValue(entry(item.code)), item.name);
        break;
    case ItemKind::Number:
        require(target.setNumericValue(numberOf(item)), item.name);
        break;
    case ItemKind::Image:
        require(target.setImageReference(imageOf(item)), item.name);
        break;
    case ItemKind::Place:
        require(target.setSpatialCoordinates3D(placeOf(item)), item.name);
        break;
    default:
        require(target.setStringValue(item.text.c_str()), item.name);
    }
}

void put(DSRDocumentTree& tree, const ContentItem& item)
{
    const bool isRoot = item.relation == Relation::Root;
    const auto where = isRoot ? DSRTypes::AM_afterCurrent : DSRTypes::AM_belowCurrent;
    if (tree.addContentItem(relationOf(item.relation), kindOf(item.kind), where) == 0)
        throw Error(ErrorKind::Failed, fmt::format("the report has no place for \"{}\"", item.name.meaning));
    fill(tree.getCurrentContentItem(), item);
    for (const ContentItem& child : item.children)
        put(tree, child);
    if (!isRoot)
        tree.goUp();
}

} // namespace

void putContent(DSRDocumentTree& tree, const ContentItem& root)
{
    put(tree, root);
}

} // namespace dsmt::dicom
