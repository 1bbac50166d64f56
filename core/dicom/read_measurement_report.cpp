// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/dicom/content_tree.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/measurement_report_file.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <fmt/format.h>
#include <new>

namespace dsmt::dicom {

namespace {

bool isReportClass(const std::string& sopClass)
{
    return sopClass.starts_with("1.2.840.10008.5.1.4.1.1.88.");
}

MeasurementReport read(const std::filesystem::path& path)
{
    const OpenFile file(path);
    if (!looksLikeDicom(file))
        throw Error(ErrorKind::BadInput, "it is no DICOM file");
    const DicomObject object = DicomObject::readWhole(file);
    DcmDataset& dataset = object.dataset();
    const std::string sopClass = rawText(dataset, DCM_SOPClassUID);
    if (!isReportClass(sopClass))
        throw Error(ErrorKind::BadInput, fmt::format("it is no structured report but {}",
                                                     dcmFindNameOfUID(sopClass.c_str(), "something else")));
    if (rawText(dataset, DCM_SpecificCharacterSet) != "ISO_IR 192" && dataset.convertToUTF8().bad())
        throw Error(ErrorKind::BadInput, "its text cannot be converted from the character set that it declares");
    DSRDocument document;
    // What other programs write is often not quite as the standard asks; the values are there all the same.
    const auto lenient = DSRTypes::RF_acceptUnknownRelationshipType | DSRTypes::RF_acceptInvalidContentItemValue |
                         DSRTypes::RF_ignoreRelationshipConstraints | DSRTypes::RF_skipInvalidContentItems;
    if (const OFCondition result = document.read(dataset, lenient); result.bad())
        throw Error(ErrorKind::BadInput, fmt::format("its content cannot be read ({})", result.text()));
    return reportFrom(contentOf(document.getTree()));
}

} // namespace

bool isMeasurementReport(const std::filesystem::path& file)
{
    prepareDcmtk();
    try {
        const OpenFile opened(file);
        return looksLikeDicom(opened) &&
               isReportClass(rawText(DicomObject::readHeader(opened).dataset(), DCM_SOPClassUID));
    } catch (const Error&) {
        return false;
    } catch (const std::bad_alloc&) {
        return false;
    }
}

MeasurementReport readMeasurementReport(const std::filesystem::path& file)
{
    prepareDcmtk();
    try {
        return read(file);
    } catch (const Error& failure) {
        throw failure.within(file.string());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::BadInput, file.string() + ": there is not enough memory for it");
    }
}

} // namespace dsmt::dicom
