// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/network_words.h"

#include "core/dicom/dcmtk_setup.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/cond.h>
#include <dcmtk/dcmnet/dcmtrans.h>
#include <dcmtk/dcmnet/dimse.h>

#include <fmt/format.h>
#include <mutex>

namespace dsmt::dicom {

namespace {

constexpr int kConnectSeconds = 10;
constexpr int kSilenceSeconds = 30; ///< in the middle of a message

std::string rejection(const PacsLink& link, T_ASC_Parameters* parameters)
{
    T_ASC_RejectParameters why{};
    ASC_getRejectParameters(parameters, &why);
    switch (why.reason) {
    case ASC_REASON_SU_CALLEDAETITLENOTRECOGNIZED:
        return fmt::format("it does not know the AE title {}: the one entered here is not its own", link.peer.aeTitle);
    case ASC_REASON_SU_CALLINGAETITLENOTRECOGNIZED:
        return fmt::format("it does not know this workstation: its administrator has to add the AE title {}",
                           link.ownAeTitle);
    case ASC_REASON_SP_PRES_TEMPORARYCONGESTION:
    case ASC_REASON_SP_PRES_LOCALLIMITEXCEEDED:
        return "it is busy and takes no more connections at the moment";
    default:
        return fmt::format("it refused the connection (is {} known there, and is {} its AE title?)", link.ownAeTitle,
                           link.peer.aeTitle);
    }
}

/// "Connection refused" of "TCP Initialization Error: Connection refused".
std::string lastPart(const std::string& text)
{
    const std::size_t colon = text.rfind(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

std::string reasonOf(const PacsLink& link, const OFCondition& condition, T_ASC_Parameters* rejected)
{
    if (condition == DUL_ASSOCIATIONREJECTED && rejected)
        return rejection(link, rejected);
    if (condition.code() == DULC_TLSERROR || condition.module() == OFM_dcmtls)
        return secureFailure(condition);
    if (condition.code() == DULC_UNRECOGNIZEDPDUTYPE || condition == DUL_ILLEGALPDU)
        return "what it answers is no DICOM: is this its port, and does it want encryption (TLS)?";
    const bool isOver = condition == DUL_PEERABORTEDASSOCIATION || condition == DUL_NETWORKCLOSED;
    if (isOver && rejected && !link.peer.tls.isOn)
        return "it hung up at once: is this a port for DICOM, and does it want encryption (TLS)?";
    if (isOver || condition == DUL_PEERREQUESTEDRELEASE || condition == DUL_READTIMEOUT)
        return "it dropped the connection before everything was done";
    if (condition == DIMSE_NODATAAVAILABLE || condition == DUL_NOASSOCIATIONREQUEST)
        return "it does not answer in time";
    if (condition == DIMSE_SENDFAILED || condition == DIMSE_READPDVFAILED)
        return "the connection to it broke";
    if (condition.code() == DULC_TCPINITERROR || condition == DUL_REQUESTASSOCIATIONFAILED)
        return fmt::format("nobody answers there ({}): are host and port right, and is it running?",
                           lastPart(condition.text()));
    return fmt::format("the connection failed ({})", condition.text());
}

} // namespace

std::string secureFailure(const OFCondition& condition)
{
    const std::string reason = lastPart(condition.text());
    if (reason.find("did not return a certificate") != std::string::npos)
        return "it shows no certificate";
    return fmt::format("no secure connection comes about ({}): does it use TLS at this port?", reason);
}

Error networkFailure(const PacsLink& link, const OFCondition& condition, T_ASC_Parameters* rejected)
{
    return {ErrorKind::Failed, shownPeer(link.peer) + ": " + reasonOf(link, condition, rejected)};
}

std::string statusWords(std::uint16_t status, const PacsLink& link)
{
    if (status == STATUS_Success || (status & 0xf000U) == 0xb000U || status == 0xff00 || status == 0xff01 ||
        status == 0x0001 || status == 0x0107 || status == 0x0116)
        return {};
    if (status == STATUS_MOVE_Refused_MoveDestinationUnknown)
        return fmt::format("it does not know where to send to: its administrator has to add this workstation ({}) with "
                           "its address and port",
                           link.ownAeTitle);
    if ((status & 0xff00U) == 0xa700U)
        return fmt::format("it has no room for it (status {:04X})", status);
    if ((status & 0xff00U) == 0xa900U)
        return fmt::format("what was sent does not fit its kind (status {:04X})", status);
    switch (status) {
    case 0x0122:
        return "it does not take objects or questions of this kind";
    case 0x0124:
        return fmt::format("it does not allow that to {}", link.ownAeTitle);
    case 0xfe00:
        return "it was cancelled";
    default:
        return fmt::format("it cannot do that (status {:04X})", status);
    }
}

bool isPassing(std::uint16_t status)
{
    return (status & 0xff00U) == 0xa700U;
}

void prepareNetwork()
{
    prepareDcmtk();
    static std::once_flag once;
    std::call_once(once, [] {
        dcmConnectionTimeout.set(kConnectSeconds);
        dcmSocketReceiveTimeout.set(kSilenceSeconds);
        dcmSocketSendTimeout.set(kSilenceSeconds);
        dcmDisableGethostbyaddr.set(OFTrue); // a name server must not decide how long an answer takes
    });
}

} // namespace dsmt::dicom
