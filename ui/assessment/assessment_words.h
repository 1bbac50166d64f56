// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"

#include <QString>

namespace dsmt::ui {

// How an assessment is put into words and figures, in the language of the window. Used by every page that shows one,
// so that the same value never reads differently in two places.

/// Whole per cent; "<1 %" and ">99 %" at the ends, since no network is certain.
QString percentText(double probability);
/// Rounded, with a minus sign and not a hyphen: "-441"
QString wholeText(double value);
/// "15.3 mm"
QString lengthText(double mm);
QString lengthsText(double longMm, double shortMm);
QString textureText(Texture texture);
QString sideText(LungSide side);
/// "R 50.0, A 147.0, S 57.0 mm": LPS as sides of the patient
QString placeText(imaging::WorldPoint point);

/// "Invasive adenocarcinoma more likely" or "Not invasive more likely (AAH / AIS / MIA)"
QString decisionText(const Invasiveness& invasiveness);
/// "Interval 71 % to 94 %"
QString intervalText(const Invasiveness& invasiveness);
/// "likely present" from 0.65, "likely absent" up to 0.35, "uncertain" between
QString signText(double probability);

QString severityText(Severity severity);
/// A few words for a known code of a finding; empty for an unknown one.
QString findingTitle(const std::string& code);

/// Texts that core reports while it works, translated; unknown ones come back as they are.
QString stageText(const QString& english);

/// A UTC ISO 8601 time in local time to the minute.
QString localTimeText(const std::string& utc);

} // namespace dsmt::ui
