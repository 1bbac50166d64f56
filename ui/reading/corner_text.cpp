// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/corner_text.h"

#include "ui/cases/case_table_model.h"
#include "ui/reading/reading_page.h"

namespace dsmt::ui {

QStringList cornerText(const SeriesRecord& series, bool patientHidden)
{
    QStringList lines;
    if (!patientHidden)
        lines = {patientText(series), dateText(series.studyDate), QString::fromStdString(series.description)};
    if (series.simulated && !lines.value(2).contains("SIMULATED"))
        lines << ReadingPage::tr("SIMULATED");
    lines.removeAll(QString());
    return lines;
}

} // namespace dsmt::ui
