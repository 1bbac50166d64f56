// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <string>

namespace dsmt::database {

/// The SQL of a column of the worklist. @throws Error(BadInput) when there is none of this name
const char* worklistExpression(const std::string& column);

/// Columns whose order is read from an index (migrations/013_worklist.sql, 015); a key with a few values, such as
/// result and severity, is put in order by the column it is told from.
const char* worklistOrderOf(const std::string& column);

} // namespace dsmt::database
