// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "core/records/assessment.h"
#include "core/records/series.h"

#include <QString>

#include <optional>

namespace dsmt::ui {

/// "Prior, 2024-03-01, 1.2 years before", or "Later, ... after"; seen from the open case.
QString priorHeading(const SeriesRecord& current, const SeriesRecord& prior);
/// "Current, 2025-05-02".
QString currentHeading(const SeriesRecord& current);

/// Two series that are known to be of one patient: the same identifier, and no two different dates of birth.
bool areOfOnePatient(const SeriesRecord& one, const SeriesRecord& other);
/// Says so when two series are not known to be of one patient; else empty.
QString otherPatientText(const SeriesRecord& current, const SeriesRecord& prior);

/// "Offset S 12.0 mm": towards which of the patient's directions; "No offset" within half a tenth.
QString offsetText(imaging::WorldPoint offset);

/// "Long axis 14.2 -> 16.0 mm (+1.8 mm, +13 %) in 374 days", from the earlier to the later one.
QString changeText(const NoduleMeasurements& current, const NoduleMeasurements& prior, std::optional<int> daysBefore);

} // namespace dsmt::ui
