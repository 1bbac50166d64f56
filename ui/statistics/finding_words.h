// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_findings.h"

#include <QString>

namespace dsmt::ui {

QString findingName(workflows::FindingKind kind);
/// What the method generalizes to, or what is tested: a tool tip.
QString findingExplanation(workflows::FindingKind kind);
/// "A - B", or "A".
QString findingSubject(const workflows::Finding& finding);

/// "-" where there is nothing.
QString digits(std::optional<double> value, int decimals = 4);
QString range(const std::optional<statistics::Interval>& interval, int decimals = 4);
QString probabilityWords(std::optional<double> p); ///< "< 0.0001"

} // namespace dsmt::ui
