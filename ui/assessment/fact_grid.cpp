// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/fact_grid.h"

#include "ui/assessment/assessment_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace dsmt::ui {

namespace {

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

namespace {

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', 2);
}

void addSolidPart(std::vector<Fact>& facts, const NoduleMeasurements& nodule)
{
    const QString threshold = wholeText(nodule.solidThresholdHu);
    if (const auto& solid = nodule.solid) {
        facts.push_back({FactGrid::tr("Texture"), textureText(solid->texture),
                         FactGrid::tr("Solid: at least 90 % of what lies 1.5 mm under the surface; pure ground glass: "
                                      "no solid part longer than 3.5 mm.")});
        facts.push_back(
            {FactGrid::tr("Solid part"), lengthText(solid->longAxisMm),
             FactGrid::tr("Longest axial diameter of the largest part above %1 HU, without vessels and strands.")
                 .arg(threshold)});
        facts.push_back({FactGrid::tr("Consolidation-to-tumour ratio"),
                         FactGrid::tr("%1 (%2 to %3)")
                             .arg(ratioText(solid->ratio), ratioText(solid->ratioLower), ratioText(solid->ratioUpper)),
                         FactGrid::tr("Solid diameter over the nodule's; in brackets with the threshold 100 HU higher "
                                      "and lower.")});
    }
    facts.push_back({FactGrid::tr("Solid volume"),
                     FactGrid::tr("%1 above %2 HU").arg(percentText(nodule.solidFraction), threshold),
                     FactGrid::tr("Share of the outlined volume.")});
}

void addPlace(std::vector<Fact>& facts, const NoduleMeasurements& nodule)
{
    if (nodule.side)
        facts.push_back({FactGrid::tr("Lung"), sideText(*nodule.side), {}});
    if (const auto& pleura = nodule.pleura)
        facts.push_back({FactGrid::tr("Nearest pleura"),
                         pleura->distanceMm > 0 ? lengthText(pleura->distanceMm) : FactGrid::tr("touched"),
                         FactGrid::tr("From the outline to where the lung ends at chest wall, mediastinum or "
                                      "diaphragm, at %1.")
                             .arg(placeText(pleura->at))});
    facts.push_back({FactGrid::tr("Centre"), placeText(nodule.center), FactGrid::tr("In the patient: L/R, A/P, S/I.")});
}

} // namespace

std::vector<Fact> measurementFacts(const NoduleMeasurements& nodule)
{
    std::vector<Fact> facts{{FactGrid::tr("Long and short axis"), lengthsText(nodule.longAxisMm, nodule.shortAxisMm),
                             FactGrid::tr("In the axial plane where the nodule is longest.")}};
    const auto addAxes = [&](const QString& name, const std::optional<PlaneAxes>& axes) {
        if (axes)
            facts.push_back({name, lengthsText(axes->longAxisMm, axes->shortAxisMm), {}});
    };
    addAxes(FactGrid::tr("Coronal axes"), nodule.coronal);
    addAxes(FactGrid::tr("Sagittal axes"), nodule.sagittal);
    facts.push_back({FactGrid::tr("Mean diameter (Fleischner)"), FactGrid::tr("%1 mm").arg(nodule.fleischnerMm()),
                     FactGrid::tr("Mean of both axes in the plane where the nodule is longest, rounded to the whole "
                                  "millimetre (Fleischner Society 2017).")});
    facts.push_back({FactGrid::tr("Volume"), QStringLiteral("%1 mm\u00b3").arg(wholeText(nodule.volumeMm3)), {}});
    facts.push_back({FactGrid::tr("Mass"), QStringLiteral("%1 mg").arg(wholeText(nodule.massMg())),
                     FactGrid::tr("Volume times density, from the mean attenuation.")});
    facts.push_back({FactGrid::tr("Mean attenuation"), FactGrid::tr("%1 HU").arg(wholeText(nodule.meanHu)), {}});
    addSolidPart(facts, nodule);
    addPlace(facts, nodule);
    return facts;
}

std::vector<Fact> comparisonFacts(const Assessment& assessment)
{
    std::vector<Fact> facts;
    if (const auto& known = assessment.amongKnown) {
        const QString explanation = FactGrid::tr("Share of the nodules the network was trained on, each judged by "
                                                 "networks that had not seen it, with a lower probability.");
        facts.push_back({FactGrid::tr("Above known invasive"), percentText(known->invasiveBelow), explanation});
        facts.push_back({FactGrid::tr("Above known others"), percentText(known->notInvasiveBelow), explanation});
    }
    if (assessment.sizeAndHu)
        facts.push_back({FactGrid::tr("Size and attenuation alone"), percentText(*assessment.sizeAndHu),
                         FactGrid::tr("What logistic regression on diameter and mean attenuation says, without the "
                                      "network.")});
    return facts;
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
