// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_segmentation.h"

#include "core/base/error.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/element_text.h"
#include "core/dicom/result_object.h"
#include "core/dicom/save_object.h"
#include "core/dicom/slice_grid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmfg/fgderimg.h>
#include <dcmtk/dcmfg/fgfracon.h>
#include <dcmtk/dcmfg/fgpixmsr.h>
#include <dcmtk/dcmfg/fgplanor.h>
#include <dcmtk/dcmfg/fgplanpo.h>
#include <dcmtk/dcmseg/segdoc.h>
#include <dcmtk/dcmseg/segment.h>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace dsmt::dicom {

namespace {

void require(const OFCondition& result)
{
    if (result.bad())
        throw Error(ErrorKind::Failed, fmt::format("a segmentation cannot be made: {}", result.text()));
}

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
    require(DcmSegmentation::createBinarySegmentation(made, Uint16(grid.size.j), Uint16(grid.size.i), equipment,
                                                      identification));
    std::unique_ptr<DcmSegmentation> segmentation(made);
    DcmDataset study;
    putResultModules(study, source, content.identity);
    study.putAndInsertString(DCM_FrameOfReferenceUID, source.frameOfReferenceUid.c_str());
    require(segmentation->importHierarchy(study, OFTrue, OFTrue, OFTrue, OFFalse, OFTrue));
    require(segmentation->getSeries().setSeriesNumber(std::to_string(content.identity.seriesNumber).c_str()));
    return segmentation;
}

/// Category, type and place by SNOMED CT (PS3.16 CID 7150, 6054 and 4031).
void addSegment(DcmSegmentation& segmentation, const SegmentContent& content)
{
    DcmSegment* segment = nullptr;
    require(DcmSegment::create(
        segment, asText(content.label, 64).c_str(), code("49755003", "SCT", "Morphologically Altered Structure"),
        code("27925004", "SCT", "Nodule"), DcmSegTypes::SAT_AUTOMATIC, asText(content.algorithmName, 64).c_str()));
    GeneralAnatomyMacro& anatomy = segment->getGeneralAnatomyCode();
    require(anatomy.getAnatomicRegion().set("39607008", "SCT", "Lung"));
    if (content.side) {
        const bool isRight = *content.side == LungSide::Right;
        anatomy.getAnatomicRegionModifier().push_back(
            new CodeSequenceMacro(isRight ? "24028007" : "7771000", "SCT", isRight ? "Right" : "Left"));
    }
    AlgorithmIdentificationMacro& algorithm = segment->getSegmentationAlgorithmIdentification();
    require(algorithm.getAlgorithmFamilyCode().set("123110", "DCM", "Artificial Intelligence"));
    require(algorithm.setAlgorithmName(asText(content.algorithmName, 64).c_str()));
    require(algorithm.setAlgorithmVersion(asText(content.algorithmVersion, 64).c_str()));
    require(algorithm.setAlgorithmParameters(content.algorithmParameters.c_str()));
    require(segment->setTrackingID(content.trackingId.c_str()));
    require(segment->setTrackingUID(content.trackingUid.c_str()));
    constexpr int kOrangeLab[] = {40000, 40000, 45000};
    require(segment->setRecommendedDisplayCIELabValue(kOrangeLab[0], kOrangeLab[1], kOrangeLab[2]));
    Uint16 number = 0;
    require(segmentation.addSegment(segment, number));
}

void addSharedGroups(DcmSegmentation& segmentation, const imaging::Geometry& grid)
{
    FGPixelMeasures measures;
    require(measures.setPixelSpacing(text(grid.spacing[1]) + "\\" + text(grid.spacing[0])));
    require(measures.setSpacingBetweenSlices(text(grid.spacing[2])));
    require(measures.setSliceThickness(text(grid.spacing[2])));
    require(segmentation.addForAllFrames(measures));
    const std::unique_ptr<FGPlaneOrientationPatient> orientation(
        FGPlaneOrientationPatient::createMinimal(text(grid.iAxis.x), text(grid.iAxis.y), text(grid.iAxis.z),
                                                 text(grid.jAxis.x), text(grid.jAxis.y), text(grid.jAxis.z)));
    require(segmentation.addForAllFrames(*orientation));
}

void addDimensions(DcmSegmentation& segmentation, const std::string& instanceUid)
{
    const std::string organization = derivedUid(0, "dimensions of " + instanceUid);
    IODMultiframeDimensionModule& dimensions = segmentation.getDimensions();
    require(dimensions.addDimensionIndex(DCM_ReferencedSegmentNumber, organization.c_str(),
                                         DCM_SegmentIdentificationSequence, "Segment"));
    require(dimensions.addDimensionIndex(DCM_ImagePositionPatient, organization.c_str(), DCM_PlanePositionSequence,
                                         "Position"));
}

