// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "ui/assessment/assessment_facts.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace dsmt::ui {

// Colours on paper, each 4.5:1 or more against white.
inline const QColor kReportText{0x22, 0x26, 0x2b}, kReportQuiet{0x5d, 0x67, 0x72}, kReportLine{0xc9, 0xd0, 0xd7},
    kReportFill{0xee, 0xf1, 0xf4}, kReportAccent{0x1f, 0x5f, 0x99}, kReportInvasive{0xa8, 0x4a, 0x0b},
    kReportNotInvasive{0x1f, 0x66, 0x9c}, kReportWarning{0x8a, 0x5a, 0x00}, kReportRefusal{0xb4, 0x23, 0x18},
    kReportBanner{0xfd, 0xf1, 0xcf};

/// What a page of a report is put together from. Places and sizes are in tenths of a millimetre. Texts are as large as
/// they say times the scale.
class CaseReportSheet final {
public:
    CaseReportSheet(QPainter& painter, double scale) : m_painter(painter), m_scale(scale) {}

    struct Style {
        double pt = 8;
        QColor color = kReportText;
        bool bold = false;
        int align = Qt::AlignLeft;
    };

    QPainter& painter() { return m_painter; }
    double scaled(double units) const { return units * m_scale; }

    // All return where what they painted ends, downwards.
    double text(double left, double top, double width, const QString& words, const Style& style);
    double heading(double left, double top, double width, const QString& words);
    /// Names on the left, values right-aligned, a line each.
    double facts(double left, double top, double width, const std::vector<Fact>& facts, double pt = 7.5);
    /// The probability with its interval between 0 and 100 %, and the threshold.
    double probabilityScale(double left, double top, double width, const Invasiveness& invasiveness);
    /// A bar for the probability of a sign, with its name and value above.
    double signBar(double left, double top, double width, const QString& name, double probability);

private:
    void setFont(double pt, bool bold);
    double lineHeight() const;

    QPainter& m_painter;
    double m_scale;
};

} // namespace dsmt::ui
