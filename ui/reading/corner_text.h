// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/series.h"

#include <QStringList>

namespace dsmt::ui {

/// What a slice says in its corner about the series: patient, date, description, and that it is simulated.
/// @param patientHidden the last one only
QStringList cornerText(const SeriesRecord& series, bool patientHidden = false);

} // namespace dsmt::ui
