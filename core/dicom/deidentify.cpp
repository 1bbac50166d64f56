// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/deidentify.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/dicom/clean_dataset.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/save_object.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

/// PS3.16 CID 7050.
void putMethod(DcmDataset& dataset, const DeidentifyOptions& options)
{
    dataset.putAndInsertString(DCM_PatientIdentityRemoved, "YES");
    dataset.putAndInsertString(DCM_DeidentificationMethod, fmt::format("{}, PS3.15 Annex E", kSoftware).c_str());
    dataset.putAndInsertString(DCM_LongitudinalTemporalInformationModified, "MODIFIED");
    dataset.findAndDeleteElement(DCM_DeidentificationMethodCodeSequence);
    std::vector<std::pair<const char*, const char*>> codes{
        {"113100", "Basic Application Confidentiality Profile"},
        {"113105", "Clean Descriptors Option"},
        {"113107", "Retain Longitudinal Temporal Information Modified Dates Option"}};
    if (options.keepCharacteristics)
        codes.emplace_back("113108", "Retain Patient Characteristics Option");
    for (const auto& [value, meaning] : codes) {
        DcmItem* item = nullptr;
        dataset.findOrCreateSequenceItem(DCM_DeidentificationMethodCodeSequence, item, -2);
        item->putAndInsertString(DCM_CodeValue, value);
        item->putAndInsertString(DCM_CodingSchemeDesignator, "DCM");
        item->putAndInsertString(DCM_CodeMeaning, meaning);
    }
}

std::string whyLeftOut(DcmDataset& dataset, const DeidentifyOptions& options)
{
    if (rawText(dataset, DCM_SOPClassUID) == UID_MediaStorageDirectoryStorage)
        return "it is a DICOMDIR, an index with names in it";
    if (dataset.tagExists(DCM_EncapsulatedDocument))
        return "it holds a document of a foreign format, which cannot be cleaned";
    if (rawText(dataset, DCM_BurnedInAnnotation) == "YES" && !options.withBurnedIn)
        return "it says that text is burned into its pixels";
    if (!isUid(rawText(dataset, DCM_SOPInstanceUID)))
        return "it has no SOP instance UID";
    return {};
}

/// Photographs of screens and paper, ultrasound and the like have names in their pixels more often than not.
std::string burnedInWarning(DcmDataset& dataset)
{
    if (!dataset.tagExists(DCM_PixelData))
        return {};
    const std::string burnedIn = rawText(dataset, DCM_BurnedInAnnotation);
    const std::string modality = rawText(dataset, DCM_Modality);
    if (burnedIn == "YES")
        return "text is burned into its pixels and was not removed: look at it before it leaves";
    const bool isRisky = rawText(dataset, DCM_SOPClassUID).starts_with("1.2.840.10008.5.1.4.1.1.7") ||
                         modality == "US" || modality == "OT" || modality == "SC" || modality == "ES" ||
                         modality == "XC" || rawText(dataset, DCM_ImageType).find("SECONDARY") != std::string::npos;
    return isRisky && burnedIn != "NO" ? "text may be burned into its pixels: look at it before it leaves" : "";
}

std::string orUnknown(const std::string& uid)
{
    return isUid(uid) ? uid : "series-without-uid";
}

DeidentifiedFile deidentifyOpened(const OpenFile& opened, const fs::path* folder, const DeidentifyOptions& options,
                                  std::set<fs::path>& taken)
{
    if (!looksLikeDicom(opened))
        return {.leftOut = "it is no DICOM file"};
    const DicomObject object = DicomObject::readWhole(opened);
    DcmDataset& dataset = object.dataset();
    if (std::string reason = whyLeftOut(dataset, options); !reason.empty())
        return {.leftOut = std::move(reason)};
    DeidentifiedFile result{.warning = burnedInWarning(dataset)};
    result.changes = cleanDataset(dataset, Pseudonyms(options.key), options);
    putMethod(dataset, options);
    result.file =
        fs::path(orUnknown(rawText(dataset, DCM_SeriesInstanceUID))) / (rawText(dataset, DCM_SOPInstanceUID) + ".dcm");
    if (!taken.insert(result.file).second)
        return {.leftOut = "another file has the same series and SOP instance UIDs"};
    if (!folder)
        return result;
    std::error_code failure;
    fs::create_directories((*folder / result.file).parent_path(), failure);
    if (failure)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", folder->string(), failure.message()));
    // A new file around the data set: nothing of the old meta information or preamble comes along.
    DcmFileFormat format(&dataset, OFTrue);
    const DcmXfer syntax(dataset.getOriginalXfer());
    saveObject(format, *folder / result.file,
               syntax.isEncapsulated() ? syntax.getXferID() : UID_LittleEndianExplicitTransferSyntax);
    return result;
}

} // namespace

DeidentifiedFile deidentify(const fs::path& source, const fs::path* folder, const DeidentifyOptions& options,
                            std::set<fs::path>& taken)
{
    prepareDcmtk();
    const Pseudonyms required(options.key); // a short key is no fault of the file
    try {
        return deidentifyOpened(OpenFile(source), folder, options, taken);
    } catch (const Error& failure) {
        if (failure.kind() == ErrorKind::BadInput)
            return {.leftOut = failure.message()};
        throw;
    }
}

} // namespace dsmt::dicom
