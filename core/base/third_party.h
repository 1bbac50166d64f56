// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace dsmt {

/// A library of others that this build was made with; its licence text is in the third-party notices that are packed
/// with the program (installer/notices.sh).
struct ThirdParty {
    const char* name;
    const char* version; ///< of the headers that were compiled; "" where the library tells none
    const char* licence; ///< SPDX identifier
    const char* purpose; ///< one or two words
};

/// By name. What a build leaves out (no window, no engine) is not among them.
std::span<const ThirdParty> thirdParty();

} // namespace dsmt
