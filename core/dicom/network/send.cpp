// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/send.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/network/association.h"
#include "core/dicom/network/network_words.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/dimse.h>

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dsmt::dicom {

namespace {

bool isPlain(const std::string& syntax)
{
    return DcmXfer(syntax.c_str()).isNotEncapsulated() && syntax != UID_DeflatedExplicitVRLittleEndianTransferSyntax;
}

/// One context for what is sent as it is, one for plain pixels in another order of bytes.
std::vector<OfferedContext> contextsOf(const std::vector<SentObject>& objects)
{
    std::set<std::pair<std::string, std::string>> kinds;
    for (const SentObject& object : objects) {
        if (!isPlain(object.transferSyntaxUid)) {
            kinds.emplace(object.sopClassUid, object.transferSyntaxUid);
            continue;
        }
        for (const std::string& syntax : plainSyntaxes())
            kinds.emplace(object.sopClassUid, syntax);
    }
    std::vector<OfferedContext> contexts;
    for (const auto& [sopClass, syntax] : kinds)
        contexts.push_back({sopClass, {syntax}});
    return contexts;
}

SendAnswer notTaken(const SentObject& object)
{
    return {fmt::format("it does not take {} as {}", dcmFindNameOfUID(object.sopClassUid.c_str(), "such objects"),
                        DcmXfer(object.transferSyntaxUid.c_str()).getXferName()),
            false};
}

SendAnswer sendOne(Association& association, const SentObject& object)
{
    unsigned char context = association.contextOf(object.sopClassUid, object.transferSyntaxUid);
    if (context == 0 && isPlain(object.transferSyntaxUid))
        context = association.contextOf(object.sopClassUid);
    if (context == 0)
        return notTaken(object);
    T_DIMSE_C_StoreRQ request{};
    request.MessageID = association.nextMessage();
    request.DataSetType = DIMSE_DATASET_PRESENT;
    request.Priority = DIMSE_PRIORITY_MEDIUM;
    OFStandard::strlcpy(request.AffectedSOPClassUID, object.sopClassUid.c_str(), sizeof(request.AffectedSOPClassUID));
    OFStandard::strlcpy(request.AffectedSOPInstanceUID, object.sopInstanceUid.c_str(),
                        sizeof(request.AffectedSOPInstanceUID));
    T_DIMSE_C_StoreRSP response{};
    DcmDataset* detail = nullptr;
    DcmFileFormat format;
    if (format.loadFile(OFFilename(object.file.c_str())).bad())
        return {"the file can no longer be read", false};
    const OFCondition result = DIMSE_storeUser(association.get(), context, &request, nullptr, format.getDataset(),
                                               nullptr, nullptr, DIMSE_NONBLOCKING, kAnswerSeconds, &response, &detail);
    delete detail;
    if (result.bad())
        throw association.failure(result);
    return {statusWords(response.DimseStatus, association.link()), isPassing(response.DimseStatus)};
}

} // namespace

SentObject sentObject(const std::filesystem::path& path)
{
    prepareDcmtk();
    try {
        const OpenFile file(path);
        if (!looksLikeDicom(file))
            throw Error(ErrorKind::BadInput, "it is no DICOM file");
        const DicomObject object = DicomObject::readHeader(file);
        SentObject sent{path, rawText(object.dataset(), DCM_SOPClassUID), rawText(object.dataset(), DCM_SOPInstanceUID),
                        object.transferSyntaxUid()};
        if (!isUid(sent.sopClassUid) || !isUid(sent.sopInstanceUid))
            throw Error(ErrorKind::BadInput, "it is named by no UID");
        return sent;
    } catch (const Error& failure) {
        throw failure.within(path.string());
    }
}

void sendObjects(const PacsLink& link, const std::vector<SentObject>& objects, const SendReceiver& answered,
                 const Progress& progress)
{
    progress.checkCancelled();
    Association association(link, contextsOf(objects));
    for (std::size_t n = 0; n < objects.size(); ++n) {
        progress.advance(double(n) / double(objects.size()), fmt::format("{} of {} objects", n, objects.size()));
        answered(objects[n], sendOne(association, objects[n]));
    }
    association.release();
    progress.advance(1, fmt::format("{} of {} objects", objects.size(), objects.size()));
}

} // namespace dsmt::dicom
