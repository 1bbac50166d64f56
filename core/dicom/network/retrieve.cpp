// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/retrieve.h"

#include "core/dicom/network/association.h"
#include "core/dicom/network/network_words.h"
#include "core/dicom/network/received_file.h"
#include "core/dicom/network/storage_contexts.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/dimse.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

template <std::size_t Size> void copyText(char (&target)[Size], const std::string& text) // NOLINT(*-avoid-c-arrays)
{
    const std::size_t count = std::min(text.size(), Size - 1);
    std::copy_n(text.begin(), count, std::begin(target));
    target[count] = '\0';
}

DcmDataset identifiers(const RetrieveRequest& request)
{
    DcmDataset dataset;
    dataset.putAndInsertString(DCM_QueryRetrieveLevel, request.images.empty() ? "SERIES" : "IMAGE");
    dataset.putAndInsertString(DCM_StudyInstanceUID, request.studyUid.c_str());
    dataset.putAndInsertString(DCM_SeriesInstanceUID, request.seriesUid.c_str());
    if (!request.images.empty())
        dataset.putAndInsertString(DCM_SOPInstanceUID, fmt::format("{}", fmt::join(request.images, "\\")).c_str());
    return dataset;
}

/// The fields that answers to C-GET and C-MOVE share.
struct Answer {
    unsigned remaining = 0, completed = 0, failed = 0, warning = 0;
    std::uint16_t status = 0;
    bool hasDataset = false;
};

template <class Response> Answer answerOf(const Response& response)
{
    return {response.NumberOfRemainingSubOperations,
            response.NumberOfCompletedSubOperations,
            response.NumberOfFailedSubOperations,
            response.NumberOfWarningSubOperations,
            response.DimseStatus,
            response.DataSetType != DIMSE_DATASET_NULL};
}

void show(const Answer& answer, const Progress& progress)
{
    const unsigned done = answer.completed + answer.failed + answer.warning, all = done + answer.remaining;
    if (all > 0)
        progress.advance(double(done) / double(all), fmt::format("{} of {} images", done, all));
}

/// @throws Error(Failed) when the peer could not do all of it
RetrieveOutcome outcome(const Answer& answer, const PacsLink& link)
{
    if (const std::string words = statusWords(answer.status, link); !words.empty())
        throw Error(ErrorKind::Failed, shownPeer(link.peer) + ": " + words);
    if (answer.failed > 0)
        throw Error(ErrorKind::Failed, fmt::format("{}: it could not send {} of {} images", shownPeer(link.peer),
                                                   answer.failed, answer.failed + answer.completed + answer.warning));
    return {int(answer.completed + answer.warning), int(answer.failed)};
}

void receiveStored(Association& association, unsigned char context, T_DIMSE_C_StoreRQ& request,
                   const std::filesystem::path& folder)
{
    OFCondition broken = EC_Normal;
    const ReceivedFile received = receiveObject(*association.get(), context, request, folder, false, broken);
    if (broken.bad())
        throw association.failure(broken);
    if (received.isFull)
        throw Error(ErrorKind::Failed,
                    fmt::format("{}: no more images can be written, the disk may be full", folder.string()));
}

/// Both requests have the same fields, and so have their answers.
template <class Request> unsigned short fill(Request& request, const char* model, Association& association)
{
    request.MessageID = association.nextMessage();
    request.DataSetType = DIMSE_DATASET_PRESENT;
    request.Priority = DIMSE_PRIORITY_MEDIUM;
    copyText(request.AffectedSOPClassUID, model);
    return request.MessageID;
}

struct Asked {
    unsigned char context = 0;
    unsigned short id = 0;
    T_DIMSE_Command answer = DIMSE_NOTHING;
    const std::filesystem::path* folder = nullptr; ///< takes what comes over the same connection; null: nothing may
};

RetrieveOutcome waitForAll(Association& association, const Asked& asked, const Progress& progress)
{
    for (;;) {
        T_DIMSE_Message message{};
        const unsigned char from = association.receive(message, progress, asked.context, asked.id);
        if (asked.folder && message.CommandField == DIMSE_C_STORE_RQ) {
            receiveStored(association, from, message.msg.CStoreRQ, *asked.folder);
            continue;
        }
        if (message.CommandField != asked.answer)
            throw Error(ErrorKind::Failed,
                        shownPeer(association.link().peer) + ": it answers with something else than was asked");
        const Answer state =
            asked.answer == DIMSE_C_GET_RSP ? answerOf(message.msg.CGetRSP) : answerOf(message.msg.CMoveRSP);
        if (state.hasDataset)
            association.receiveDataset();
        show(state, progress);
        if (!DICOM_PENDING_STATUS(state.status)) {
            association.release();
            return outcome(state, association.link());
        }
    }
}

} // namespace

RetrieveOutcome getImages(const PacsLink& link, const RetrieveRequest& request, const std::filesystem::path& folder,
                          const Progress& progress)
{
    constexpr const char* kModel = UID_GETStudyRootQueryRetrieveInformationModel;
    progress.checkCancelled();
    std::vector<OfferedContext> contexts = receivedContexts();
    contexts.insert(contexts.begin(), {kModel, plainSyntaxes()});
    Association association(link, contexts);
    const unsigned char context = association.requiredContext(kModel, "to fetch images from (C-GET); try C-MOVE");
    T_DIMSE_Message message{};
    message.CommandField = DIMSE_C_GET_RQ;
    const unsigned short id = fill(message.msg.CGetRQ, kModel, association);
    DcmDataset asked = identifiers(request);
    association.send(context, message, &asked);
    return waitForAll(association, {context, id, DIMSE_C_GET_RSP, &folder}, progress);
}

RetrieveOutcome moveImages(const PacsLink& link, const RetrieveRequest& request, const Progress& progress)
{
    constexpr const char* kModel = UID_MOVEStudyRootQueryRetrieveInformationModel;
    progress.checkCancelled();
    Association association(link, {{kModel, plainSyntaxes()}});
    const unsigned char context = association.requiredContext(kModel, "to send images to others (C-MOVE); try C-GET");
    T_DIMSE_Message message{};
    message.CommandField = DIMSE_C_MOVE_RQ;
    const unsigned short id = fill(message.msg.CMoveRQ, kModel, association);
    copyText(message.msg.CMoveRQ.MoveDestination, link.ownAeTitle);
    DcmDataset asked = identifiers(request);
    association.send(context, message, &asked);
    return waitForAll(association, {context, id, DIMSE_C_MOVE_RSP, nullptr}, progress);
}

} // namespace dsmt::dicom
