// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/fact_grid.h"

#include "ui/assessment/assessment_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace dsmt::ui {

namespace {

QString whole(double value)
{
    const QString digits = QString::number(std::llround(std::abs(value)));
    return value <= -0.5 ? QChar(0x2212) + digits : digits;
}

QString secondsText(double seconds)
{
    return FactGrid::tr("%1 s").arg(QLocale::c().toString(seconds, 'f', 2));
}

} // namespace

FactGrid::FactGrid(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(3);
    m_layout->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const std::vector<Fact>& facts)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    QStringList spoken;
    for (const Fact& fact : facts) {
        auto* name = new QLabel(fact.name, this);
        name->setObjectName("dim");
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (QLabel* label : {name, value})
            label->setToolTip(fact.explanation);
        m_layout->addWidget(name, row, 0);
        m_layout->addWidget(value, row, 1);
        spoken << QStringLiteral("%1: %2").arg(fact.name, fact.value);
        ++row;
    }
    setAccessibleDescription(spoken.join('\n'));
}

std::vector<Fact> measurementFacts(const NoduleMeasurements& nodule)
{
    return {
        {FactGrid::tr("Long and short axis"), lengthsText(nodule.longAxisMm, nodule.shortAxisMm),
         FactGrid::tr("In the axial plane where the nodule is longest.")},
        {FactGrid::tr("Mean diameter (Fleischner)"), FactGrid::tr("%1 mm").arg(fleischnerMm(nodule)),
         FactGrid::tr("Mean of both axes, rounded to the whole millimetre (Fleischner Society 2017).")},
        {FactGrid::tr("Volume"), QStringLiteral("%1 mm\u00b3").arg(whole(nodule.volumeMm3)), {}},
        {FactGrid::tr("Mean attenuation"), FactGrid::tr("%1 HU").arg(whole(nodule.meanHu)), {}},
        {FactGrid::tr("Solid part"),
         FactGrid::tr("%1 above %2 HU").arg(percentText(nodule.solidFraction), whole(nodule.solidThresholdHu)),
         FactGrid::tr("Share of the outlined volume.")},
        {FactGrid::tr("Centre"), placeText(nodule.center), FactGrid::tr("In the patient: L/R, A/P, S/I.")},
    };
}

std::vector<Fact> provenanceFacts(const Provenance& provenance, const std::string& storedAt)
{
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    return {
        {FactGrid::tr("Network"), text(provenance.package), {}},
        {FactGrid::tr("Weights SHA-256"), text(provenance.weightsSha256.substr(0, 12)), text(provenance.weightsSha256)},
        {FactGrid::tr("Computed on"),
         FactGrid::tr("%1, %n thread(s)", "", provenance.threads).arg(text(provenance.device)),
         {}},
        {FactGrid::tr("Time"),
         FactGrid::tr("%1 network, %2 total")
             .arg(secondsText(provenance.seconds.network), secondsText(provenance.seconds.total)),
         FactGrid::tr("The total includes reading the CT.")},
        {FactGrid::tr("Software"), text(provenance.software), {}},
        {FactGrid::tr("Stored"), localTimeText(storedAt), text(storedAt)},
    };
}

} // namespace dsmt::ui
