// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/enhanced_ct.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>

#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <stdexcept>

namespace dsmt::fixtures {

namespace {

void require(const OFCondition& condition)
{
    if (condition.bad())
        throw std::runtime_error(condition.text());
}

void put(DcmItem& item, const DcmTagKey& tag, const std::string& text)
{
    require(item.putAndInsertString(tag, text.c_str()));
}

void putNumber(DcmItem& item, const DcmTagKey& tag, unsigned value)
{
    // US, UL and IS alike.
    DcmElement* element = DcmItem::newDicomElement(DcmTag(tag));
    require(element->putString(std::to_string(value).c_str()));
    require(item.insert(element, OFTrue));
}

std::string decimals(std::initializer_list<double> values)
{
    std::string text;
    for (const double value : values)
        text += fmt::format("{}{:.10g}", text.empty() ? "" : "\\", value);
    return text;
}

/// The only item of a sequence, made when there is none.
DcmItem& only(DcmItem& item, const DcmTagKey& sequence)
{
    DcmItem* found = nullptr;
    require(item.findOrCreateSequenceItem(sequence, found, 0));
    return *found;
}

void putCode(DcmItem& item, const char* value, const char* scheme, const char* meaning)
{
    put(item, DCM_CodeValue, value);
    put(item, DCM_CodingSchemeDesignator, scheme);
    put(item, DCM_CodeMeaning, meaning);
}

const char* classOf(EnhancedKind kind)
{
    switch (kind) {
    case EnhancedKind::Enhanced:
        return UID_EnhancedCTImageStorage;
    case EnhancedKind::LegacyConverted:
        return UID_LegacyConvertedEnhancedCTImageStorage;
    default:
        return UID_CTImageStorage;
    }
}

void putWhole(DcmDataset& dataset, const SeriesRecord& record, EnhancedKind kind)
{
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(dataset, DCM_SOPClassUID, classOf(kind));
    put(dataset, DCM_SOPInstanceUID, record.seriesUid + ".1");
    put(dataset, DCM_PatientName, record.patientName);
    put(dataset, DCM_PatientID, record.patientId);
    put(dataset, DCM_PatientBirthDate, record.patientBirthDate);
    put(dataset, DCM_PatientSex, record.patientSex);
    put(dataset, DCM_StudyInstanceUID, record.studyUid);
    put(dataset, DCM_StudyDate, record.studyDate);
    put(dataset, DCM_SeriesInstanceUID, record.seriesUid);
    put(dataset, DCM_SeriesDescription, record.description);
    put(dataset, DCM_SeriesNumber, "1");
    put(dataset, DCM_FrameOfReferenceUID, record.frameOfReferenceUid);
    put(dataset, DCM_Modality, record.modality);
    put(dataset, DCM_Manufacturer, record.manufacturer);
    put(dataset, DCM_ImageComments, record.simulated ? "SIMULATED" : "");
    for (const DcmTagKey& tag : {DCM_StudyTime, DCM_ReferringPhysicianName, DCM_StudyID, DCM_AccessionNumber,
                                 DCM_PositionReferenceIndicator, DCM_AcquisitionContextSequence})
        require(dataset.insertEmptyElement(tag));
    put(dataset, DCM_ManufacturerModelName, "simulator");
    put(dataset, DCM_DeviceSerialNumber, "1");
    put(dataset, DCM_SoftwareVersions, "1");
    put(dataset, DCM_PatientPosition, "HFS");
    put(dataset, DCM_ImageType, "DERIVED\\PRIMARY\\VOLUME\\NONE");
    put(dataset, DCM_InstanceNumber, "1");
    put(dataset, DCM_ContentDate, record.studyDate);
    put(dataset, DCM_ContentTime, "120000");
    put(dataset, DCM_ContentQualification, "RESEARCH");
    put(dataset, DCM_BurnedInAnnotation, "NO");
    put(dataset, DCM_LossyImageCompression, "00");
    put(dataset, DCM_PresentationLUTShape, "IDENTITY");
    put(dataset, DCM_PixelPresentation, "MONOCHROME");
    put(dataset, DCM_VolumetricProperties, "VOLUME");
    put(dataset, DCM_VolumeBasedCalculationTechnique, "NONE");
}

void putDimensions(DcmDataset& dataset, const std::string& seriesUid)
{
    const std::string uid = seriesUid + ".2";
    put(only(dataset, DCM_DimensionOrganizationSequence), DCM_DimensionOrganizationUID, uid);
    int number = 0;
    for (const DcmTagKey& pointer : {DCM_StackID, DCM_TemporalPositionIndex, DCM_InStackPositionNumber}) {
        DcmItem* index = nullptr;
        require(dataset.findOrCreateSequenceItem(DCM_DimensionIndexSequence, index, number++));
        require(index->putAndInsertTagKey(DCM_DimensionIndexPointer, pointer));
        require(index->putAndInsertTagKey(DCM_FunctionalGroupPointer, DCM_FrameContentSequence));
        put(*index, DCM_DimensionOrganizationUID, uid);
    }
}

void putReconstruction(DcmItem& reconstruction, const imaging::Geometry& geometry, const std::string& kernel)
{
    put(reconstruction, DCM_ReconstructionAlgorithm, "FILTER_BACK_PROJ");
    put(reconstruction, DCM_ConvolutionKernel, kernel);
    put(reconstruction, DCM_ConvolutionKernelGroup, "SOFT_TISSUE");
    put(reconstruction, DCM_ImageFilter, "NONE");
    put(reconstruction, DCM_ReconstructionDiameter, decimals({geometry.spacing[0] * geometry.size.i}));
    put(reconstruction, DCM_ReconstructionPixelSpacing, decimals({geometry.spacing[1], geometry.spacing[0]}));
    require(reconstruction.putAndInsertFloat64(DCM_ReconstructionAngle, 360));
}

void putShared(DcmDataset& dataset, const imaging::Geometry& geometry, const SeriesRecord& record, EnhancedKind kind)
{
    DcmItem& shared = only(dataset, DCM_SharedFunctionalGroupsSequence);
    DcmItem& measures = only(shared, DCM_PixelMeasuresSequence);
    put(measures, DCM_PixelSpacing, decimals({geometry.spacing[1], geometry.spacing[0]}));
    put(measures, DCM_SliceThickness, decimals({record.sliceThicknessMm}));
    put(only(shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
        decimals({geometry.iAxis.x, geometry.iAxis.y, geometry.iAxis.z, geometry.jAxis.x, geometry.jAxis.y,
                  geometry.jAxis.z}));
    DcmItem& anatomy = only(shared, DCM_FrameAnatomySequence);
    put(anatomy, DCM_FrameLaterality, "U");
    putCode(only(anatomy, DCM_AnatomicRegionSequence), "51185008", "SCT", "Chest");
    // A conversion keeps what it has no group for as it was (C.7.6.16.2.25).
    if (kind == EnhancedKind::LegacyConverted) {
        put(only(shared, DCM_UnassignedSharedConvertedAttributesSequence), DCM_ConvolutionKernel, record.kernel);
        return;
    }
    put(only(shared, DCM_IrradiationEventIdentificationSequence), DCM_IrradiationEventUID, record.seriesUid + ".3");
    putReconstruction(only(shared, DCM_CTReconstructionSequence), geometry, record.kernel);
}

void putFrame(DcmDataset& dataset, const imaging::Geometry& geometry, const EnhancedFrame& frame, unsigned index,
              EnhancedKind kind)
{
    DcmItem* groups = nullptr;
    require(dataset.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, groups, long(index)));
    const imaging::WorldPoint place = geometry.voxelToWorld({0, 0, double(frame.k)});
    put(only(*groups, DCM_PlanePositionSequence), DCM_ImagePositionPatient, decimals({place.x, place.y, place.z}));
    DcmItem& content = only(*groups, DCM_FrameContentSequence);
    if (!frame.stack.empty()) {
        put(content, DCM_StackID, frame.stack);
        putNumber(content, DCM_InStackPositionNumber, unsigned(frame.k) + 1);
    }
    putNumber(content, DCM_TemporalPositionIndex, unsigned(frame.temporalPosition));
    putNumber(content, DCM_FrameAcquisitionNumber, unsigned(frame.acquisition));
    const Uint32 indices[] = {1, Uint32(frame.temporalPosition), Uint32(frame.k) + 1};
    require(content.putAndInsertUint32Array(DCM_DimensionIndexValues, indices, 3));
    DcmItem& transformation = only(*groups, DCM_PixelValueTransformationSequence);
    put(transformation, DCM_RescaleSlope, decimals({frame.slope}));
    put(transformation, DCM_RescaleIntercept, decimals({frame.intercept}));
    put(transformation, DCM_RescaleType, "HU");
    DcmItem& type = only(*groups, DCM_CTImageFrameTypeSequence);
    put(type, DCM_FrameType,
        frame.isLocalizer ? "DERIVED\\PRIMARY\\LOCALIZER\\NONE" : "DERIVED\\PRIMARY\\VOLUME\\NONE");
    put(type, DCM_PixelPresentation, "MONOCHROME");
    put(type, DCM_VolumetricProperties, "VOLUME");
    put(type, DCM_VolumeBasedCalculationTechnique, "NONE");
    if (!frame.kernel.empty())
        putReconstruction(only(*groups, DCM_CTReconstructionSequence), geometry, frame.kernel);
    if (kind == EnhancedKind::LegacyConverted)
        put(only(*groups, DCM_UnassignedPerFrameConvertedAttributesSequence), DCM_SliceLocation, decimals({place.z}));
}

void putPixels(DcmDataset& dataset, const imaging::Volume& volume, const EnhancedCtOptions& options)
{
    const imaging::Size size = volume.geometry().size;
    dataset.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    put(dataset, DCM_PhotometricInterpretation, "MONOCHROME2");
    put(dataset, DCM_NumberOfFrames,
        options.numberOfFrames.empty() ? std::to_string(options.frames.size()) : options.numberOfFrames);
    dataset.putAndInsertUint16(DCM_Rows, Uint16(size.j));
    dataset.putAndInsertUint16(DCM_Columns, Uint16(size.i));
    dataset.putAndInsertUint16(DCM_BitsAllocated, 16);
    dataset.putAndInsertUint16(DCM_BitsStored, 16);
    dataset.putAndInsertUint16(DCM_HighBit, 15);
    dataset.putAndInsertUint16(DCM_PixelRepresentation, 1);
    const std::size_t plane = std::size_t(size.i) * std::size_t(size.j);
    std::vector<Uint16> cells;
    cells.reserve(plane * options.frames.size());
    for (const EnhancedFrame& frame : options.frames)
        for (const std::int16_t hu : volume.voxels().subspan(std::size_t(frame.k) * plane, plane))
            cells.push_back(Uint16(Sint16(std::lround((hu - frame.intercept) / frame.slope))));
    require(dataset.putAndInsertUint16Array(DCM_PixelData, cells.data(), static_cast<unsigned long>(cells.size())));
}

/// The same frames in as many fragments, with the table that is wanted.
void rearrange(DcmDataset& dataset, E_TransferSyntax syntax, const EnhancedCtOptions& options)
{
    DcmElement* element = nullptr;
    require(dataset.findAndGetElement(DCM_PixelData, element));
    auto& pixels = dynamic_cast<DcmPixelData&>(*element);
    DcmPixelSequence* old = nullptr;
    require(pixels.getEncapsulatedRepresentation(syntax, nullptr, old));
    auto fragments = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag));
    auto* table = new DcmPixelItem(DcmTag(DCM_PixelItemTag));
    require(fragments->insert(table));
    std::vector<Uint64> offsets, lengths;
    std::uint64_t end = 0;
    for (unsigned long i = 1; i < old->card(); ++i) {
        DcmPixelItem* frame = nullptr;
        Uint8* bytes = nullptr;
        require(old->getItem(frame, i));
        require(frame->getUint8Array(bytes));
        const Uint32 length = frame->getLength();
        offsets.push_back(end);
        lengths.push_back(length);
        const Uint32 piece = options.fragmentBytes > 0 ? options.fragmentBytes : length;
        for (Uint32 at = 0; at < length; at += piece) {
            auto* fragment = new DcmPixelItem(DcmTag(DCM_PixelItemTag));
            require(fragment->putUint8Array(bytes + at, std::min(piece, length - at)));
            require(fragments->insert(fragment));
            end += 8 + std::min(piece, length - at);
        }
    }
    if (options.offsetTable == OffsetTable::Basic) {
        std::vector<Uint8> packed;
        for (const Uint64 offset : offsets)
            for (int shift = 0; shift < 32; shift += 8)
                packed.push_back(Uint8(offset >> unsigned(shift)));
        require(table->putUint8Array(packed.data(), static_cast<unsigned long>(packed.size())));
    }
    pixels.putOriginalRepresentation(syntax, nullptr, fragments.release());
    if (options.offsetTable != OffsetTable::Extended)
        return;
    for (const auto& [tag, values] :
         {std::pair{DCM_ExtendedOffsetTable, &offsets}, std::pair{DCM_ExtendedOffsetTableLengths, &lengths}}) {
        auto* element64 = new DcmOther64bitVeryLong(DcmTag(tag));
        Uint64* target = nullptr;
        require(element64->createUint64Array(Uint32(values->size()), target));
        std::copy(values->begin(), values->end(), target);
        require(dataset.insert(element64, OFTrue));
    }
}

} // namespace

