// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/result_source.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

constexpr long kMostItems = 10'000;

bool isImageClass(const std::string& uid)
{
    return uid == UID_CTImageStorage || uid == UID_EnhancedCTImageStorage ||
           uid == UID_LegacyConvertedEnhancedCTImageStorage;
}

bool isResultClass(const std::string& uid)
{
    return uid == UID_SegmentationStorage || uid.starts_with("1.2.840.10008.5.1.4.1.1.88.");
}

/// The class of the first object that an item names.
std::string classOf(DcmItem& series, const DcmTagKey& instances)
{
    DcmItem* first = nullptr;
    return series.findAndGetSequenceItem(instances, first, 0).good() && first
               ? rawText(*first, DCM_ReferencedSOPClassUID)
               : std::string();
}

/// Looks through the series of one item of evidence; true when one of images was found.
bool take(DcmItem& holder, const DcmTagKey& instances, std::string& found)
{
    DcmItem* series = nullptr;
    for (long n = 0; n < kMostItems && holder.findAndGetSequenceItem(DCM_ReferencedSeriesSequence, series, n).good();
         ++n) {
        const std::string uid = rawText(*series, DCM_SeriesInstanceUID), sopClass = classOf(*series, instances);
        if (!isUid(uid) || isResultClass(sopClass))
            continue;
        if (isImageClass(sopClass)) {
            found = uid;
            return true;
        }
        if (found.empty())
            found = uid;
    }
    return false;
}

std::string seriesOf(DcmDataset& dataset)
{
    std::string found;
    if (take(dataset, DCM_ReferencedInstanceSequence, found))
        return found;
    DcmItem* study = nullptr;
    for (long n = 0; n < kMostItems &&
                     dataset.findAndGetSequenceItem(DCM_CurrentRequestedProcedureEvidenceSequence, study, n).good();
         ++n)
        if (take(*study, DCM_ReferencedSOPSequence, found))
            break;
    return found;
}

std::string contentTime(DcmDataset& dataset)
{
    const std::string date = rawText(dataset, DCM_ContentDate), time = rawText(dataset, DCM_ContentTime);
    if (date.size() != 8)
        return {};
    std::string text = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
    if (time.size() >= 6)
        text += fmt::format("T{}:{}:{}", time.substr(0, 2), time.substr(2, 2), time.substr(4, 2));
    return text;
}

} // namespace

ResultSource readResultSource(const std::filesystem::path& path)
{
    prepareDcmtk();
    try {
        const OpenFile file(path);
        const DicomObject object = DicomObject::readHeader(file);
        DcmDataset& dataset = object.dataset();
        ResultSource source{rawText(dataset, DCM_SOPInstanceUID), rawText(dataset, DCM_StudyInstanceUID),
                            seriesOf(dataset), rawText(dataset, DCM_FrameOfReferenceUID), contentTime(dataset)};
        if (!isUid(source.sopInstanceUid))
            throw Error(ErrorKind::BadInput, "it is named by no UID");
        return source;
    } catch (const Error& failure) {
        throw failure.within(path.string());
    }
}

} // namespace dsmt::dicom
