// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/report_export.h"

#include "core/base/durable_file.h"
#include "core/base/user_name.h"
#include "ui/assessment/report_dialog.h"
#include "ui/reports/case_report.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace dsmt::ui {

ReportExport::ReportExport(CaseSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (!QFileInfo::exists(m_folder))
        m_folder = QDir::homePath();
    connect(&m_writing, &JobRunner::failed, this, &ReportExport::said);
}

ReportExport::~ReportExport() = default;

void ReportExport::ask(const database::StoredPrediction* prediction, QWidget* window)
{
    if (!prediction || !m_session.series())
        return emit said(tr("There is no result to report yet: mark a nodule and analyse it."));
    const SeriesPtr series = m_session.series();
    auto* dialog = new ReportDialog(m_folder + QLatin1Char('/') + reportName(series->record, prediction->id), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, series, prediction = *prediction] {
        write(series, prediction, dialog->file(), dialog->withPatient());
    });
    dialog->open();
    dialog->activateWindow(); // also where no window manager does it
}

void ReportExport::write(const SeriesPtr& series, const database::StoredPrediction& prediction, const QString& file,
                         bool withPatient)
{
    m_folder = QFileInfo(file).path();
    const std::vector<GrowthPoint> growth =
        series == m_session.series() ? m_session.growth() : std::vector<GrowthPoint>();
    CaseReport report{series->record,
                      series->volume,
                      prediction,
                      growth,
                      growthPlotFor(growth),
                      withPatient,
                      userName(),
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
    m_writing.start([report = std::move(report),
                     file](const Progress&) { writeDurably(file.toStdString(), caseReportPdf(report)); },
                    [this, file] {
                        emit said(tr("Saved %1").arg(file));
                        emit written(file);
                    });
}

} // namespace dsmt::ui
