// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/send_queue.h"

#include <QString>

namespace dsmt::ui {

/// Patient, date and description of a case in one line.
QString caseTitle(const database::CaseRow& row);
/// "removed", "remapped" ... in the language of the window.
QString changeWord(const std::string& action);
/// How far a sending is: "waiting, next try at 14:05", "sent".
QString stateText(const database::Sending& sending);
/// A UTC moment of the library as the local time of the window.
QString localTime(const std::string& utc);

} // namespace dsmt::ui
