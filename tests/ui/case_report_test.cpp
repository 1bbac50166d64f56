// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/case_report.h"

#include "tests/fixtures/shapes.h"
#include "ui/reports/case_report_page.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::ui;
using testing::HasSubstr;
using testing::Not;

namespace {

CaseReport fullReport()
{
    CaseReport report;
    report.volume = fixtures::ball(imaging::cubeAround({10, -20, 30}, 80, 1), {10, -20, 30}, 7, 0);
    report.series.patientName = "Nobody";
    report.series.patientId = "ID-17";
    report.series.studyDate = "20260102";
    report.series.description = "Thorax";
    report.series.seriesUid = "1.2.3";
    report.madeBy = "reader";
    report.madeAt = "2026-01-03T04:05:06Z";
    report.prediction.id = 12;
    report.prediction.createdAt = "2026-01-02T03:04:05Z";
    Assessment& assessment = report.prediction.assessment;
    assessment.markedAt = {10, -20, 30};
    assessment.nodule = NoduleMeasurements{};
    assessment.nodule->center = {10, -20, 30};
    assessment.nodule->longAxisMm = 14.2;
    assessment.nodule->shortAxisMm = 13.1;
    assessment.nodule->volumeMm3 = 1437;
    assessment.invasiveness = Invasiveness{0.871, 0.714, 0.943, 0.48};
    assessment.bubbleLucency = 0.12;
    assessment.scope = {{"simulated_training", Severity::Warning,
                         "The network was trained on simulated nodules; its answers have no clinical worth."}};
    assessment.provenance = {.package = "dsmt-test",
                             .weightsSha256 = std::string(64, 'a'),
                             .device = "cpu",
                             .threads = 2,
                             .software = "DSMT Workstation",
                             .seconds = {}};
    return report;
}

/// The words of the page, one after the other.
std::string wordsOf(const CaseReport& report)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(QSize(int(kReportWidth), int(kReportHeight)));
    QPainter painter(&svg);
    paintCaseReport(painter, report, 1);
    painter.end();
    QString words;
    static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    for (auto each = kText.globalMatch(QString::fromUtf8(buffer.data())); each.hasNext();)
        words += each.next().captured(1) + ' ';
    return words.simplified().toStdString();
}

} // namespace

TEST(CaseReport, SaysEverythingOfAResult)
{
    CaseReport report = fullReport();
    database::StoredDecision decision;
    decision.decision = database::Decision::Rejected;
    decision.reason = "leaks into a vessel";
    decision.decidedBy = "reader";
    report.prediction.decisions = {decision};
    const std::string words = wordsOf(report);
    for (const char* part : {"Research use only", "trained on simulated nodules", "87 %", "Interval 71 % to 94 %",
                             "threshold 48 %", "14.2", "1437 mm", "Warning", "leaks into a vessel", "dsmt-test",
                             "aaaaaaaaaaaa", "2026-01-02", "DSMT Workstation"})
        EXPECT_THAT(words, HasSubstr(part));
    EXPECT_THAT(words, Not(HasSubstr("CT is simulated")));
    report.series.simulated = true;
    EXPECT_THAT(wordsOf(report), HasSubstr("CT is simulated"));
}

TEST(CaseReport, NamesThePatientOnlyByChoice)
{
    CaseReport report = fullReport();
    EXPECT_THAT(wordsOf(report), Not(testing::AnyOf(HasSubstr("Nobody"), HasSubstr("ID-17"))));
    report.withPatient = true;
    EXPECT_THAT(wordsOf(report), testing::AllOf(HasSubstr("Nobody"), HasSubstr("ID-17")));
    EXPECT_EQ(reportName(report.series, 12), "report-Thorax-prediction-12.pdf");
}

TEST(CaseReport, IsOnePageHoweverMuchIsToBeSaid)
{
    CaseReport report = fullReport();
    for (int n = 0; n < 24; ++n)
        report.prediction.assessment.scope.push_back(
            {"thick_slices", Severity::Note, "The slices are 2.5 mm apart; at most 1.5 mm are wanted."});
    GrowthPoint first, second;
    first.studyDate = "20250101";
    first.volumeMm3 = 500;
    second.studyDate = "20260101";
    second.volumeMm3 = 1000;
    report.growth = {first, second};
    report.growthPlot = growthPlotFor(report.growth);
    EXPECT_THAT(wordsOf(report), HasSubstr("365 day"));
    const QByteArray pdf = QByteArray::fromStdString(caseReportPdf(report));
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_TRUE(pdf.contains("/Count 1"));
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 595") || pdf.contains("/MediaBox [0 0 596")) << "A4";
    QImage trial(int(kReportWidth), int(kReportHeight), QImage::Format_Mono);
    QPainter painter(&trial);
    EXPECT_GT(paintCaseReport(painter, report, 1), kReportFits) << "it does not fit as it is";
    EXPECT_LT(paintCaseReport(painter, report, 0.6), kReportFits);
}
