// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// A DICOM UID that nobody else has: 2.25. and a random UUID (version 4) as a decimal number (PS3.5 B.2).
std::string newUid();

} // namespace dsmt
