// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_key_image.h"

#include "core/base/error.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/element_text.h"
#include "core/dicom/result_object.h"
#include "core/dicom/save_object.h"
#include "core/dicom/slice_header.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

void putPixels(DcmDataset& dataset, const RgbPicture& picture)
{
    dataset.putAndInsertUint16(DCM_SamplesPerPixel, 3);
    dataset.putAndInsertString(DCM_PhotometricInterpretation, "RGB");
    dataset.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    dataset.putAndInsertUint16(DCM_Rows, Uint16(picture.height));
    dataset.putAndInsertUint16(DCM_Columns, Uint16(picture.width));
    dataset.putAndInsertUint16(DCM_BitsAllocated, 8);
    dataset.putAndInsertUint16(DCM_BitsStored, 8);
    dataset.putAndInsertUint16(DCM_HighBit, 7);
    dataset.putAndInsertUint16(DCM_PixelRepresentation, 0);
    std::vector<std::uint8_t> pixels = picture.pixels;
    pixels.resize((pixels.size() + 1) / 2 * 2, 0);
    dataset.putAndInsertUint8Array(DCM_PixelData, pixels.data(), static_cast<unsigned long>(pixels.size()));
}

void requirePicture(const RgbPicture& picture)
{
    const bool fits = picture.width > 0 && picture.height > 0 && picture.width <= kMostRowsOrColumns &&
                      picture.height <= kMostRowsOrColumns &&
                      picture.pixels.size() == 3 * std::size_t(picture.width) * std::size_t(picture.height);
    if (!fits)
        throw Error(ErrorKind::BadInput, fmt::format("a picture of {} x {} pixels with {} bytes makes no key image",
                                                     picture.width, picture.height, picture.pixels.size()));
}

} // namespace

void writeKeyImage(const RgbPicture& picture, const std::string& description, const ResultIdentity& identity,
                   const SourceStudy& source, const std::vector<SourceImage>& shown, const std::filesystem::path& file)
{
    prepareDcmtk();
    requirePicture(picture);
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putResultModules(dataset, source, identity);
    dataset.putAndInsertString(DCM_SOPClassUID, UID_SecondaryCaptureImageStorage);
    dataset.putAndInsertString(DCM_Modality, "OT");
    dataset.putAndInsertString(DCM_ConversionType, "WSD");
    dataset.putAndInsertString(DCM_ImageType, "DERIVED\\SECONDARY");
    dataset.putAndInsertString(DCM_BurnedInAnnotation, "NO");
    dataset.putAndInsertString(DCM_DerivationDescription, asText(description, 1024).c_str());
    dataset.putAndInsertString(DCM_BodyPartExamined, "CHEST"); // unpaired, so it needs no Laterality
    dataset.insertEmptyElement(DCM_PatientOrientation);
    putImageReferences(dataset, DCM_SourceImageSequence, shown);
    if (!shown.empty())
        putReferencedSeries(dataset, source.seriesUid, shown);
    putPixels(dataset, picture);
    saveObject(format, file);
}

} // namespace dsmt::dicom
