// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/content_tree.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrdoctr.h>

#include <cmath>
#include <cstdlib>

namespace dsmt::dicom {

namespace {

std::string text(const OFString& from)
{
    return {from.c_str(), from.size()};
}

Code codeOf(const DSRCodedEntryValue& entry)
{
    return {text(entry.getCodeValue()), text(entry.getCodingSchemeDesignator()), text(entry.getCodeMeaning())};
}

Relation relationOf(DSRTypes::E_RelationshipType relation)
{
    switch (relation) {
    case DSRTypes::RT_isRoot:
        return Relation::Root;
    case DSRTypes::RT_contains:
        return Relation::Contains;
    case DSRTypes::RT_hasObsContext:
        return Relation::ObservationContext;
    case DSRTypes::RT_hasConceptMod:
        return Relation::ConceptModifier;
    case DSRTypes::RT_hasProperties:
        return Relation::Properties;
    case DSRTypes::RT_inferredFrom:
        return Relation::InferredFrom;
    default:
        return Relation::Other;
    }
}

ItemKind kindOf(DSRTypes::E_ValueType type)
{
    switch (type) {
    case DSRTypes::VT_Container:
        return ItemKind::Container;
    case DSRTypes::VT_Text:
        return ItemKind::Text;
    case DSRTypes::VT_Code:
        return ItemKind::Code;
    case DSRTypes::VT_Num:
        return ItemKind::Number;
    case DSRTypes::VT_UIDRef:
        return ItemKind::Uid;
    case DSRTypes::VT_PName:
        return ItemKind::PersonName;
    case DSRTypes::VT_Image:
        return ItemKind::Image;
    case DSRTypes::VT_SCoord3D:
        return ItemKind::Place;
    default:
        return ItemKind::Other;
    }
}

void readNumber(const DSRNumericMeasurementValue& value, ContentItem& item)
{
    item.code = codeOf(value.getMeasurementUnit());
    Float64 exact = 0;
    const std::string written = text(value.getNumericValue());
    char* end = nullptr;
    const double decimal = std::strtod(written.c_str(), &end);
    if (value.getFloatingPointRepresentation(exact).good() && std::isfinite(exact))
        item.number = exact;
    else if (!written.empty() && *end == '\0' && std::isfinite(decimal))
        item.number = decimal;
}

void readImage(const DSRImageReferenceValue& value, ContentItem& item)
{
    item.sopClassUid = text(value.getSOPClassUID());
    item.sopInstanceUid = text(value.getSOPInstanceUID());
    OFVector<Sint32> frames;
    OFVector<Uint16> segments;
    value.getFrameList().getItems(frames);
    value.getSegmentList().getItems(segments);
    item.frames.assign(frames.begin(), frames.end());
    item.segments.assign(segments.begin(), segments.end());
}

void readPlace(const DSRSpatialCoordinates3DValue& value, ContentItem& item)
{
    item.place.graphicType = DSRTypes::graphicType3DToEnumeratedValue(value.getGraphicType());
    item.place.frameOfReferenceUid = text(value.getFrameOfReferenceUID());
    OFVector<DSRGraphicData3DItem> points;
    // The list is only given out to be changed.
    DSRSpatialCoordinates3DValue copy(value);
    copy.getGraphicDataList().getItems(points);
    for (const DSRGraphicData3DItem& point : points)
        item.place.points.push_back({point.XCoord, point.YCoord, point.ZCoord});
}

void readValue(DSRContentItem& from, ContentItem& item)
{
    switch (item.kind) {
    case ItemKind::Code:
        item.code = codeOf(from.getCodeValue());
        break;
    case ItemKind::Number:
        readNumber(from.getNumericValue(), item);
        break;
    case ItemKind::Image:
        readImage(from.getImageReference(), item);
        break;
    case ItemKind::Place:
        readPlace(from.getSpatialCoordinates3D(), item);
        break;
    case ItemKind::Container: {
        OFString identifier, resource;
        if (from.getTemplateIdentification(identifier, resource).good())
            item.templateId = text(identifier);
        break;
    }
    default:
        item.text = text(from.getStringValue());
    }
}

ContentItem read(DSRDocumentTree& tree)
{
    DSRContentItem& from = tree.getCurrentContentItem();
    ContentItem item{.relation = relationOf(from.getRelationshipType()),
                     .kind = kindOf(from.getValueType()),
                     .name = codeOf(from.getConceptName())};
    readValue(from, item);
    if (tree.goDown() != 0) {
        do {
            if (kindOf(tree.getCurrentContentItem().getValueType()) != ItemKind::Other)
                item.children.push_back(read(tree));
        } while (tree.gotoNext() != 0);
        tree.goUp();
    }
    return item;
}

} // namespace

ContentItem contentOf(DSRDocumentTree& tree)
{
    return tree.gotoRoot() != 0 ? read(tree) : ContentItem{};
}

} // namespace dsmt::dicom
