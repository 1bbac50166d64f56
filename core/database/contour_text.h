// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/lidc_reads.h"

namespace dsmt::database {

/// As the columns of lidc_reads and lidc_nodules hold them (003_lidc_reads.sql): JSON, exact.
std::string contoursText(const std::vector<LidcContour>& contours);
std::string notesText(const std::vector<std::string>& notes);

/// @throws Error(Failed) when the text is damaged
std::vector<LidcContour> contoursOf(const std::string& text);
std::vector<std::string> notesOf(const std::string& text);

} // namespace dsmt::database
