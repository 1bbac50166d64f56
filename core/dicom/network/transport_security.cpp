// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/transport_security.h"

#include "core/base/error.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmtls/tlslayer.h>

#include <mutex>

namespace dsmt::dicom {

namespace {

void require(const OFCondition& condition, const std::string& what)
{
    if (condition.bad())
        throw Error(ErrorKind::BadInput, what + " cannot be used for TLS: " + condition.text());
}

} // namespace

std::unique_ptr<DcmTLSTransportLayer> transportSecurity(const PacsTls& tls)
{
    static std::once_flag once;
    std::call_once(once, [] { DcmTLSTransportLayer::initializeOpenSSL(); });
    auto layer = std::make_unique<DcmTLSTransportLayer>(NET_REQUESTOR, nullptr, OFFalse);
    require(layer->setTLSProfile(TSP_Profile_BCP195), "the profile BCP 195");
    require(layer->activateCipherSuites(), "the profile BCP 195");
    if (!tls.certificate.empty()) {
        require(layer->setPrivateKeyFile(tls.privateKey.c_str(), DCF_Filetype_PEM), tls.privateKey);
        require(layer->setCertificateFile(tls.certificate.c_str(), DCF_Filetype_PEM), tls.certificate);
        if (!layer->checkPrivateKeyMatchesCertificate())
            throw Error(ErrorKind::BadInput, tls.privateKey + " is not the key of " + tls.certificate);
    }
    if (!tls.trusted.empty())
        require(layer->addTrustedCertificateFile(tls.trusted.c_str(), DCF_Filetype_PEM), tls.trusted);
    layer->setCertificateVerification(tls.trusted.empty() ? DCV_ignoreCertificate : DCV_requireCertificate);
    return layer;
}

} // namespace dsmt::dicom