std::vector<EnhancedFrame> framesOf(const imaging::Volume& volume)
{
    std::vector<EnhancedFrame> frames;
    for (int k = 0; k < volume.geometry().size.k; ++k)
        frames.push_back({.k = k});
    return frames;
}

void writeEnhancedCt(const imaging::Volume& volume, const SeriesRecord& record, const std::filesystem::path& file,
                     EnhancedCtOptions options)
{
    if (options.frames.empty())
        options.frames = framesOf(volume);
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putWhole(dataset, record, options.kind);
    putDimensions(dataset, record.seriesUid);
    putShared(dataset, volume.geometry(), record, options.kind);
    for (std::size_t i = 0; i < options.frames.size(); ++i)
        putFrame(dataset, volume.geometry(), options.frames[i], unsigned(i), options.kind);
    putPixels(dataset, volume, options);
    if (options.change)
        options.change(dataset);
    const DcmXfer syntax(options.transferSyntaxUid.c_str());
    if (syntax.isEncapsulated()) {
        DcmRLEEncoderRegistration::registerCodecs();
        DJEncoderRegistration::registerCodecs();
        require(dataset.chooseRepresentation(syntax.getXfer(), nullptr));
        rearrange(dataset, syntax.getXfer(), options);
    }
    require(format.saveFile(file.c_str(), syntax.getXfer()));
}

} // namespace dsmt::fixtures
