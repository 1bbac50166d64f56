// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/slice_header.h"

#include "core/dicom/compressed_frame.h"
#include "core/dicom/contrast_agent.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/enhanced_header.h"
#include "core/dicom/native_pixels.h"
#include "core/dicom/slice_geometry.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

/// "MRImageStorage" as "MR Image Storage".
std::string inWords(const std::string& keyword)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    std::string words;
    for (std::size_t i = 0; i < keyword.size(); ++i) {
        const bool endsWord = i > 0 && isUpper(keyword[i]) &&
                              (isLower(keyword[i - 1]) || (i + 1 < keyword.size() && isLower(keyword[i + 1])));
        if (endsWord)
            words += ' ';
        words += keyword[i];
    }
    return words;
}

bool isEnhanced(const std::string& sopClass)
{
    return sopClass == UID_EnhancedCTImageStorage || sopClass == UID_LegacyConvertedEnhancedCTImageStorage;
}

void requireCt(DcmDataset& dataset)
{
    const std::string sopClass = rawText(dataset, DCM_SOPClassUID);
    if (sopClass.empty())
        refuse("it is DICOM but does not say of what (no SOP Class UID)");
    if (sopClass != UID_CTImageStorage && !isEnhanced(sopClass))
        refuse("it is not a CT image but " + inWords(dcmFindNameOfUID(sopClass.c_str(), sopClass.c_str())));
    if (const std::string modality = rawText(dataset, DCM_Modality); modality != "CT")
        refuse(fmt::format("it is not CT: its modality is {}", modality.empty() ? "not given" : modality));
    if (isLocalizer(rawText(dataset, DCM_ImageType)))
        refuse("it is a localizer (scout) image, not part of a volume");
}

int countAt(DcmDataset& dataset, const DcmTagKey& tag, const char* name)
{
    const auto count = unsignedShort(dataset, tag);
    if (!count)
        refuse(fmt::format("it does not say how many {} it has", name));
    if (*count < 1 || *count > kMostRowsOrColumns)
        refuse(fmt::format("it says that it has {} {}, which no CT has", *count, name));
    return *count;
}

void requireGreyPixels(DcmDataset& dataset)
{
    if (unsignedShort(dataset, DCM_SamplesPerPixel).value_or(1) != 1)
        refuse("it is a colour picture, not CT numbers");
    const std::string photometric = rawText(dataset, DCM_PhotometricInterpretation);
    if (!photometric.empty() && photometric != "MONOCHROME2" && photometric != "MONOCHROME1")
        refuse(fmt::format("its photometric interpretation is {}, not CT numbers", photometric));
    const int allocated = unsignedShort(dataset, DCM_BitsAllocated).value_or(0);
    if (allocated != 8 && allocated != 16)
        refuse(fmt::format("it has {} bits a pixel, not 8 or 16", allocated));
}

SeriesRecord readRecord(DcmDataset& dataset, const std::string& characterSet)
{
    const std::string sets = characterSet.empty() ? rawText(dataset, DCM_SpecificCharacterSet) : characterSet;
    const auto text = [&](const DcmTagKey& tag) { return toUtf8(rawText(dataset, tag), sets); };
    const auto plain = [&](const DcmTagKey& tag) { return toUtf8(rawText(dataset, tag), "ISO_IR 6"); };
    SeriesRecord record;
    record.seriesUid = plain(DCM_SeriesInstanceUID);
    record.studyUid = plain(DCM_StudyInstanceUID);
    record.frameOfReferenceUid = plain(DCM_FrameOfReferenceUID);
    record.patientId = text(DCM_PatientID);
    record.patientName = displayedName(toUtf8(rawText(dataset, DCM_PatientName), sets, true));
    record.patientSex = plain(DCM_PatientSex);
    record.patientBirthDate = plain(DCM_PatientBirthDate);
    record.studyDate = plain(DCM_StudyDate);
    record.description = text(DCM_SeriesDescription);
    record.modality = plain(DCM_Modality);
    record.manufacturer = text(DCM_Manufacturer);
    record.kernel = text(DCM_ConvolutionKernel);
    record.sliceThicknessMm = std::max(0.0, number(dataset, DCM_SliceThickness).value_or(0));
    record.slices = 1;
    record.simulated = rawText(dataset, DCM_ImageComments).find("SIMULATED") != std::string::npos;
    return record;
}

SliceHeader readCommon(const DicomObject& object, const fs::path& file, const std::string& characterSet)
{
    DcmDataset& dataset = object.dataset();
    SliceHeader header;
    header.series = readRecord(dataset, characterSet);
    if (header.series.seriesUid.empty())
        refuse("it belongs to no series (no Series Instance UID)");
    header.series.rows = countAt(dataset, DCM_Rows, "rows");
    header.series.columns = countAt(dataset, DCM_Columns, "columns");
    requireGreyPixels(dataset);
    header.slice.file = file;
    header.slice.sopInstanceUid = rawText(dataset, DCM_SOPInstanceUID);
    header.slice.transferSyntaxUid = object.transferSyntaxUid();
    header.slice.lossy =
        rawText(dataset, DCM_LossyImageCompression) == "01" || isLossySyntax(header.slice.transferSyntaxUid);
    header.acquisition = integer(dataset, DCM_AcquisitionNumber).value_or(0);
    header.temporalPosition = integer(dataset, DCM_TemporalPositionIdentifier).value_or(0);
    header.instance = integer(dataset, DCM_InstanceNumber).value_or(0);
    header.contrastAgent =
        contrastAgent(dataset, characterSet.empty() ? rawText(dataset, DCM_SpecificCharacterSet) : characterSet);
    return header;
}

std::vector<SliceHeader> readHeaders(const fs::path& file, const std::string& characterSet)
{
    const OpenFile opened(file);
    if (opened.bytes() == 0)
        refuse("it is empty");
    if (!looksLikeDicom(opened))
        refuse("it is not a DICOM file");
    const DicomObject object = DicomObject::readHeader(opened);
    DcmDataset& dataset = object.dataset();
    requireCt(dataset);
    SliceHeader header = readCommon(object, file, characterSet);
    if (isEnhanced(rawText(dataset, DCM_SOPClassUID)) || frameCount(dataset) > 1)
        return frameHeaders(dataset, header, characterSet);
    readGeometry({&dataset, &dataset, &dataset}, header);
    header.slice.native = findNativePixels(opened, object);
    return {std::move(header)};
}

} // namespace

std::variant<std::vector<SliceHeader>, std::string> readSliceHeaders(const fs::path& file,
                                                                     const std::string& characterSet)
{
    prepareDcmtk();
    try {
        return readHeaders(file, characterSet);
    } catch (const Error& refusal) {
        return refusal.message();
    } catch (const std::bad_alloc&) {
        return "it is damaged: an element announces more bytes than this machine has memory";
    }
}

} // namespace dsmt::dicom
