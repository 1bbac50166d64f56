// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/case_report.h"

#include "core/base/error.h"
#include "ui/plots/growth_plot.h"
#include "ui/reports/case_report_page.h"
#include "ui/reports/case_report_sheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

namespace dsmt::ui {

namespace {

constexpr int kUnitsPerInch = 254;
constexpr double kLargestScale = 1.2, kScaleStep = 0.04, kLeastScale = 0.6;

/// The largest texts with which the page holds everything.
double fittingScale(const CaseReport& report)
{
    for (double scale = kLargestScale; scale > kLeastScale; scale -= kScaleStep) {
        QImage trial(int(kReportWidth), int(kReportHeight), QImage::Format_Mono);
        QPainter painter(&trial);
        if (paintCaseReport(painter, report, scale) <= kReportFits)
            return scale;
    }
    return kLeastScale;
}

} // namespace

QPicture growthPlotFor(const std::vector<GrowthPoint>& points)
{
    if (points.size() < 2)
        return QPicture();
    return plots::growthPicture({points, QCoreApplication::translate("dsmt::ui::CaseReport", "Volume, mm\u00b3"),
                                 kReportAccent, kReportText, kReportQuiet, 23, 6},
                                QSize(kGrowthPlotWidth, kGrowthPlotHeight));
}

std::string caseReportPdf(const CaseReport& report)
{
    const double scale = fittingScale(report);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(kUnitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QCoreApplication::translate("dsmt::ui::CaseReport", "Assessment of a pulmonary nodule"));
        writer.setCreator(QString::fromStdString(report.prediction.assessment.provenance.software));
        QPainter painter;
        if (!painter.begin(&writer))
            throw Error(ErrorKind::Failed, "the report cannot be painted");
        paintCaseReport(painter, report, scale);
        if (!painter.end())
            throw Error(ErrorKind::Failed, "the report cannot be painted to its end");
    }
    return bytes.data().toStdString();
}

QString reportName(const SeriesRecord& series, std::int64_t prediction)
{
    QString name = QString::fromStdString(series.description);
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]+")), QStringLiteral("-"));
    return QStringLiteral("report-%1-prediction-%2.pdf")
        .arg(name.isEmpty() ? QStringLiteral("ct") : name.left(40))
        .arg(prediction);
}

} // namespace dsmt::ui
