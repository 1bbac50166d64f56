// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/case_report_sheet.h"

#include "ui/assessment/assessment_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr double kUnitsPerPt = 254.0 / 72;
constexpr double kHairline = 1.5;

/// The context of these texts.
struct CaseReportWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::CaseReport)
};

} // namespace

void CaseReportSheet::setFont(double pt, bool bold)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(std::max(1, qRound(pt * m_scale * kUnitsPerPt)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    m_painter.setFont(font);
}

double CaseReportSheet::lineHeight() const
{
    return QFontMetricsF(m_painter.font()).height();
}

double CaseReportSheet::text(double left, double top, double width, const QString& words, const Style& style)
{
    if (words.isEmpty())
        return top;
    setFont(style.pt, style.bold);
    m_painter.setPen(style.color);
    QRectF used;
    m_painter.drawText(QRectF(left, top, width, 10000), style.align | Qt::AlignTop | Qt::TextWordWrap, words, &used);
    return used.bottom();
}

double CaseReportSheet::heading(double left, double top, double width, const QString& words)
{
    const double bottom = text(left, top, width, words.toUpper(), {6.5, kReportAccent, true});
    m_painter.fillRect(QRectF(left, bottom + scaled(4), width, kHairline), kReportLine);
    return bottom + scaled(14);
}

double CaseReportSheet::facts(double left, double top, double width, const std::vector<Fact>& facts, double pt)
{
    for (const Fact& fact : facts) {
        setFont(pt, false);
        const double name = std::min(QFontMetricsF(m_painter.font()).horizontalAdvance(fact.name) + 10, width * 0.6);
        const QRectF names(left, top, name, 0), values(left + name, top, width - name, 0);
        const int wrapped = Qt::TextWordWrap;
        // Fonts of two scripts have lines of two heights: their middles meet.
        const double height =
            std::max(m_painter.boundingRect(names.adjusted(0, 0, 0, 10000), wrapped, fact.name).height(),
                     m_painter.boundingRect(values.adjusted(0, 0, 0, 10000), wrapped, fact.value).height());
        m_painter.setPen(kReportQuiet);
        m_painter.drawText(names.adjusted(0, 0, 0, height), wrapped | Qt::AlignVCenter, fact.name);
        m_painter.setPen(kReportText);
        m_painter.drawText(values.adjusted(0, 0, 0, height), wrapped | Qt::AlignVCenter | Qt::AlignRight, fact.value);
        top += height + scaled(4);
    }
    return top;
}

double CaseReportSheet::probabilityScale(double left, double top, double width, const Invasiveness& invasiveness)
{
    const double bar = scaled(34), marker = scaled(22);
    const QColor ink = invasiveness.invasive() ? kReportInvasive : kReportNotInvasive;
    const auto xOf = [&](double probability) { return left + probability * width; };
    const double barTop = top + marker + scaled(4), bottom = barTop + bar;
    m_painter.setPen(QPen(kReportLine, kHairline));
    m_painter.setBrush(kReportFill);
    m_painter.drawRoundedRect(QRectF(left, barTop, width, bar), 6, 6);
    QColor band = ink;
    band.setAlphaF(0.3F);
    m_painter.fillRect(QRectF(QPointF(xOf(invasiveness.lower), barTop), QPointF(xOf(invasiveness.upper), bottom)),
                       band);
    const double threshold = xOf(invasiveness.threshold);
    m_painter.setPen(QPen(kReportText, 2.5, Qt::DashLine));
    m_painter.drawLine(QPointF(threshold, barTop - scaled(6)), QPointF(threshold, bottom + scaled(8)));
    const double x = xOf(invasiveness.probability);
    QPainterPath arrow;
    arrow.moveTo(x, barTop + scaled(6));
    arrow.lineTo(x - marker * 0.55, barTop - marker);
    arrow.lineTo(x + marker * 0.55, barTop - marker);
    arrow.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    m_painter.drawPath(arrow);
    m_painter.drawRect(QRectF(x - 2.5, barTop, 5, bar));
    const double line = text(left, bottom + scaled(8), width / 3, QStringLiteral("0"), {6, kReportQuiet});
    text(left + width * 2 / 3, bottom + scaled(8), width / 3, QStringLiteral("100 %"),
         {6, kReportQuiet, false, Qt::AlignRight});
    const double half = width * 0.3;
    const double named = std::clamp(threshold, left + half, left + width - half);
    text(named - half, bottom + scaled(8), 2 * half,
         CaseReportWords::tr("threshold %1").arg(percentText(invasiveness.threshold)),
         {6, kReportText, false, Qt::AlignHCenter});
    return line + scaled(6);
}

double CaseReportSheet::signBar(double left, double top, double width, const QString& name, double probability)
{
    text(left, top, width * 0.6, name, {7.5, kReportText});
    const double line =
        text(left, top, width, CaseReportWords::tr("%1, %2").arg(percentText(probability), signText(probability)),
             {7.5, kReportQuiet, false, Qt::AlignRight});
    const QRectF bar(left, line + scaled(3), width, scaled(12));
    m_painter.fillRect(bar, kReportFill);
    m_painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * probability, bar.height()), kReportAccent);
    return bar.bottom() + scaled(12);
}

} // namespace dsmt::ui
