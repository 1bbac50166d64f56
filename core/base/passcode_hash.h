// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// Of a passcode, to be stored in its place: "scrypt$LOG2_N$R$P$SALT$KEY" with a random salt of its own (RFC 7914;
/// N = 2^15, r = 8, p = 1: 32 MiB and about a tenth of a second, so that guessing costs that each time).
/// @throws Error(Failed) when OpenSSL lacks it
std::string passcodeHash(const std::string& passcode);

/// In a time that does not depend on where they differ. @throws Error(Failed) for a hash that is none
bool isPasscode(const std::string& passcode, const std::string& hash);

} // namespace dsmt
