// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/ct_object.h"

#include "core/dicom/element_text.h"
#include "core/dicom/write_ct.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace dsmt::dicom {

namespace {

/// PS3.3 C.8.15.3.9 asks for a description of what was derived; C.7.6.1 for ORIGINAL or DERIVED.
void putOrigin(DcmDataset& dataset, const SeriesRecord& record)
{
    std::string description = record.description;
    if (record.simulated) {
        dataset.putAndInsertString(DCM_ImageType, "DERIVED\\PRIMARY\\AXIAL");
        dataset.putAndInsertString(DCM_ImageComments, "SIMULATED");
        dataset.putAndInsertString(DCM_DerivationDescription, "SIMULATED");
        if (description.find("SIMULATED") == std::string::npos)
            description = description.empty() ? "SIMULATED" : "SIMULATED " + description;
    } else {
        dataset.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\AXIAL");
    }
    dataset.putAndInsertString(DCM_SeriesDescription, asText(description, 64).c_str());
}

void putPatientAndStudy(DcmDataset& dataset, const SeriesRecord& record)
{
    const auto put = [&](const DcmTagKey& tag, const std::string& text) {
        dataset.putAndInsertString(tag, text.c_str());
    };
    const bool knownSex = record.patientSex == "M" || record.patientSex == "F" || record.patientSex == "O";
    put(DCM_PatientName, asPersonName(record.patientName));
    put(DCM_PatientID, asText(record.patientId, 64));
    put(DCM_PatientBirthDate, asDate(record.patientBirthDate));
    put(DCM_PatientSex, knownSex ? record.patientSex : "");
    put(DCM_StudyInstanceUID,
        record.studyUid.empty() ? derivedUid(0, "study of " + record.seriesUid) : record.studyUid);
    put(DCM_StudyDate, asDate(record.studyDate));
    put(DCM_SeriesInstanceUID, record.seriesUid);
    put(DCM_FrameOfReferenceUID, record.frameOfReferenceUid.empty() ? derivedUid(0, "frame of " + record.seriesUid)
                                                                    : record.frameOfReferenceUid);
    put(DCM_Manufacturer, asText(record.manufacturer, 64));
    put(DCM_ConvolutionKernel, asText(record.kernel, 16));
    // Type 2: present, and empty because nobody knows them here.
    for (const DcmTagKey& tag : {DCM_StudyTime, DCM_ReferringPhysicianName, DCM_StudyID, DCM_AccessionNumber,
                                 DCM_PositionReferenceIndicator, DCM_Laterality, DCM_AcquisitionNumber})
        dataset.insertEmptyElement(tag);
    put(DCM_SeriesNumber, "1");
    put(DCM_PatientPosition, record.simulated ? "HFS" : "");
}

/// KVP is type 2, the rest may be absent (PS3.3 C.8.2.1); an agent is type 2 of C.7.6.4.
void putExposure(DcmDataset& dataset, const Exposure& exposure)
{
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    if (exposure.kvp > 0)
        dataset.putAndInsertString(DCM_KVP, decimalString(exposure.kvp).c_str());
    else
        dataset.insertEmptyElement(DCM_KVP);
    if (exposure.tubeCurrentMa > 0 && exposure.timeMs > 0) {
        dataset.putAndInsertString(DCM_XRayTubeCurrent, whole(exposure.tubeCurrentMa).c_str());
        dataset.putAndInsertString(DCM_ExposureTime, whole(exposure.timeMs).c_str());
        dataset.putAndInsertString(DCM_Exposure, whole(exposure.tubeCurrentMa * exposure.timeMs / 1000).c_str());
    }
    if (!exposure.contrastAgent.empty())
        dataset.putAndInsertString(DCM_ContrastBolusAgent, asText(exposure.contrastAgent, 64).c_str());
    if (!exposure.stationName.empty())
        dataset.putAndInsertString(DCM_StationName, asText(exposure.stationName, 16).c_str());
}

/// Two's complement is the stored form of Pixel Representation 1.
Uint16 cellOf(int stored)
{
    return Uint16(stored & 0xFFFF);
}

/// Its VR follows Pixel Representation (PS3.5 A.2).
void putPadding(DcmDataset& dataset, const StoredHabit& habit)
{
    if (!habit.padding)
        return;
    if (habit.isSigned) {
        auto* const element = new DcmSignedShort(DcmTag(DCM_PixelPaddingValue, EVR_SS));
        element->putSint16(Sint16(*habit.padding));
        dataset.insert(element, OFTrue);
    } else {
        auto* const element = new DcmUnsignedShort(DcmTag(DCM_PixelPaddingValue, EVR_US));
        element->putUint16(cellOf(*habit.padding));
        dataset.insert(element, OFTrue);
    }
}

/// The pixels of one slice as the habit stores them.
std::vector<Uint16> storedPixels(std::span<const std::int16_t> hu, const imaging::Geometry& geometry,
                                 const StoredHabit& habit)
{
    const int low = habit.isSigned ? -32768 : 0, high = low + 65535;
    std::vector<Uint16> cells(hu.size());
    std::transform(hu.begin(), hu.end(), cells.begin(),
                   [&](std::int16_t value) { return cellOf(std::clamp(value - habit.intercept, low, high)); });
    if (!habit.padding)
        return cells;
    const double x0 = (geometry.size.i - 1) / 2.0, y0 = (geometry.size.j - 1) / 2.0;
    const double radius = std::min(geometry.size.i, geometry.size.j) / 2.0;
    std::size_t n = 0;
    for (int j = 0; j < geometry.size.j; ++j)
        for (int i = 0; i < geometry.size.i; ++i, ++n)
            if ((i - x0) * (i - x0) + (j - y0) * (j - y0) > radius * radius)
                cells[n] = cellOf(*habit.padding);
    return cells;
}

void putPixelDescription(DcmDataset& dataset, const imaging::Geometry& geometry, const StoredHabit& habit)
{
    dataset.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    dataset.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2");
    dataset.putAndInsertUint16(DCM_Rows, Uint16(geometry.size.j));
    dataset.putAndInsertUint16(DCM_Columns, Uint16(geometry.size.i));
    dataset.putAndInsertUint16(DCM_BitsAllocated, 16);
    dataset.putAndInsertUint16(DCM_BitsStored, 16);
    dataset.putAndInsertUint16(DCM_HighBit, 15);
    dataset.putAndInsertUint16(DCM_PixelRepresentation, habit.isSigned ? 1 : 0);
    dataset.putAndInsertString(DCM_RescaleIntercept, std::to_string(habit.intercept).c_str());
    dataset.putAndInsertString(DCM_RescaleSlope, "1");
    dataset.putAndInsertString(DCM_RescaleType, "HU");
    putPadding(dataset, habit);
}

} // namespace

