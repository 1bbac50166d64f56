// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/source_study.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/element_text.h"
#include "core/dicom/text_encoding.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cctype>

namespace dsmt::dicom {

namespace {

/// Type 2 ones stand in every object, empty where nothing is known.
struct CopiedAttribute {
    DcmTagKey tag;
    bool isAlwaysThere = false;
};

const std::vector<CopiedAttribute>& copiedAttributes()
{
    static const std::vector<CopiedAttribute> attributes{{DCM_PatientName, true},
                                                         {DCM_PatientID, true},
                                                         {DCM_IssuerOfPatientID},
                                                         {DCM_PatientBirthDate, true},
                                                         {DCM_PatientSex, true},
                                                         {DCM_EthnicGroup},
                                                         {DCM_PatientIdentityRemoved},
                                                         {DCM_DeidentificationMethod},
                                                         {DCM_PatientAge},
                                                         {DCM_PatientSize},
                                                         {DCM_PatientWeight},
                                                         {DCM_StudyDate, true},
                                                         {DCM_StudyTime, true},
                                                         {DCM_ReferringPhysicianName, true},
                                                         {DCM_StudyID, true},
                                                         {DCM_AccessionNumber, true},
                                                         {DCM_StudyDescription}};
    return attributes;
}

bool isValid(const DcmTagKey& tag, const std::string& value)
{
    DcmDataset dataset;
    dataset.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
    DcmElement* element = nullptr;
    return dataset.putAndInsertString(tag, value.c_str()).good() && dataset.findAndGetElement(tag, element).good() &&
           element->checkValue("1", OFFalse).good();
}

/// The first characters of UTF-8; limits are counted in characters, not bytes (PS3.5 6.2).
std::string firstCharacters(const std::string& text, std::size_t most)
{
    std::size_t end = 0, count = 0;
    for (; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80 && ++count > most)
            break;
    return text.substr(0, end);
}

/// Cut to what the representation may hold; "" when even that is none. DCMTK does not count characters of UTF-8.
std::string validValue(const DcmTagKey& tag, const std::string& utf8)
{
    const DcmEVR vr = DcmTag(tag).getEVR();
    std::string value = utf8;
    if (vr == EVR_SH || vr == EVR_LO)
        value = firstCharacters(asText(utf8, utf8.size()), vr == EVR_SH ? 16 : 64);
    else if (vr == EVR_PN && firstCharacters(utf8, 64) != utf8)
        value = firstCharacters(utf8.substr(0, utf8.find('=')), 64);
    return isValid(tag, value) ? value : "";
}

/// C.7.1.1 knows three; "Male" and "female" are seen.
std::string asSex(const std::string& sex)
{
    const char first = sex.empty() ? '\0' : char(std::toupper(static_cast<unsigned char>(sex.front())));
    return first == 'M' || first == 'F' || first == 'O' ? std::string(1, first) : "";
}

std::vector<TextAttribute> attributesOf(DcmDataset& dataset, const std::string& characterSet)
{
    const std::string declared = characterSet.empty() ? rawText(dataset, DCM_SpecificCharacterSet) : characterSet;
    std::vector<TextAttribute> attributes;
    for (const CopiedAttribute& copied : copiedAttributes()) {
        const bool isName = DcmTag(copied.tag).getEVR() == EVR_PN;
        std::string value = toUtf8(rawText(dataset, copied.tag), declared, isName);
        value = copied.tag == DCM_PatientSex ? asSex(value) : validValue(copied.tag, value);
        if (copied.isAlwaysThere || !value.empty())
            attributes.push_back({copied.tag.getGroup(), copied.tag.getElement(), std::move(value)});
    }
    return attributes;
}

std::string uidOr(const std::string& uid, const std::string& label)
{
    return isUid(uid) ? uid : derivedUid(0, label);
}

SourceStudy read(const ScannedSeries& series, const std::string& characterSet)
{
    const OpenFile file(series.slices.front().file);
    const DicomObject object = DicomObject::readHeader(file);
    const SeriesRecord& record = series.record;
    SourceStudy source;
    source.attributes = attributesOf(object.dataset(), characterSet);
    source.studyUid = uidOr(record.studyUid, "study of " + record.seriesUid);
    source.seriesUid = uidOr(record.seriesUid, "series of " + record.studyUid);
    source.frameOfReferenceUid = uidOr(record.frameOfReferenceUid, "frame of " + record.seriesUid);
    source.simulated = record.simulated;
    const std::string sopClass = rawText(object.dataset(), DCM_SOPClassUID);
    for (const SliceFile& slice : series.slices)
        source.images.push_back(
            {sopClass, slice.sopInstanceUid, slice.frames > 0 ? slice.frame + 1 : 0, slice.imagePosition});
    return source;
}

} // namespace

SourceStudy readSourceStudy(const ScannedSeries& series, const std::string& characterSet)
{
    prepareDcmtk();
    if (series.slices.empty())
        throw Error(ErrorKind::BadInput, "a series without images has no study to report in");
    try {
        return read(series, characterSet);
    } catch (const Error& failure) {
        throw failure.within(series.slices.front().file.string());
    }
}

} // namespace dsmt::dicom
