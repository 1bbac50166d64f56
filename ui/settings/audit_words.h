// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/audit_trail.h"

#include <QString>

namespace dsmt::ui {

/// What was done, in the language of the window; actions of another program as they are.
QString auditActionText(const std::string& action);
/// To what: the row by what it is and its number, and what the trail says of it.
QString auditSubjectText(const database::AuditNote& note);

} // namespace dsmt::ui