void putSeriesAttributes(DcmDataset& dataset, const imaging::Geometry& geometry, const SeriesRecord& record,
                         const CtStyle& style)
{
    dataset.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
    dataset.putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage);
    dataset.putAndInsertString(DCM_Modality, "CT");
    putOrigin(dataset, record);
    putPatientAndStudy(dataset, record);
    putExposure(dataset, style.exposure);
    putPixelDescription(dataset, geometry, style.stored);
    dataset.putAndInsertString(DCM_PixelSpacing, decimalStrings({geometry.spacing[1], geometry.spacing[0]}).c_str());
    dataset.putAndInsertString(DCM_ImageOrientationPatient,
                               (decimalStrings(geometry.iAxis) + "\\" + decimalStrings(geometry.jAxis)).c_str());
    dataset.putAndInsertString(
        DCM_SliceThickness,
        decimalString(record.sliceThicknessMm > 0 ? record.sliceThicknessMm : geometry.spacing[2]).c_str());
}

void putSliceAttributes(DcmDataset& dataset, const imaging::Volume& volume, const SeriesRecord& record,
                        const SlicePlace& slice, const StoredHabit& habit)
{
    const int k = slice.k;
    const imaging::Geometry& geometry = volume.geometry();
    const imaging::WorldPoint place = geometry.voxelToWorld({0, 0, double(k)});
    dataset.putAndInsertString(DCM_SOPInstanceUID,
                               derivedUid(0, fmt::format("slice {} of {}", k, record.seriesUid)).c_str());
    dataset.putAndInsertString(DCM_InstanceNumber, std::to_string(slice.number).c_str());
    dataset.putAndInsertString(DCM_ImagePositionPatient, decimalStrings(place).c_str());
    dataset.putAndInsertString(DCM_SliceLocation, decimalStrings({imaging::dot(place, geometry.kAxis)}).c_str());
    const std::size_t plane = std::size_t(geometry.size.i) * std::size_t(geometry.size.j);
    const auto voxels = volume.voxels().subspan(std::size_t(k) * plane, plane);
    const std::vector<Uint16> cells = storedPixels(voxels, geometry, habit);
    dataset.putAndInsertUint16Array(DCM_PixelData, cells.data(), static_cast<unsigned long>(plane));
}

} // namespace dsmt::dicom
