// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/report_pdf.h"
#include "app/dsmt/with_qt.h"
#include "core/base/durable_file.h"
#include "core/base/user_name.h"
#include "ui/reports/case_report.h"

#include <QDateTime>

namespace dsmt::commands {

bool reportsAvailable()
{
    return true;
}

void writeReport(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                 const database::StoredPrediction& prediction, const std::vector<GrowthPoint>& growth, bool withPatient)
{
    withQt([&] {
        writeDurably(file, ui::caseReportPdf({series.record, series.volume, prediction, growth,
                                              ui::growthPlotFor(growth), withPatient, userName(),
                                              QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()}));
    });
}

} // namespace dsmt::commands
