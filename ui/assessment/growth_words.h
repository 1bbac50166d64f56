// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/growth.h"
#include "ui/assessment/assessment_facts.h"

namespace dsmt::ui {

/// The verdict with the threshold and whose it is.
QString verdictText(const Growth& growth);
/// From the last CT but one to the last, and from the first where there are more; none for fewer than two points.
std::vector<Fact> growthFacts(const std::vector<GrowthPoint>& points);
/// What makes a comparison worth less, one sentence; empty when nothing does.
QString growthReservation(const std::vector<GrowthPoint>& points);

} // namespace dsmt::ui
