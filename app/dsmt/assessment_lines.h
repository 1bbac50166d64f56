// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"

#include <cstdint>

namespace dsmt::commands {

/// Of many nodules: a line each, under one header.
std::string assessmentLinesHeader();
std::string assessmentLine(const std::string& nodule, const Assessment& assessment, std::int64_t prediction);

/// The JSON of an assessment with "nodule_name" before it.
std::string namedJson(const std::string& nodule, const Assessment& assessment);

} // namespace dsmt::commands
