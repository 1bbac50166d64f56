// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"

#include <QString>

#include <vector>

namespace dsmt::ui {

/// A named value as it is shown.
struct Fact {
    QString name;
    QString value;
    QString explanation; ///< tool tip; may be empty
};

std::vector<Fact> measurementFacts(const NoduleMeasurements& nodule);
/// What the probability is to be seen beside: known cases, size and attenuation alone.
std::vector<Fact> comparisonFacts(const Assessment& assessment);
/// @param storedAt UTC, ISO 8601
std::vector<Fact> provenanceFacts(const Provenance& provenance, const std::string& storedAt);

} // namespace dsmt::ui
