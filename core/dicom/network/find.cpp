// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/find.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/network/association.h"
#include "core/dicom/network/network_words.h"
#include "core/dicom/network/query_keys.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/dimse.h>

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace dsmt::dicom {

namespace {

constexpr const char* kModel = UID_FINDStudyRootQueryRetrieveInformationModel;
constexpr std::size_t kMostSeries = 2000;
constexpr std::size_t kMostImages = 100'000;

/// Takes an answer; false when no more are wanted.
using Take = std::function<bool(DcmDataset&)>;

T_DIMSE_Message request(Association& association)
{
    T_DIMSE_Message message{};
    message.CommandField = DIMSE_C_FIND_RQ;
    T_DIMSE_C_FindRQ& find = message.msg.CFindRQ;
    find.MessageID = association.nextMessage();
    find.DataSetType = DIMSE_DATASET_PRESENT;
    find.Priority = DIMSE_PRIORITY_MEDIUM;
    std::copy_n(kModel, std::char_traits<char>::length(kModel) + 1, std::begin(find.AffectedSOPClassUID));
    return message;
}

/// Whether all answers were taken.
bool ask(const PacsLink& link, DcmDataset& keys, const Take& take, const Progress& progress)
{
    progress.checkCancelled();
    Association association(link, {{kModel, plainSyntaxes()}});
    const unsigned char context = association.requiredContext(kModel, "to be searched (C-FIND, Study Root)");
    T_DIMSE_Message message = request(association);
    const unsigned short id = message.msg.CFindRQ.MessageID;
    association.send(context, message, &keys);
    bool isComplete = true;
    for (std::size_t count = 1;; ++count) {
        T_DIMSE_Message answer{};
        association.receive(answer, progress, context, id);
        if (answer.CommandField != DIMSE_C_FIND_RSP)
            throw Error(ErrorKind::Failed, shownPeer(link.peer) + ": it answers with something else than was asked");
        const T_DIMSE_C_FindRSP& found = answer.msg.CFindRSP;
        const auto dataset = found.DataSetType == DIMSE_DATASET_NULL ? nullptr : association.receiveDataset();
        if (!DICOM_PENDING_STATUS(found.DimseStatus)) {
            const std::string words = statusWords(found.DimseStatus, link);
            if (!words.empty() && isComplete)
                throw Error(ErrorKind::Failed, shownPeer(link.peer) + ": " + words);
            association.release();
            return isComplete;
        }
        progress.advance(0.5, fmt::format("{} answers", count));
        if (isComplete && dataset && !take(*dataset)) {
            isComplete = false;
            DIMSE_sendCancelRequest(association.get(), context, id);
        }
    }
}

} // namespace

Answers<FoundStudy> findStudies(const PacsLink& link, const PacsQuery& query, const Progress& progress)
{
    Answers<FoundStudy> result;
    const std::string& characterSet = link.peer.characterSet;
    const auto keys = studyKeys(query, characterSet);
    result.isCut = !ask(
        link, *keys,
        [&](DcmDataset& answer) {
            FoundStudy study = foundStudy(answer, characterSet);
            if (!isUid(study.studyUid) || !answers(study, query))
                return true;
            if (result.found.size() == kMostStudies)
                return false;
            result.found.push_back(std::move(study));
            return true;
        },
        progress);
    std::stable_sort(result.found.begin(), result.found.end(),
                     [](const auto& a, const auto& b) { return a.studyDate > b.studyDate; });
    return result;
}

Answers<FoundSeries> findSeries(const PacsLink& link, const std::string& studyUid, const Progress& progress)
{
    Answers<FoundSeries> result;
    const auto keys = seriesKeys(studyUid);
    result.isCut = !ask(
        link, *keys,
        [&](DcmDataset& answer) {
            FoundSeries series = foundSeries(answer, link.peer.characterSet);
            series.studyUid = studyUid;
            if (isUid(series.seriesUid))
                result.found.push_back(std::move(series));
            return result.found.size() < kMostSeries;
        },
        progress);
    std::stable_sort(result.found.begin(), result.found.end(),
                     [](const auto& a, const auto& b) { return a.number < b.number; });
    return result;
}

std::vector<std::string> findImages(const PacsLink& link, const std::string& studyUid, const std::string& seriesUid,
                                    const Progress& progress)
{
    std::vector<std::string> uids;
    const auto keys = imageKeys(studyUid, seriesUid);
    ask(
        link, *keys,
        [&](DcmDataset& answer) {
            std::string uid = rawText(answer, DCM_SOPInstanceUID);
            if (isUid(uid))
                uids.push_back(std::move(uid));
            return uids.size() < kMostImages;
        },
        progress);
    return uids;
}

} // namespace dsmt::dicom
