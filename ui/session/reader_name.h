// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::ui {

/// Who sits at the machine, as the system names the account; it stands beside what is drawn and judged. UTF-8, empty
/// when the system does not say.
std::string readerName();

} // namespace dsmt::ui
