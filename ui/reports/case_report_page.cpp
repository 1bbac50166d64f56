// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/case_report_page.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/assessment/decision_words.h"
#include "ui/assessment/growth_words.h"
#include "ui/plots/growth_plot.h"
#include "ui/reports/case_report_sheet.h"
#include "viewer/qt/planes_page.h"

#include <QCoreApplication>
#include <QDate>
#include <QPainter>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr double kMargin = 140, kInner = kReportWidth - 2 * kMargin, kGutter = 80;
constexpr double kColumn = (kInner - kGutter) / 2;
constexpr double kFieldMm = 60; ///< across each plane

/// The context of these texts.
struct CaseReportWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::CaseReport)
};

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString dateText(const std::string& yyyymmdd)
{
    const QDate date = QDate::fromString(utf8(yyyymmdd), QStringLiteral("yyyyMMdd"));
    return date.isValid() ? date.toString(Qt::ISODate) : utf8(yyyymmdd);
}

/// "-" for what is not known.
QString known(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

double paintBanner(CaseReportSheet& sheet, const CaseReport& report)
{
    QStringList lines{CaseReportWords::tr("Research use only - not for diagnosis.")};
    if (report.prediction.assessment.trainedOnSimulated())
        lines << CaseReportWords::tr("The network was trained on simulated nodules.");
    if (report.series.simulated)
        lines << CaseReportWords::tr("The CT is simulated: no patient.");
    sheet.painter().fillRect(QRectF(0, 0, kReportWidth, 100), kReportBanner);
    sheet.text(kMargin, 32, kInner, lines.join(QStringLiteral("  ")), {8, kReportWarning, true, Qt::AlignHCenter});
    return 100;
}

double paintTitle(CaseReportSheet& sheet, const CaseReport& report, double top)
{
    const double bottom = sheet.text(kMargin, top, kInner, CaseReportWords::tr("Assessment of a pulmonary nodule"),
                                     {15, kReportText, true});
    sheet.text(kMargin, top + sheet.scaled(22), kInner,
               CaseReportWords::tr("Made %1 by %2").arg(localTimeText(report.madeAt), utf8(report.madeBy)),
               {7, kReportQuiet, false, Qt::AlignRight});
    return bottom + sheet.scaled(10);
}

std::vector<Fact> patientFacts(const CaseReport& report)
{
    const SeriesRecord& series = report.series;
    if (!report.withPatient)
        return {{CaseReportWords::tr("Patient"), CaseReportWords::tr("left out of this report"), {}},
                {CaseReportWords::tr("Study date"), known(dateText(series.studyDate)), {}}};
    return {{CaseReportWords::tr("Patient"), known(utf8(series.patientName)), {}},
            {CaseReportWords::tr("Patient ID"), known(utf8(series.patientId)), {}},
            {CaseReportWords::tr("Born, sex"),
             QStringLiteral("%1, %2").arg(known(dateText(series.patientBirthDate)), known(utf8(series.patientSex))),
             {}},
            {CaseReportWords::tr("Study date"), known(dateText(series.studyDate)), {}}};
}

std::vector<Fact> seriesFacts(const CaseReport& report)
{
    const SeriesRecord& series = report.series;
    const QString scanner = QStringList{utf8(series.manufacturer), utf8(series.kernel)}.join(QStringLiteral(" "));
    std::vector<Fact> facts{
        {CaseReportWords::tr("Series"), known(utf8(series.description)), {}},
        {CaseReportWords::tr("Slices"),
         CaseReportWords::tr("%1 of %2").arg(series.slices).arg(lengthText(series.sliceThicknessMm)),
         {}}};
    if (!scanner.simplified().isEmpty())
        facts.push_back({CaseReportWords::tr("Scanner, kernel"), scanner.simplified(), {}});
    return facts;
}

double paintPlanes(CaseReportSheet& sheet, const CaseReport& report, double top)
{
    const Assessment& assessment = report.prediction.assessment;
    const int panel = int((kInner - 2.0 * viewer::kPanelGap) / 3);
    QPainter& painter = sheet.painter();
    painter.save();
    viewer::startPage(painter, int(kInner * 1.1));
    viewer::paintThreePlanes(painter, QPoint(int(kMargin), int(top)), panel,
                             {report.volume,
                              assessment.nodule ? assessment.nodule->center : assessment.markedAt,
                              report.prediction.mask,
                              assessment.nodule,
                              nullptr,
                              kFieldMm,
                              {}});
    painter.restore();
    const QString outline = !report.prediction.mask ? CaseReportWords::tr("Nothing was outlined; the place is marked.")
                            : assessment.provenance.outline
                                ? CaseReportWords::tr("Outline: edited by a reader; lines: long and short axis.")
                                : CaseReportWords::tr("Outline: by the network; lines: long and short axis.");
    return sheet.text(kMargin, top + panel + 8, kInner,
                      CaseReportWords::tr("Axial, coronal and sagittal, %1 mm across. %2").arg(kFieldMm).arg(outline),
                      {6.5, kReportQuiet}) +
           sheet.scaled(20);
}

double paintResult(CaseReportSheet& sheet, const Assessment& assessment, double top)
{
    top = sheet.heading(kMargin, top, kColumn, CaseReportWords::tr("Invasiveness"));
    const auto& result = assessment.invasiveness;
    if (!result)
        return sheet.text(kMargin, top, kColumn, CaseReportWords::tr("No result is given; the reasons are below."),
                          {9, kReportRefusal, true});
    const QColor ink = result->invasive() ? kReportInvasive : kReportNotInvasive;
    const double words = kMargin + kColumn * 0.3, width = kColumn * 0.7;
    const double number = sheet.text(kMargin, top - 6, kColumn, percentText(result->probability), {20, ink, true});
    double said = sheet.text(words, top, width, decisionText(*result), {7.5, ink, true, Qt::AlignRight});
    said = sheet.text(words, said + sheet.scaled(2), width, intervalText(*result),
                      {7.5, kReportQuiet, false, Qt::AlignRight});
    top = sheet.probabilityScale(kMargin, std::max(number, said) + sheet.scaled(4), kColumn, *result);
    top = sheet.text(kMargin, top, kColumn,
                     CaseReportWords::tr("The band is the spread over flipped views and ensemble members, not a "
                                         "confidence interval of the population."),
                     {6, kReportQuiet}) +
          sheet.scaled(8);
    top = sheet.facts(kMargin, top, kColumn, comparisonFacts(assessment)) + sheet.scaled(10);
    if (!assessment.bubbleLucency && !assessment.pleuralRetraction)
        return top;
    top = sheet.heading(kMargin, top + sheet.scaled(14), kColumn, CaseReportWords::tr("Signs"));
    if (assessment.bubbleLucency)
        top = sheet.signBar(kMargin, top, kColumn, CaseReportWords::tr("Bubble lucency"), *assessment.bubbleLucency);
    if (assessment.pleuralRetraction)
        top = sheet.signBar(kMargin, top, kColumn, CaseReportWords::tr("Pleural retraction"),
                            *assessment.pleuralRetraction);
    return top;
}

double paintMeasurements(CaseReportSheet& sheet, const Assessment& assessment, double top)
{
    const double left = kMargin + kColumn + kGutter;
    top = sheet.heading(left, top, kColumn, CaseReportWords::tr("Measurements"));
    if (!assessment.nodule)
        return sheet.text(left, top, kColumn, CaseReportWords::tr("Nothing was outlined that could be measured."), {});
    return sheet.facts(left, top, kColumn, measurementFacts(*assessment.nodule));
}

double paintScope(CaseReportSheet& sheet, const Assessment& assessment, double top)
{
    if (assessment.scope.empty())
        return top;
    top = sheet.heading(kMargin, top, kInner, CaseReportWords::tr("Scope"));
    std::vector<ScopeFinding> findings = assessment.scope;
    std::ranges::stable_sort(findings, std::greater(), &ScopeFinding::severity);
    for (const ScopeFinding& finding : findings) {
        const QColor ink = finding.severity == Severity::Refusal   ? kReportRefusal
                           : finding.severity == Severity::Warning ? kReportWarning
                                                                   : kReportQuiet;
        const double name = sheet.text(kMargin, top, 220, severityText(finding.severity), {7.5, ink, true});
        const QString title = findingTitle(finding.code), words = sentence(utf8(finding.text));
        const double said =
            sheet.text(kMargin + 230, top, kInner - 230,
                       title.isEmpty() ? words : CaseReportWords::tr("%1. %2").arg(title, words), {7.5});
        top = std::max(name, said) + sheet.scaled(5);
    }
    return top + sheet.scaled(24);
}

double paintGrowth(CaseReportSheet& sheet, const CaseReport& report, double top)
{
    const std::vector<Fact> facts = growthFacts(report.growth);
    if (facts.empty())
        return top;
    top = sheet.heading(kMargin, top, kInner, CaseReportWords::tr("Growth"));
    const std::vector<GrowthPoint>& points = report.growth;
    const double left = kMargin + kColumn + kGutter;
    plots::paintGrowth(sheet.painter(), QPointF(kMargin, top), report.growthPlot);
    double right = sheet.text(left, top, kColumn, verdictText(*growthBetween(points[points.size() - 2], points.back())),
                              {8, kReportText, true}) +
                   sheet.scaled(6);
    right = sheet.facts(left, right, kColumn, facts);
    right = sheet.text(left, right, kColumn, growthReservation(points), {6.5, kReportQuiet});
    return std::max(top + kGrowthPlotHeight, right) + sheet.scaled(24);
}

double paintDecisions(CaseReportSheet& sheet, const database::StoredPrediction& prediction, double top)
{
    top = sheet.heading(kMargin, top, kInner, CaseReportWords::tr("Decision"));
    const database::StoredDecision* standing = standingDecision(prediction.decisions);
    top = sheet.text(kMargin, top, kInner,
                     standing ? decisionSentence(*standing) : CaseReportWords::tr("Neither accepted nor rejected yet."),
                     {8.5, kReportText, standing != nullptr});
    if (prediction.decisions.size() > (standing ? 1U : 0U))
        top = sheet.text(kMargin, top + sheet.scaled(3), kInner,
                         CaseReportWords::tr("%n decision(s) before it are in the record.", "",
                                             int(prediction.decisions.size()) - (standing ? 1 : 0)),
                         {6.5, kReportQuiet});
    return top + sheet.scaled(30);
}

double paintProvenance(CaseReportSheet& sheet, const database::StoredPrediction& prediction, double top)
{
    top = sheet.heading(kMargin, top, kInner, CaseReportWords::tr("Provenance"));
    std::vector<Fact> facts = provenanceFacts(prediction.assessment.provenance, prediction.createdAt);
    facts.push_back({CaseReportWords::tr("Prediction"), QString::number(prediction.id), {}});
    const auto middle = facts.begin() + std::ptrdiff_t((facts.size() + 1) / 2);
    const double first = sheet.facts(kMargin, top, kColumn, {facts.begin(), middle}, 7);
    const double second = sheet.facts(kMargin + kColumn + kGutter, top, kColumn, {middle, facts.end()}, 7);
    const std::string& sha = prediction.assessment.provenance.weightsSha256;
    return sheet.text(kMargin, std::max(first, second), kInner,
                      CaseReportWords::tr("Weights: SHA-256 %1").arg(utf8(sha)), {6, kReportQuiet});
}

} // namespace

