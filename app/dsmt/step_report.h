// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"

#include <string>

namespace dsmt::commands {

/// What a reader is asked next, and what of the case is released: for a person, or one line of JSON.
std::string stepReport(const database::ReadingStep& step, bool json);

} // namespace dsmt::commands
