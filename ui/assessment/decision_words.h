// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/decision_store.h"

#include <QString>
#include <QStringList>

namespace dsmt::ui {

/// "Accepted", "Rejected" or "Withdrawn"
QString decisionWord(database::Decision decision);
/// "Rejected by NAME, 2026-01-02 10:30: the outline takes a vessel in"
QString decisionSentence(const database::StoredDecision& decision);
/// Reasons that are often given for a rejection.
QStringList readyReasons();

} // namespace dsmt::ui
