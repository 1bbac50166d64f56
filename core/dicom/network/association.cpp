// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/association.h"

#include "core/dicom/network/network_words.h"
#include "core/dicom/network/transport_security.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/assoc.h>
#include <dcmtk/dcmnet/dimse.h>
#include <dcmtk/dcmtls/tlslayer.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

constexpr long kLargestPdu = 131072;
constexpr std::size_t kMostContexts = 128; // odd numbers of one byte

} // namespace

struct Association::Connection {
    std::unique_ptr<TransportSecurity> security; // outlives the network that uses it
    T_ASC_Network* network = nullptr;
    T_ASC_Association* association = nullptr;
    bool isReleased = false;

    ~Connection()
    {
        if (association && !isReleased)
            ASC_abortAssociation(association);
        if (association)
            ASC_destroyAssociation(&association);
        if (network)
            ASC_dropNetwork(&network);
    }
};

std::vector<std::string> plainSyntaxes()
{
    return {UID_LittleEndianExplicitTransferSyntax, UID_LittleEndianImplicitTransferSyntax};
}

Association::Association(PacsLink link, const std::vector<OfferedContext>& contexts)
    : m_link(std::move(link)), m_connection(std::make_unique<Connection>())
{
    prepareNetwork();
    const auto require = [this](const OFCondition& condition) {
        if (condition.bad())
            throw failure(condition);
    };
    const PacsPeer& peer = m_link.peer;
    require(ASC_initializeNetwork(NET_REQUESTOR, 0, kAnswerSeconds, &m_connection->network));
    T_ASC_Parameters* parameters = nullptr;
    require(ASC_createAssociationParameters(&parameters, kLargestPdu));
    ASC_setAPTitles(parameters, m_link.ownAeTitle.c_str(), peer.aeTitle.c_str(), nullptr);
    ASC_setPresentationAddresses(parameters, "localhost", fmt::format("{}:{}", peer.host, peer.port).c_str());
    if (peer.tls.isOn) {
        m_connection->security = std::make_unique<TransportSecurity>(peer.tls, TlsEnd::Caller);
        require(ASC_setTransportLayer(m_connection->network, &m_connection->security->layer(), 0));
        require(ASC_setTransportLayerType(parameters, OFTrue));
    }
    unsigned char id = 1;
    for (std::size_t n = 0; n < std::min(contexts.size(), kMostContexts);
         ++n, id = static_cast<unsigned char>(id + 2)) {
        std::vector<const char*> syntaxes;
        for (const std::string& uid : contexts[n].transferSyntaxUids)
            syntaxes.push_back(uid.c_str());
        require(ASC_addPresentationContext(parameters, id, contexts[n].sopClassUid.c_str(), syntaxes.data(),
                                           int(syntaxes.size()),
                                           contexts[n].isReceived ? ASC_SC_ROLE_SCP : ASC_SC_ROLE_DEFAULT));
    }
    const OFCondition answer = ASC_requestAssociation(m_connection->network, parameters, &m_connection->association,
                                                      nullptr, nullptr, DUL_NOBLOCK, kAnswerSeconds);
    if (answer.bad()) {
        const Error refused = failure(answer, parameters);
        if (m_connection->association)
            m_connection->isReleased = true; // it never began
        throw refused;
    }
    if (ASC_countAcceptedPresentationContexts(parameters) == 0)
        throw Error(ErrorKind::Failed, shownPeer(peer) + ": it offers nothing of what was asked for");
}

Association::~Association() = default;

Error Association::failure(const OFCondition& condition, T_ASC_Parameters* rejected) const
{
    // With TLS 1.3 a peer may turn a certificate down after the handshake, at any time.
    const std::string insecure = m_connection->security ? m_connection->security->failure() : std::string();
    return insecure.empty() ? networkFailure(m_link, condition, rejected)
                            : Error(ErrorKind::Failed, shownPeer(m_link.peer) + ": " + insecure);
}

T_ASC_Association* Association::get() const
{
    return m_connection->association;
}

unsigned char Association::contextOf(const std::string& sopClassUid, const std::string& transferSyntaxUid) const
{
    return transferSyntaxUid.empty()
               ? ASC_findAcceptedPresentationContextID(get(), sopClassUid.c_str())
               : ASC_findAcceptedPresentationContextID(get(), sopClassUid.c_str(), transferSyntaxUid.c_str());
}

unsigned char Association::requiredContext(const std::string& sopClassUid, const char* what) const
{
    const unsigned char context = contextOf(sopClassUid);
    if (context == 0)
        throw Error(ErrorKind::Failed, fmt::format("{}: it does not offer {}", shownPeer(m_link.peer), what));
    return context;
}

unsigned char Association::receive(T_DIMSE_Message& message, const Progress& progress, unsigned char runningContext,
                                   unsigned short runningMessage)
{
    for (int waited = 0; !ASC_dataWaiting(get(), 1); ++waited) {
        if (progress.stopToken().stop_requested()) {
            if (runningMessage != 0)
                DIMSE_sendCancelRequest(get(), runningContext, runningMessage);
            throw Cancelled{};
        }
        if (waited >= kAnswerSeconds)
            throw failure(DIMSE_NODATAAVAILABLE);
    }
    T_ASC_PresentationContextID context = 0;
    DcmDataset* detail = nullptr;
    const OFCondition result =
        DIMSE_receiveCommand(get(), DIMSE_NONBLOCKING, kAnswerSeconds, &context, &message, &detail);
    delete detail;
    if (result.bad())
        throw failure(result);
    return context;
}

std::unique_ptr<DcmDataset> Association::receiveDataset()
{
    T_ASC_PresentationContextID context = 0;
    DcmDataset* dataset = nullptr;
    const OFCondition result =
        DIMSE_receiveDataSetInMemory(get(), DIMSE_NONBLOCKING, kAnswerSeconds, &context, &dataset, nullptr, nullptr);
    std::unique_ptr<DcmDataset> received(dataset);
    if (result.bad())
        throw failure(result);
    return received;
}

void Association::send(unsigned char context, T_DIMSE_Message& message, DcmDataset* dataset)
{
    const OFCondition result =
        DIMSE_sendMessageUsingMemoryData(get(), context, &message, nullptr, dataset, nullptr, nullptr);
    if (result.bad())
        throw failure(result);
}

unsigned short Association::nextMessage()
{
    return get()->nextMsgID++;
}

void Association::release()
{
    if (!m_connection->isReleased)
        ASC_releaseAssociation(get());
    m_connection->isReleased = true;
}

} // namespace dsmt::dicom
