// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/nodule_read.h"
#include "core/workflows/table_line.h"

namespace dsmt::workflows {

/// invasiveness or score, call, both signs with _confidence, comment, seconds, idle_seconds and read_at of a line.
/// @throws Error(BadInput)
NoduleRead answersOfLine(const TableLine& line);

/// "" and unaided: false, aided: true. @throws Error(BadInput)
bool aidedOf(const std::string& arm);

/// "" for nothing. @throws Error(BadInput) unless it is a whole number from 1 on
std::optional<int> sessionOf(const TableLine& line);

} // namespace dsmt::workflows
