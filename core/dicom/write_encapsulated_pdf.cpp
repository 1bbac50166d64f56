// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_encapsulated_pdf.h"

#include "core/base/error.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/element_text.h"
#include "core/dicom/result_object.h"
#include "core/dicom/save_object.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace dsmt::dicom {

namespace {

constexpr std::size_t kLargestDocument = std::size_t(256) << 20U;

/// LOINC's name of such documents (PS3.16 CID 7020).
void putTitle(DcmDataset& dataset, const std::string& title)
{
    dataset.putAndInsertString(DCM_DocumentTitle, asText(title, 1024).c_str());
    DcmItem* name = nullptr;
    dataset.findOrCreateSequenceItem(DCM_ConceptNameCodeSequence, name, -2);
    name->putAndInsertString(DCM_CodeValue, "18748-4");
    name->putAndInsertString(DCM_CodingSchemeDesignator, "LN");
    name->putAndInsertString(DCM_CodeMeaning, "Diagnostic imaging study");
}

} // namespace

void writeEncapsulatedPdf(const std::string& document, const std::string& title, const ResultIdentity& identity,
                          const SourceStudy& source, const std::vector<SourceImage>& shown,
                          const std::filesystem::path& file)
{
    prepareDcmtk();
    if (!document.starts_with("%PDF-"))
        throw Error(ErrorKind::BadInput, "what shall be wrapped is no PDF document");
    if (document.size() > kLargestDocument)
        throw Error(ErrorKind::BadInput, "the PDF document is larger than 256 MiB");
    std::string bytes = document;
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    putResultModules(dataset, source, identity);
    dataset.putAndInsertString(DCM_SOPClassUID, UID_EncapsulatedPDFStorage);
    dataset.putAndInsertString(DCM_Modality, "DOC");
    dataset.putAndInsertString(DCM_ConversionType, "WSD");
    dataset.putAndInsertString(DCM_BurnedInAnnotation, "YES");
    dataset.insertEmptyElement(DCM_AcquisitionDateTime);
    putTitle(dataset, title);
    putImageReferences(dataset, DCM_SourceInstanceSequence, shown);
    dataset.putAndInsertString(DCM_MIMETypeOfEncapsulatedDocument, "application/pdf");
    dataset.putAndInsertUint32(DCM_EncapsulatedDocumentLength, Uint32(bytes.size()));
    bytes.resize((bytes.size() + 1) / 2 * 2, '\0');
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    dataset.putAndInsertUint8Array(DCM_EncapsulatedDocument, reinterpret_cast<const Uint8*>(bytes.data()),
                                   static_cast<unsigned long>(bytes.size()));
    saveObject(format, file);
}

} // namespace dsmt::dicom
