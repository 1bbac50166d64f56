// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/records/pacs_settings.h"

#include <memory>

class DcmTLSTransportLayer;

namespace dsmt::dicom {

/// TLS of the profile BCP 195 (PS3.15 B.9) for calls to a peer. @throws Error(BadInput) naming the file
std::unique_ptr<DcmTLSTransportLayer> transportSecurity(const PacsTls& tls);

} // namespace dsmt::dicom
