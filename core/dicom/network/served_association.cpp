// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/served_association.h"

#include "core/dicom/network/network_words.h"
#include "core/dicom/network/received_file.h"
#include "core/dicom/network/secured_caller.h"
#include "core/dicom/network/storage_contexts.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/dimse.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <mutex>

namespace dsmt::dicom {

namespace {

constexpr long kLargestPdu = 131072;
constexpr int kRequestSeconds = 5;
constexpr int kIdleSeconds = 30; ///< between two messages

struct Accepted {
    T_ASC_Network* network = nullptr;
    T_ASC_Association* association = nullptr;

    ~Accepted()
    {
        if (association) {
            ASC_dropSCPAssociation(association, 1);
            ASC_destroyAssociation(&association);
        }
        if (network)
            ASC_dropNetwork(&network);
    }
};

/// DCMTK listens on all network cards or takes one connected descriptor from a variable of the process; so one at a
/// time, which is quick, since the request is there.
/// @param secured null for a caller without TLS
bool takeOver(int caller, SecuredCaller* secured, Accepted& accepted)
{
    static std::mutex one;
    const std::lock_guard lock(one);
    dcmExternalSocketHandle.set(caller);
    OFCondition result = ASC_initializeNetwork(NET_ACCEPTOR, 0, kRequestSeconds, &accepted.network);
    if (result.good() && secured)
        result = ASC_setTransportLayer(accepted.network, &secured->layer(), 0);
    if (result.good())
        result = ASC_receiveAssociation(accepted.network, &accepted.association, kLargestPdu, nullptr, nullptr,
                                        secured ? OFTrue : OFFalse, DUL_NOBLOCK, kRequestSeconds);
    dcmExternalSocketHandle.set(-1);
    return result.good();
}

void refuse(T_ASC_Association* association, T_ASC_RejectParametersReason reason)
{
    const T_ASC_RejectParameters parameters{ASC_RESULT_REJECTEDPERMANENT, ASC_SOURCE_SERVICEUSER, reason};
    ASC_rejectAssociation(association, &parameters);
}

std::vector<const char*> pointers(const std::vector<std::string>& texts)
{
    std::vector<const char*> list;
    for (const std::string& text : texts)
        list.push_back(text.c_str());
    return list;
}

void acceptContexts(T_ASC_Association* association)
{
    const std::vector<std::string> classes = receivedClasses(), syntaxes = imageSyntaxes(), plain = plainSyntaxes();
    std::vector<const char*> storage = pointers(classes), forImages = pointers(syntaxes), forEcho = pointers(plain);
    std::array<const char*, 1> verification{UID_VerificationSOPClass};
    ASC_acceptContextsWithPreferredTransferSyntaxes(association->params, verification.data(), 1, forEcho.data(),
                                                    int(forEcho.size()));
    ASC_acceptContextsWithPreferredTransferSyntaxes(association->params, storage.data(), int(storage.size()),
                                                    forImages.data(), int(forImages.size()));
}

/// "" when the call may be taken; else why not.
std::string reasonAgainst(T_ASC_Association* association, const std::string& address, const ServingRules& rules,
                          Arrival& arrival)
{
    std::array<char, 65> calling{}, called{}, responding{};
    if (ASC_getAPTitles(association->params, calling.data(), calling.size(), called.data(), called.size(),
                        responding.data(), responding.size())
            .bad())
        return "it does not say who it is";
    arrival.callingAeTitle = calling.data();
    if (rules.aeTitle != called.data()) {
        refuse(association, ASC_REASON_SU_CALLEDAETITLENOTRECOGNIZED);
        return fmt::format("{} ({}) called the AE title {}, but this workstation is {}", calling.data(), address,
                           called.data(), rules.aeTitle);
    }
    const bool isKnown = std::any_of(rules.callers.begin(), rules.callers.end(), [&](const AllowedCaller& caller) {
        return caller.aeTitle == calling.data() &&
               std::find(caller.addresses.begin(), caller.addresses.end(), address) != caller.addresses.end();
    });
    if (!isKnown) {
        refuse(association, ASC_REASON_SU_CALLINGAETITLENOTRECOGNIZED);
        return fmt::format("{} ({}) is none of the peers that are set up", calling.data(), address);
    }
    return {};
}

/// Until the peer ends it. Returns why it ended otherwise.
std::string serveMessages(T_ASC_Association* association, const ServingRules& rules, Arrival& arrival)
{
    for (;;) {
        T_ASC_PresentationContextID context = 0;
        T_DIMSE_Message message{};
        DcmDataset* detail = nullptr;
        OFCondition result =
            DIMSE_receiveCommand(association, DIMSE_NONBLOCKING, kIdleSeconds, &context, &message, &detail);
        delete detail;
        if (result == DUL_PEERREQUESTEDRELEASE) {
            ASC_acknowledgeRelease(association);
            return {};
        }
        if (result.good() && message.CommandField == DIMSE_C_ECHO_RQ) {
            result = DIMSE_sendEchoResponse(association, context, &message.msg.CEchoRQ, STATUS_Success, nullptr);
        } else if (result.good() && message.CommandField == DIMSE_C_STORE_RQ) {
            OFCondition broken = EC_Normal;
            T_DIMSE_C_StoreRQ& store = message.msg.CStoreRQ;
            const std::filesystem::path elsewhere =
                rules.diversions ? rules.diversions->folderOf(store.AffectedSOPInstanceUID) : std::filesystem::path();
            const bool isDiverted = !elsewhere.empty();
            const ReceivedFile received = receiveObject(
                *association, context, store, isDiverted ? elsewhere : rules.folder, rules.sync && !isDiverted, broken);
            if (!received.file.empty() && !isDiverted)
                arrival.files.push_back(received.file);
            if (received.isFull)
                arrival.failure = received.failure;
            result = broken;
        } else if (result.good()) {
            ASC_abortAssociation(association);
            return "it asked for something that is not offered";
        }
        if (result == DUL_PEERABORTEDASSOCIATION)
            return "the peer dropped the connection";
        if (result.bad()) {
            ASC_abortAssociation(association);
            return "the connection broke or what came over it made no sense";
        }
    }
}

} // namespace

Served serve(Descriptor caller, const std::string& address, const ServingRules& rules, std::atomic<bool>& isBegun)
{
    Served served;
    served.arrival.address = address;
    std::unique_ptr<SecuredCaller> secured; // outlives the association
    int socket = -1;
    if (!rules.tls.isOn) {
        socket = caller.release();
    } else {
        try {
            secured = std::make_unique<SecuredCaller>(std::move(caller), rules.tls);
        } catch (const Error& failure) {
            served.refusal = failure.message();
            return served;
        }
        if (!secured->failure().empty()) {
            served.refusal =
                fmt::format("{} called, but no secure connection came about: {}", address, secured->failure());
            return served;
        }
        socket = secured->descriptor();
    }
    Accepted accepted;
    if (!takeOver(socket, secured.get(), accepted)) {
        served.refusal = address + " sent something that is no request for a connection";
        return served;
    }
    T_ASC_Association* const association = accepted.association;
    served.refusal = reasonAgainst(association, address, rules, served.arrival);
    if (!served.refusal.empty())
        return served;
    acceptContexts(association);
    isBegun = true;
    if (ASC_acknowledgeAssociation(association).bad()) {
        served.refusal = address + " went away";
        return served;
    }
    const std::string end = serveMessages(association, rules, served.arrival);
    if (served.arrival.failure.empty())
        served.arrival.failure = end;
    return served;
}

} // namespace dsmt::dicom
