// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/segmentation_object.h"

#include "core/base/error.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/element_text.h"
#include "core/dicom/result_object.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmfg/fgderimg.h>
#include <dcmtk/dcmfg/fgfracon.h>
#include <dcmtk/dcmfg/fgpixmsr.h>
#include <dcmtk/dcmfg/fgplanor.h>
#include <dcmtk/dcmfg/fgplanpo.h>
#include <dcmtk/dcmseg/segment.h>

#include <cmath>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

OFString text(double value)
{
    return decimalString(std::abs(value) < 1e-12 ? 0 : value).c_str();
}

CodeSequenceMacro code(const char* value, const char* scheme, const char* meaning)
{
    return {value, scheme, meaning};
}

std::unique_ptr<DcmSegmentation> emptySegmentation(const imaging::Geometry& grid, const SegmentContent& content,
                                                   const SourceStudy& source)
{
    DcmSegmentation* made = nullptr;
    const IODGeneralEquipmentModule::EquipmentInfo equipment("-", "-", "-", "-"); // putResultModules says them
    const ContentIdentificationMacro identification("1", "NODULE", asText(content.description, 64).c_str(), "");
    requireMade(DcmSegmentation::createBinarySegmentation(made, Uint16(grid.size.j), Uint16(grid.size.i), equipment,
                                                          identification));
    std::unique_ptr<DcmSegmentation> segmentation(made);
    DcmDataset study;
    putResultModules(study, source, content.identity);
    study.putAndInsertString(DCM_FrameOfReferenceUID, source.frameOfReferenceUid.c_str());
    requireMade(segmentation->importHierarchy(study, OFTrue, OFTrue, OFTrue, OFFalse, OFTrue));
    requireMade(segmentation->getSeries().setSeriesNumber(std::to_string(content.identity.seriesNumber).c_str()));
    return segmentation;
}

/// Category, type and place by SNOMED CT (PS3.16 CID 7150, 6054 and 4031).
void addSegment(DcmSegmentation& segmentation, const SegmentContent& content)
{
    DcmSegment* segment = nullptr;
    requireMade(DcmSegment::create(
        segment, asText(content.label, 64).c_str(), code("49755003", "SCT", "Morphologically Altered Structure"),
        code("27925004", "SCT", "Nodule"), DcmSegTypes::SAT_AUTOMATIC, asText(content.algorithmName, 64).c_str()));
    GeneralAnatomyMacro& anatomy = segment->getGeneralAnatomyCode();
    requireMade(anatomy.getAnatomicRegion().set("39607008", "SCT", "Lung"));
    if (content.side) {
        const bool isRight = *content.side == LungSide::Right;
        anatomy.getAnatomicRegionModifier().push_back(
            new CodeSequenceMacro(isRight ? "24028007" : "7771000", "SCT", isRight ? "Right" : "Left"));
    }
    AlgorithmIdentificationMacro& algorithm = segment->getSegmentationAlgorithmIdentification();
    requireMade(algorithm.getAlgorithmFamilyCode().set("123110", "DCM", "Artificial Intelligence"));
    requireMade(algorithm.setAlgorithmName(asText(content.algorithmName, 64).c_str()));
    requireMade(algorithm.setAlgorithmVersion(asText(content.algorithmVersion, 64).c_str()));
    requireMade(algorithm.setAlgorithmParameters(content.algorithmParameters.c_str()));
    requireMade(segment->setTrackingID(content.trackingId.c_str()));
    requireMade(segment->setTrackingUID(content.trackingUid.c_str()));
    constexpr int kOrangeLab[] = {40000, 40000, 45000};
    requireMade(segment->setRecommendedDisplayCIELabValue(kOrangeLab[0], kOrangeLab[1], kOrangeLab[2]));
    Uint16 number = 0;
    requireMade(segmentation.addSegment(segment, number));
}

