// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/query_keys.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

constexpr const char* kUtf8 = "ISO_IR 192";

std::unique_ptr<DcmDataset> keys(const char* level, const std::vector<DcmTagKey>& asked)
{
    auto dataset = std::make_unique<DcmDataset>();
    dataset->putAndInsertString(DCM_QueryRetrieveLevel, level);
    for (const DcmTagKey& tag : asked)
        dataset->insertEmptyElement(tag);
    return dataset;
}

/// Text of the query, as the peer wants it.
class TextKeys {
public:
    TextKeys(DcmDataset& dataset, const std::string& characterSet)
        : m_dataset(dataset), m_set(characterSet.empty() ? kUtf8 : characterSet)
    {
    }
    void put(const DcmTagKey& tag, const std::string& value)
    {
        if (value.empty())
            return;
        const auto written = fromUtf8(value, m_set, DcmTag(tag).getEVR() == EVR_PN);
        if (!written)
            throw Error(
                ErrorKind::BadInput,
                fmt::format("\"{}\" cannot be written in the character set {} that the peer expects", value, m_set));
        // Plain text needs no declaration.
        if (std::any_of(value.begin(), value.end(), [](unsigned char c) { return c >= 0x80; }))
            m_dataset.putAndInsertString(DCM_SpecificCharacterSet, m_set.c_str());
        m_dataset.putAndInsertString(tag, written->c_str());
    }

private:
    DcmDataset& m_dataset;
    std::string m_set;
};

void put(DcmDataset& dataset, const DcmTagKey& tag, const std::string& value)
{
    if (!value.empty())
        dataset.putAndInsertString(tag, value.c_str());
}

void requireDate(const std::string& date)
{
    const bool isDigits = std::all_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!date.empty() && (date.size() != 8 || !isDigits))
        throw Error(ErrorKind::BadInput, date + " is no date of the form YYYYMMDD");
}

std::string dateRange(const PacsQuery& query)
{
    requireDate(query.dateFrom);
    requireDate(query.dateTo);
    if (query.dateFrom == query.dateTo)
        return query.dateFrom;
    return query.dateFrom + "-" + query.dateTo;
}

/// A beginning. The ideographs of a name may stand in its second group, behind letters.
std::string nameKey(const std::string& name)
{
    if (name.empty() || name.find_first_of("*?=") != std::string::npos)
        return name;
    return isEastAsian(name) ? "*" + name + "*" : name + "*";
}

class Texts {
public:
    Texts(DcmDataset& answer, const std::string& standard) : m_answer(answer)
    {
        m_set = rawText(answer, DCM_SpecificCharacterSet);
        if (m_set.empty())
            m_set = standard;
    }
    std::string operator()(const DcmTagKey& tag) const
    {
        return toUtf8(rawText(m_answer, tag), m_set, DcmTag(tag).getEVR() == EVR_PN);
    }
    int count(const DcmTagKey& tag) const { return integer(m_answer, tag).value_or(-1); }

private:
    DcmDataset& m_answer;
    std::string m_set;
};

} // namespace

std::unique_ptr<DcmDataset> studyKeys(const PacsQuery& query, const std::string& characterSet)
{
    auto dataset = keys("STUDY", {DCM_PatientName, DCM_PatientID, DCM_StudyDate, DCM_StudyTime, DCM_AccessionNumber,
                                  DCM_StudyDescription, DCM_ModalitiesInStudy, DCM_StudyInstanceUID,
                                  DCM_NumberOfStudyRelatedSeries, DCM_NumberOfStudyRelatedInstances});
    TextKeys texts(*dataset, characterSet);
    texts.put(DCM_PatientName, nameKey(query.patientName));
    texts.put(DCM_PatientID, query.patientId);
    texts.put(DCM_AccessionNumber, query.accessionNumber);
    put(*dataset, DCM_ModalitiesInStudy, query.modality);
    put(*dataset, DCM_StudyInstanceUID, query.studyUid);
    if (!query.dateFrom.empty() || !query.dateTo.empty())
        put(*dataset, DCM_StudyDate, dateRange(query));
    return dataset;
}

std::unique_ptr<DcmDataset> seriesKeys(const std::string& studyUid)
{
    auto dataset = keys("SERIES", {DCM_SeriesInstanceUID, DCM_Modality, DCM_SeriesNumber, DCM_SeriesDescription,
                                   DCM_BodyPartExamined, DCM_NumberOfSeriesRelatedInstances});
    put(*dataset, DCM_StudyInstanceUID, studyUid);
    return dataset;
}

std::unique_ptr<DcmDataset> imageKeys(const std::string& studyUid, const std::string& seriesUid)
{
    auto dataset = keys("IMAGE", {DCM_SOPInstanceUID});
    put(*dataset, DCM_StudyInstanceUID, studyUid);
    put(*dataset, DCM_SeriesInstanceUID, seriesUid);
    return dataset;
}

FoundStudy foundStudy(DcmDataset& answer, const std::string& characterSet)
{
    const Texts text(answer, characterSet);
    return {text(DCM_StudyInstanceUID),
            text(DCM_PatientID),
            text(DCM_PatientName),
            text(DCM_StudyDate),
            text(DCM_StudyTime),
            text(DCM_StudyDescription),
            text(DCM_AccessionNumber),
            text(DCM_ModalitiesInStudy),
            text.count(DCM_NumberOfStudyRelatedSeries),
            text.count(DCM_NumberOfStudyRelatedInstances)};
}

FoundSeries foundSeries(DcmDataset& answer, const std::string& characterSet)
{
    const Texts text(answer, characterSet);
    return {text(DCM_StudyInstanceUID),
            text(DCM_SeriesInstanceUID),
            text(DCM_Modality),
            text(DCM_SeriesDescription),
            text(DCM_BodyPartExamined),
            text.count(DCM_SeriesNumber),
            text.count(DCM_NumberOfSeriesRelatedInstances)};
}

bool answers(const FoundStudy& study, const PacsQuery& query)
{
    const std::string modalities = "\\" + study.modalities + "\\";
    if (!query.modality.empty() && !study.modalities.empty() &&
        modalities.find("\\" + query.modality + "\\") == std::string::npos)
        return false;
    if (study.studyDate.size() != 8)
        return true;
    return (query.dateFrom.empty() || study.studyDate >= query.dateFrom) &&
           (query.dateTo.empty() || study.studyDate <= query.dateTo);
}

} // namespace dsmt::dicom