/// CID 7203 and 7202.
void addSource(FGDerivationImage& derivation, const SourceImage& image)
{
    DerivationImageItem* item = nullptr;
    require(derivation.addDerivationImageItem(code("113076", "DCM", "Segmentation"), "", item));
    auto source = std::make_unique<SourceImageItem>();
    ImageSOPInstanceReferenceMacro& reference = source->getImageSOPInstanceReference();
    require(reference.setReferencedSOPClassUID(image.sopClassUid.c_str()));
    require(reference.setReferencedSOPInstanceUID(image.sopInstanceUid.c_str()));
    if (image.frame > 0)
        require(reference.addReferencedFrameNumber(Uint16(image.frame)));
    require(source->getPurposeOfReferenceCode().set("121322", "DCM", "Source image for image processing operation"));
    item->getSourceImageItems().push_back(source.release());
}

void addFrame(DcmSegmentation& segmentation, std::span<const std::uint8_t> plane, imaging::WorldPoint position,
              unsigned number, const SourceImage* image)
{
    FGFrameContent content;
    require(content.setDimensionIndexValues(1, 0));
    require(content.setDimensionIndexValues(number, 1));
    const std::unique_ptr<FGPlanePosPatient> place(
        FGPlanePosPatient::createMinimal(text(position.x), text(position.y), text(position.z)));
    FGDerivationImage derivation;
    OFVector<FGBase*> groups;
    groups.push_back(&content);
    groups.push_back(place.get());
    if (image) {
        addSource(derivation, *image);
        groups.push_back(&derivation);
    }
    std::vector<std::uint8_t> pixels(plane.begin(), plane.end());
    require(segmentation.addFrame(pixels.data(), 1, groups));
}

/// Bits of one frame after the other without a gap, the first pixel in the lowest bit (PS3.5 8.1.1). DCMTK 3.6.7 shifts
/// frames whose number of pixels is no multiple of eight.
void putPixels(DcmDataset& dataset, const imaging::Mask& mask, const std::vector<int>& planes)
{
    const imaging::Size size = mask.geometry().size;
    const std::size_t plane = std::size_t(size.i) * std::size_t(size.j);
    std::vector<std::uint8_t> bytes((planes.size() * plane + 15) / 16 * 2, 0);
    std::size_t bit = 0;
    for (const int k : planes)
        for (const std::uint8_t voxel : mask.voxels().subspan(std::size_t(k) * plane, plane)) {
            bytes[bit / 8] |= std::uint8_t((voxel != 0 ? 1U : 0U) << (bit % 8));
            ++bit;
        }
    require(dataset.putAndInsertUint8Array(DCM_PixelData, bytes.data(), static_cast<unsigned long>(bytes.size())));
}

std::vector<int> planesWithSomething(const imaging::Mask& mask)
{
    const imaging::Size size = mask.geometry().size;
    const std::size_t plane = std::size_t(size.i) * std::size_t(size.j);
    std::vector<int> planes;
    for (int k = 0; k < size.k; ++k) {
        const auto voxels = mask.voxels().subspan(std::size_t(k) * plane, plane);
        if (std::any_of(voxels.begin(), voxels.end(), [](std::uint8_t voxel) { return voxel != 0; }))
            planes.push_back(k);
    }
    if (planes.empty())
        throw Error(ErrorKind::BadInput, "an empty mask makes no segmentation");
    return planes;
}

} // namespace

std::vector<const SourceImage*> imagesOfPlanes(const imaging::Geometry& grid, const SourceStudy& source)
{
    std::vector<const SourceImage*> images(std::size_t(grid.size.k), nullptr);
    for (const SourceImage& image : source.images) {
        const imaging::VoxelPoint at = grid.worldToVoxel(image.position);
        const double k = std::round(at.k);
        if (k >= 0 && k < grid.size.k && std::abs(at.k - k) * grid.spacing[2] <= kSamePlaceMm)
            images[std::size_t(k)] = &image;
    }
    return images;
}

void writeSegmentation(const imaging::Mask& mask, const SegmentContent& content, const SourceStudy& source,
                       const std::filesystem::path& file)
{
    prepareDcmtk();
    const imaging::Geometry& grid = mask.geometry();
    const std::vector<int> planes = planesWithSomething(mask);
    const std::vector<const SourceImage*> images = imagesOfPlanes(grid, source);
    const std::unique_ptr<DcmSegmentation> segmentation = emptySegmentation(grid, content, source);
    addSegment(*segmentation, content);
    addSharedGroups(*segmentation, grid);
    addDimensions(*segmentation, content.identity.sopInstanceUid);

    const std::size_t plane = std::size_t(grid.size.i) * std::size_t(grid.size.j);
    std::vector<SourceImage> referenced;
    unsigned number = 0;
    for (const int k : planes) {
        const SourceImage* const image = images[std::size_t(k)];
        if (image)
            referenced.push_back(*image);
        addFrame(*segmentation, mask.voxels().subspan(std::size_t(k) * plane, plane),
                 grid.voxelToWorld({0, 0, double(k)}), ++number, image);
    }
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    require(segmentation->writeDataset(dataset));
    putPixels(dataset, mask, planes);
    putResultModules(dataset, source, content.identity);
    if (!referenced.empty())
        putReferencedSeries(dataset, source.seriesUid, referenced);
    saveObject(format, file);
}

} // namespace dsmt::dicom
