// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/threshold_card.h"

#include "core/statistics/diagnostic_measures.h"
#include "ui/statistics/finding_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace dsmt::ui {

namespace {

QLabel* cell(QGridLayout* grid, int row, int column, const QString& text = {}, const char* name = nullptr,
             Qt::Alignment align = Qt::AlignRight | Qt::AlignVCenter)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(align);
    if (name)
        label->setObjectName(QLatin1String(name));
    grid->addWidget(label, row, column);
    return label;
}

} // namespace

ThresholdCard::ThresholdCard(QWidget* parent) : QWidget(parent), m_threshold(new QLabel(this))
{
    m_threshold->setObjectName("threshold");
    m_threshold->setTextFormat(Qt::PlainText);
    m_threshold->setWordWrap(true);
    auto* calls = new QGridLayout;
    calls->setHorizontalSpacing(14);
    calls->setColumnStretch(0, 1);
    cell(calls, 0, 1, tr("positive"), "dim");
    cell(calls, 0, 2, tr("negative"), "dim");
    cell(calls, 1, 0, tr("Called"), "dim", Qt::AlignLeft);
    cell(calls, 2, 0, tr("Not called"), "dim", Qt::AlignLeft);
    constexpr const char* kCounts[] = {"truePositives", "falsePositives", "falseNegatives", "trueNegatives"};
    for (int n = 0; n < 4; ++n)
        m_counts[std::size_t(n)] = cell(calls, 1 + n / 2, 1 + n % 2, {}, kCounts[n]);

    const QString names[] = {tr("Sensitivity"), tr("Specificity"), tr("PPV"), tr("NPV"), tr("Accuracy"), tr("F1")};
    constexpr const char* kValues[] = {"sensitivity", "specificity", "ppv", "npv", "accuracy", "f1"};
    auto* measures = new QGridLayout;
    measures->setHorizontalSpacing(14);
    measures->setColumnStretch(0, 1);
    for (int n = 0; n < kMeasures; ++n) {
        cell(measures, n, 0, names[n], "dim", Qt::AlignLeft);
        m_values[std::size_t(n)] = cell(measures, n, 1, {}, kValues[n]);
        m_intervals[std::size_t(n)] = cell(measures, n, 2, {}, "interval");
    }
    auto* note = new QLabel(tr("95 % intervals: Wilson; of F1 by way of its share of hits"), this);
    note->setObjectName("dim");
    note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_threshold);
    column->addLayout(calls);
    column->addLayout(measures);
    column->addWidget(note);
    column->addStretch(1);
    clear();
}

void ThresholdCard::clear()
{
    m_threshold->setText(tr("Click on the curve, or use the arrow keys there, to choose a threshold."));
    for (QLabel* label : m_counts)
        label->setText(QStringLiteral("-"));
    for (int n = 0; n < kMeasures; ++n) {
        m_values[std::size_t(n)]->setText(QStringLiteral("-"));
        m_intervals[std::size_t(n)]->clear();
    }
}

void ThresholdCard::showThreshold(const QString& curve, double threshold, const statistics::Confusion& calls)
{
    m_threshold->setText(
        tr("%1: positive from %2 up").arg(curve, std::isinf(threshold) ? tr("infinity") : QString::number(threshold)));
    const std::size_t counts[] = {calls.truePositives, calls.falsePositives, calls.falseNegatives, calls.trueNegatives};
    for (std::size_t n = 0; n < m_counts.size(); ++n)
        m_counts[n]->setText(QString::number(counts[n]));
    const statistics::Proportion shares[] = {calls.sensitivity(), calls.specificity(), calls.positivePredictiveValue(),
                                             calls.negativePredictiveValue(), calls.accuracy()};
    for (std::size_t n = 0; n < std::size(shares); ++n) {
        m_values[n]->setText(
            QStringLiteral("%1  (%2/%3)").arg(digits(shares[n].value(), 3)).arg(shares[n].count).arg(shares[n].of));
        m_intervals[n]->setText(range(statistics::wilsonInterval(shares[n]), 3));
    }
    m_values.back()->setText(digits(calls.f1(), 3));
    m_intervals.back()->setText(range(statistics::f1Interval(calls), 3));
}

} // namespace dsmt::ui
