// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/received_file.h"

#include "core/dicom/network/network_words.h"
#include "core/records/uid.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcostrmf.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/dimse.h>

#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

bool bringToDisk(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fdatasync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

OFCondition drain(T_ASC_Association& association)
{
    DIC_UL bytes = 0, count = 0;
    return DIMSE_ignoreDataSet(&association, DIMSE_NONBLOCKING, kAnswerSeconds, &bytes, &count);
}

/// What was written is what came, to the last byte: the buffer of a stream is written when it is closed, and a full
/// disk is not reported then.
bool receiveInto(const fs::path& part, T_ASC_Association& association, T_ASC_PresentationContextID context,
                 T_DIMSE_C_StoreRQ& request, OFCondition& broken)
{
    DcmOutputFileStream* opened = nullptr;
    const OFCondition made =
        DIMSE_createFilestream(OFFilename(part.c_str()), &request, &association, context, 1, &opened);
    std::unique_ptr<DcmOutputFileStream> stream(opened);
    if (made.bad()) {
        broken = drain(association);
        return false;
    }
    T_ASC_PresentationContextID dataContext = 0;
    const OFCondition received = DIMSE_receiveDataSetInFile(&association, DIMSE_NONBLOCKING, kAnswerSeconds,
                                                            &dataContext, stream.get(), nullptr, nullptr);
    const auto written = std::uintmax_t(stream->tell());
    stream.reset();
    std::error_code unknown;
    const bool isWhole = fs::file_size(part, unknown) == written && !unknown;
    if (received.bad() && received != DIMSE_OUTOFRESOURCES)
        broken = received;
    return received.good() && isWhole;
}

} // namespace

ReceivedFile receiveObject(T_ASC_Association& association, unsigned char context, T_DIMSE_C_StoreRQ& request,
                           const fs::path& folder, bool sync, OFCondition& broken)
{
    ReceivedFile received;
    received.sopInstanceUid = std::begin(request.AffectedSOPInstanceUID);
    T_DIMSE_C_StoreRSP response{};
    response.DimseStatus = STATUS_STORE_Success;
    if (!isUid(received.sopInstanceUid)) {
        broken = drain(association);
        received.failure = "it is named by something that is no UID";
        response.DimseStatus = STATUS_STORE_Error_CannotUnderstand;
    } else {
        const fs::path file = folder / (received.sopInstanceUid + ".dcm");
        const fs::path part = folder / (received.sopInstanceUid + ".part");
        std::error_code failure;
        if (receiveInto(part, association, context, request, broken) && (!sync || bringToDisk(part)))
            fs::rename(part, file, failure);
        else
            failure = std::make_error_code(std::errc::no_space_on_device);
        if (failure) {
            fs::remove(part, failure);
            received.isFull = broken.good();
            received.failure = received.isFull ? "it cannot be written: the disk may be full" : "it did not come whole";
            response.DimseStatus = STATUS_STORE_Refused_OutOfResources;
        } else {
            received.file = file;
        }
    }
    if (broken.good())
        broken = DIMSE_sendStoreResponse(&association, context, &request, &response, nullptr);
    return received;
}

} // namespace dsmt::dicom
