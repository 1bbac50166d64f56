// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/base/error.h"
#include "core/records/pacs_settings.h"

#include <cstdint>
#include <string>

class OFCondition;
struct T_ASC_Parameters;

namespace dsmt::dicom {

/// Why a peer could not be spoken to, in words that say whose setting is wrong.
/// @param rejected the parameters of an association that the peer turned down; else null
Error networkFailure(const PacsLink& link, const OFCondition& condition, T_ASC_Parameters* rejected = nullptr);

/// Why a handshake of TLS failed where no certificate says it, a clause about the other end.
std::string secureFailure(const OFCondition& condition);

/// What a DIMSE status (PS3.7 C, PS3.4) means, as a clause about the peer; "" for success, pending and warnings.
std::string statusWords(std::uint16_t status, const PacsLink& link);
/// Another try later may work: it has no room or is busy.
bool isPassing(std::uint16_t status);

/// Once, before anything is done on the network: time limits, no look-ups of names, no log.
void prepareNetwork();

/// How long an answer may take.
inline constexpr int kAnswerSeconds = 60;

} // namespace dsmt::dicom
