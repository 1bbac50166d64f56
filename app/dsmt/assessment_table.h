// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"
#include "core/workflows/open_series.h"

namespace dsmt::commands {

/// The answer for a person at a terminal.
std::string assessmentTable(const workflows::OpenedSeries& series, const Assessment& assessment,
                            const inference::Package& package, std::int64_t prediction, const std::string& library);

} // namespace dsmt::commands
