// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/transport_security.h"

#include "core/base/error.h"
#include "core/dicom/network/forwarding_connection.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmtls/tlslayer.h>

#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <mutex>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace dsmt::dicom {

namespace {

/// With TLS 1.3 a peer turns a certificate down after the handshake: it says why and goes. Whoever writes meanwhile
/// sees a broken connection, and what it said is still there to be read.
class TellingConnection final : public ForwardingConnection {
public:
    using ForwardingConnection::ForwardingConnection;
    ssize_t write(void* source, size_t size) override
    {
        const ssize_t count = ForwardingConnection::write(source, size);
        if (count <= 0) {
            std::uint8_t nothing = 0;
            read(&nothing, 1);
        }
        return count;
    }
};

class TellingLayer final : public DcmTLSTransportLayer {
public:
    using DcmTLSTransportLayer::DcmTLSTransportLayer;
    DcmTransportConnection* createConnection(DcmNativeSocketType descriptor, OFBool isSecure) override
    {
        std::unique_ptr<DcmTransportConnection> made(DcmTLSTransportLayer::createConnection(descriptor, isSecure));
        return made && isSecure ? new TellingConnection(descriptor, std::move(made)) : made.release();
    }
};

} // namespace

struct TransportSecurity::State {
    PacsTls tls;
    std::unique_ptr<TellingLayer> layer;
    int verifyError = X509_V_OK; ///< of the other end's certificate
    int alert = -1;              ///< that the other end sent (RFC 8446 6)

    static int placeInContext()
    {
        static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
        return place;
    }
    static State& of(const SSL* connection)
    {
        return *static_cast<State*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), placeInContext()));
    }
    void load(TlsEnd end);
    void listenToOpenSsl();
};

namespace {

void require(const OFCondition& condition, const std::string& what)
{
    if (condition.bad())
        throw Error(ErrorKind::BadInput, what + " cannot be used for TLS: " + condition.text());
}

/// DCMTK 3.6.8 wants to know the profile, too.
template <class Layer> OFCondition useCertificate(Layer& layer, const char* file)
{
    if constexpr (requires { layer.setCertificateFile(file, DCF_Filetype_PEM, TSP_Profile_BCP195_ND); })
        return layer.setCertificateFile(file, DCF_Filetype_PEM, TSP_Profile_BCP195_ND);
    else
        return layer.setCertificateFile(file, DCF_Filetype_PEM);
}

void requireFile(const std::string& file)
{
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown))
        throw Error(ErrorKind::BadInput, file + " cannot be used for TLS: there is no such file");
}

} // namespace

void TransportSecurity::State::load(TlsEnd end)
{
    layer = std::make_unique<TellingLayer>(end == TlsEnd::Caller ? NET_REQUESTOR : NET_ACCEPTOR, nullptr, OFFalse);
    require(layer->setTLSProfile(TSP_Profile_BCP195_ND), "the BCP 195 profile");
    require(layer->activateCipherSuites(), "the BCP 195 profile");
    // Without this OpenSSL asks for a passphrase on the terminal and waits.
    SSL_CTX_set_default_passwd_cb(layer->getNativeHandle(), [](char*, int, int, void*) { return 0; });
    if (!tls.certificate.empty()) {
        requireFile(tls.privateKey);
        requireFile(tls.certificate);
        require(layer->setPrivateKeyFile(tls.privateKey.c_str(), DCF_Filetype_PEM), tls.privateKey);
        require(useCertificate(*layer, tls.certificate.c_str()), tls.certificate);
        if (!layer->checkPrivateKeyMatchesCertificate())
            throw Error(ErrorKind::BadInput, tls.privateKey + " is not the key of " + tls.certificate);
    }
    if (!tls.trusted.empty()) {
        requireFile(tls.trusted);
        require(layer->addTrustedCertificateFile(tls.trusted.c_str(), DCF_Filetype_PEM), tls.trusted);
    }
    layer->setCertificateVerification(tls.trusted.empty() ? DCV_ignoreCertificate : DCV_requireCertificate);
}

/// DCMTK only says that it failed.
void TransportSecurity::State::listenToOpenSsl()
{
    SSL_CTX* const context = layer->getNativeHandle();
    SSL_CTX_set_ex_data(context, placeInContext(), this);
    SSL_CTX_set_verify(context, SSL_CTX_get_verify_mode(context), [](int isGood, X509_STORE_CTX* store) {
        const auto* connection =
            static_cast<const SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
        if (isGood == 0)
            of(connection).verifyError = X509_STORE_CTX_get_error(store);
        return isGood;
    });
    SSL_CTX_set_info_callback(context, [](const SSL* connection, int where, int code) {
        constexpr int kAlertCode = 0xff;
        if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (code & kAlertCode) != SSL_AD_CLOSE_NOTIFY)
            of(connection).alert = code & kAlertCode;
    });
}

TransportSecurity::TransportSecurity(const PacsTls& tls, TlsEnd end) : m_state(std::make_unique<State>())
{
    static std::once_flag once;
    std::call_once(once, [] { DcmTLSTransportLayer::initializeOpenSSL(); });
    m_state->tls = tls;
    m_state->load(end);
    m_state->listenToOpenSsl();
}

TransportSecurity::~TransportSecurity() = default;

DcmTransportLayer& TransportSecurity::layer()
{
    return *m_state->layer;
}

std::string TransportSecurity::failure() const
{
    switch (m_state->verifyError) {
    case X509_V_OK:
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return "its certificate has expired";
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return "its certificate is not valid yet: are the clocks right?";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return fmt::format("its certificate is not signed by the one that is trusted here ({})", m_state->tls.trusted);
    default:
        return fmt::format("its certificate is not accepted here: {}",
                           X509_verify_cert_error_string(m_state->verifyError));
    }
    const bool showsNone = m_state->tls.certificate.empty();
    switch (m_state->alert) {
    case -1:
        return {};
    case SSL_AD_CERTIFICATE_EXPIRED:
        return "it says that the certificate of this workstation has expired";
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
        return "it does not trust the certificate of this workstation";
    case SSL_AD_HANDSHAKE_FAILURE:
    case SSL_AD_CERTIFICATE_REQUIRED:
        return showsNone ? "it wants to see a certificate of this workstation, and none is set up"
                         : "it refuses the secure connection";
    default:
        return fmt::format("it refuses the secure connection ({})", SSL_alert_desc_string_long(m_state->alert));
    }
}

} // namespace dsmt::dicom