void addSharedGroups(DcmSegmentation& segmentation, const imaging::Geometry& grid)
{
    FGPixelMeasures measures;
    requireMade(measures.setPixelSpacing(text(grid.spacing[1]) + "\\" + text(grid.spacing[0])));
    requireMade(measures.setSpacingBetweenSlices(text(grid.spacing[2])));
    requireMade(measures.setSliceThickness(text(grid.spacing[2])));
    requireMade(segmentation.addForAllFrames(measures));
    const std::unique_ptr<FGPlaneOrientationPatient> orientation(
        FGPlaneOrientationPatient::createMinimal(text(grid.iAxis.x), text(grid.iAxis.y), text(grid.iAxis.z),
                                                 text(grid.jAxis.x), text(grid.jAxis.y), text(grid.jAxis.z)));
    requireMade(segmentation.addForAllFrames(*orientation));
}

void addDimensions(DcmSegmentation& segmentation, const std::string& instanceUid)
{
    const std::string organization = derivedUid(0, "dimensions of " + instanceUid);
    IODMultiframeDimensionModule& dimensions = segmentation.getDimensions();
    requireMade(dimensions.addDimensionIndex(DCM_ReferencedSegmentNumber, organization.c_str(),
                                             DCM_SegmentIdentificationSequence, "Segment"));
    requireMade(dimensions.addDimensionIndex(DCM_ImagePositionPatient, organization.c_str(), DCM_PlanePositionSequence,
                                             "Position"));
}

/// CID 7203 and 7202.
void addSource(FGDerivationImage& derivation, const SourceImage& image)
{
    DerivationImageItem* item = nullptr;
    requireMade(derivation.addDerivationImageItem(code("113076", "DCM", "Segmentation"), "", item));
    auto source = std::make_unique<SourceImageItem>();
    ImageSOPInstanceReferenceMacro& reference = source->getImageSOPInstanceReference();
    requireMade(reference.setReferencedSOPClassUID(image.sopClassUid.c_str()));
    requireMade(reference.setReferencedSOPInstanceUID(image.sopInstanceUid.c_str()));
    if (image.frame > 0)
        requireMade(reference.addReferencedFrameNumber(Uint16(image.frame)));
    requireMade(
        source->getPurposeOfReferenceCode().set("121322", "DCM", "Source image for image processing operation"));
    item->getSourceImageItems().push_back(source.release());
}

} // namespace

void requireMade(const OFCondition& result)
{
    if (result.bad())
        throw Error(ErrorKind::Failed, fmt::format("a segmentation cannot be made: {}", result.text()));
}

std::unique_ptr<DcmSegmentation> segmentationWithoutFrames(const imaging::Geometry& grid, const SegmentContent& content,
                                                           const SourceStudy& source)
{
    std::unique_ptr<DcmSegmentation> segmentation = emptySegmentation(grid, content, source);
    addSegment(*segmentation, content);
    addSharedGroups(*segmentation, grid);
    addDimensions(*segmentation, content.identity.sopInstanceUid);
    return segmentation;
}

void addFrame(DcmSegmentation& segmentation, std::span<const std::uint8_t> plane, imaging::WorldPoint position,
              unsigned number, const SourceImage* image)
{
    FGFrameContent content;
    requireMade(content.setDimensionIndexValues(1, 0));
    requireMade(content.setDimensionIndexValues(number, 1));
    const std::unique_ptr<FGPlanePosPatient> place(
        FGPlanePosPatient::createMinimal(text(position.x), text(position.y), text(position.z)));
    FGDerivationImage derivation;
    OFVector<FGBase*> groups;
    groups.push_back(&content);
    groups.push_back(place.get());
    if (image)
        addSource(derivation, *image);
    groups.push_back(&derivation); // empty where the CT has no image
    std::vector<std::uint8_t> pixels(plane.begin(), plane.end());
    requireMade(segmentation.addFrame(pixels.data(), 1, groups));
}

} // namespace dsmt::dicom
