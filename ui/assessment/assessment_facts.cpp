// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_facts.h"

#include "ui/assessment/assessment_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace dsmt::ui {

namespace {

/// The context of these texts.
struct AssessmentFacts {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::FactGrid)
};

QString secondsText(double seconds)
{
    return AssessmentFacts::tr("%1 s").arg(QLocale::c().toString(seconds, 'f', 2));
}

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', 2);
}

void addSolidPart(std::vector<Fact>& facts, const NoduleMeasurements& nodule)
{
    const QString threshold = wholeText(nodule.solidThresholdHu);
    if (const auto& solid = nodule.solid) {
        facts.push_back(
            {AssessmentFacts::tr("Texture"), textureText(solid->texture),
             AssessmentFacts::tr("Solid: at least 90 % of what lies 1.5 mm under the surface; pure ground glass: "
                                 "no solid part longer than 3.5 mm.")});
        facts.push_back(
            {AssessmentFacts::tr("Solid part"), lengthText(solid->longAxisMm),
             AssessmentFacts::tr("Longest axial diameter of the largest part above %1 HU, without vessels and strands.")
                 .arg(threshold)});
        facts.push_back(
            {AssessmentFacts::tr("Consolidation-to-tumour ratio"),
             AssessmentFacts::tr("%1 (%2 to %3)")
                 .arg(ratioText(solid->ratio), ratioText(solid->ratioLower), ratioText(solid->ratioUpper)),
             AssessmentFacts::tr("Solid diameter over the nodule's; in brackets with the threshold 100 HU higher "
                                 "and lower.")});
    }
    facts.push_back({AssessmentFacts::tr("Solid volume"),
                     AssessmentFacts::tr("%1 above %2 HU").arg(percentText(nodule.solidFraction), threshold),
                     AssessmentFacts::tr("Share of the outlined volume.")});
}

void addPlace(std::vector<Fact>& facts, const NoduleMeasurements& nodule)
{
    if (nodule.side)
        facts.push_back({AssessmentFacts::tr("Lung"), sideText(*nodule.side), {}});
    if (const auto& pleura = nodule.pleura)
        facts.push_back({AssessmentFacts::tr("Nearest pleura"),
                         pleura->distanceMm > 0 ? lengthText(pleura->distanceMm) : AssessmentFacts::tr("touched"),
                         AssessmentFacts::tr("From the outline to where the lung ends at chest wall, mediastinum or "
                                             "diaphragm, at %1.")
                             .arg(placeText(pleura->at))});
    facts.push_back({AssessmentFacts::tr("Centre"), placeText(nodule.center),
                     AssessmentFacts::tr("In the patient: L/R, A/P, S/I.")});
}

} // namespace

std::vector<Fact> measurementFacts(const NoduleMeasurements& nodule)
{
    std::vector<Fact> facts{{AssessmentFacts::tr("Long and short axis"),
                             lengthsText(nodule.longAxisMm, nodule.shortAxisMm),
                             AssessmentFacts::tr("In the axial plane where the nodule is longest.")}};
    const auto addAxes = [&](const QString& name, const std::optional<PlaneAxes>& axes) {
        if (axes)
            facts.push_back({name, lengthsText(axes->longAxisMm, axes->shortAxisMm), {}});
    };
    addAxes(AssessmentFacts::tr("Coronal axes"), nodule.coronal);
    addAxes(AssessmentFacts::tr("Sagittal axes"), nodule.sagittal);
    facts.push_back(
        {AssessmentFacts::tr("Mean diameter (Fleischner)"), AssessmentFacts::tr("%1 mm").arg(nodule.fleischnerMm()),
         AssessmentFacts::tr("Mean of both axes in the plane where the nodule is longest, rounded to the whole "
                             "millimetre (Fleischner Society 2017).")});
    facts.push_back(
        {AssessmentFacts::tr("Volume"), QStringLiteral("%1 mm\u00b3").arg(wholeText(nodule.volumeMm3)), {}});
    facts.push_back({AssessmentFacts::tr("Mass"), QStringLiteral("%1 mg").arg(wholeText(nodule.massMg())),
                     AssessmentFacts::tr("Volume times density, from the mean attenuation.")});
    facts.push_back(
        {AssessmentFacts::tr("Mean attenuation"), AssessmentFacts::tr("%1 HU").arg(wholeText(nodule.meanHu)), {}});
    addSolidPart(facts, nodule);
    addPlace(facts, nodule);
    return facts;
}

std::vector<Fact> comparisonFacts(const Assessment& assessment)
{
    std::vector<Fact> facts;
    if (const auto& known = assessment.amongKnown) {
        const QString explanation =
            AssessmentFacts::tr("Share of the nodules the network was trained on, each judged by "
                                "networks that had not seen it, with a lower probability.");
        facts.push_back({AssessmentFacts::tr("Above known invasive"), percentText(known->invasiveBelow), explanation});
        facts.push_back({AssessmentFacts::tr("Above known others"), percentText(known->notInvasiveBelow), explanation});
    }
    if (assessment.sizeAndHu)
        facts.push_back(
            {AssessmentFacts::tr("Size and attenuation alone"), percentText(*assessment.sizeAndHu),
             AssessmentFacts::tr("What logistic regression on diameter and mean attenuation says, without the "
                                 "network.")});
    return facts;
}

std::vector<Fact> provenanceFacts(const Provenance& provenance, const std::string& storedAt)
{
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    std::vector<Fact> facts{
        {AssessmentFacts::tr("Network"), text(provenance.package), {}},
        {AssessmentFacts::tr("Weights SHA-256"), text(provenance.weightsSha256.substr(0, 12)),
         text(provenance.weightsSha256)},
        {AssessmentFacts::tr("Computed on"),
         AssessmentFacts::tr("%1, %n thread(s)", "", provenance.threads).arg(text(provenance.device)),
         {}},
        {AssessmentFacts::tr("Time"),
         AssessmentFacts::tr("%1 network, %2 total")
             .arg(secondsText(provenance.seconds.network), secondsText(provenance.seconds.total)),
         AssessmentFacts::tr("The total includes reading the CT.")},
        {AssessmentFacts::tr("Software"), text(provenance.software), {}},
        {AssessmentFacts::tr("Stored"), localTimeText(storedAt), text(storedAt)},
    };
    if (const auto& outline = provenance.outline)
        facts.insert(
            facts.begin() + 1,
            {AssessmentFacts::tr("Outline"),
             AssessmentFacts::tr("edited, version %1, %2").arg(outline->version).arg(text(outline->author)),
             AssessmentFacts::tr("Stored %1. Measurements, and what the network looks at, are of this outline; "
                                 "it was trained on outlines of its own.")
                 .arg(localTimeText(outline->editedAt))});
    return facts;
}

} // namespace dsmt::ui