double paintCaseReport(QPainter& painter, const CaseReport& report, double scale)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    CaseReportSheet sheet(painter, scale);
    const Assessment& assessment = report.prediction.assessment;
    double top = paintBanner(sheet, report) + 50;
    top = paintTitle(sheet, report, top);
    const double patient = sheet.facts(kMargin, top, kColumn, patientFacts(report));
    top = std::max(patient, sheet.facts(kMargin + kColumn + kGutter, top, kColumn, seriesFacts(report))) +
          sheet.scaled(2);
    top = sheet.text(kMargin, top, kInner, CaseReportWords::tr("Series UID %1").arg(utf8(report.series.seriesUid)),
                     {6, kReportQuiet}) +
          sheet.scaled(16);
    top = paintPlanes(sheet, report, top);
    const double left = paintResult(sheet, assessment, top);
    top = std::max(left, paintMeasurements(sheet, assessment, top)) + sheet.scaled(26);
    top = paintScope(sheet, assessment, top);
    top = paintGrowth(sheet, report, top);
    top = paintDecisions(sheet, report.prediction, top);
    top = paintProvenance(sheet, report.prediction, top);
    sheet.text(
        kMargin, kReportHeight - 110, kInner,
        CaseReportWords::tr("%1. One page. The decision is the physician's.").arg(utf8(assessment.provenance.software)),
        {6, kReportQuiet, false, Qt::AlignHCenter});
    return top;
}

} // namespace dsmt::ui
