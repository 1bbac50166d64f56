// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/nodule_report.h"

#include "core/records/nodule_codes.h"

namespace dsmt {

namespace {

ReportedPlace point(const Code& name, imaging::WorldPoint at, const std::string& frameUid)
{
    return {name, "POINT", {at}, frameUid};
}

void addNumber(MeasurementGroup& group, const Code& name, const std::optional<double>& value, const Code& unit)
{
    if (value)
        group.numbers.push_back({name, *value, unit, {}, {}});
}

ReportedNumber axis(const Code& name, double mm, imaging::WorldPoint from, imaging::WorldPoint to,
                    const std::string& frameUid)
{
    return {name, mm, codes::kMillimetre, {}, {{codes::kPath, "POLYLINE", {from, to}, frameUid}}};
}

void addPlane(MeasurementGroup& group, const std::optional<PlaneAxes>& plane, const Code& view,
              const std::string& frameUid)
{
    if (!plane)
        return;
    ReportedNumber longAxis = axis(codes::kLongAxis, plane->longAxisMm, plane->longFrom, plane->longTo, frameUid);
    ReportedNumber shortAxis = axis(codes::kShortAxis, plane->shortAxisMm, plane->shortFrom, plane->shortTo, frameUid);
    for (ReportedNumber* number : {&longAxis, &shortAxis}) {
        number->modifiers.push_back({codes::kImageView, view});
        group.numbers.push_back(*number);
    }
}

Code codeOf(Texture texture)
{
    if (texture == Texture::PureGroundGlass)
        return codes::kNonSolid;
    return texture == Texture::PartSolid ? codes::kPartSolid : codes::kSolid;
}

void addSolidPart(MeasurementGroup& group, const NoduleMeasurements& nodule)
{
    addNumber(group, codes::kSolidFraction, nodule.solidFraction, codes::kNoUnit);
    addNumber(group, codes::kSolidThreshold, nodule.solidThresholdHu, codes::kHounsfield);
    if (!nodule.solid)
        return;
    addNumber(group, codes::kSolidLongAxis, nodule.solid->longAxisMm, codes::kMillimetre);
    addNumber(group, codes::kRatio, nodule.solid->ratio, codes::kNoUnit);
    addNumber(group, codes::kRatioHigher, nodule.solid->ratioLower, codes::kNoUnit);
    addNumber(group, codes::kRatioLower, nodule.solid->ratioUpper, codes::kNoUnit);
    group.evaluations.push_back({codes::kTexture, codeOf(nodule.solid->texture)});
}

void addMeasurements(MeasurementGroup& group, const NoduleMeasurements& nodule, const std::string& frameUid)
{
    group.numbers.push_back(
        axis(codes::kLongAxis, nodule.longAxisMm, nodule.longAxisFrom, nodule.longAxisTo, frameUid));
    group.numbers.push_back(
        axis(codes::kShortAxis, nodule.shortAxisMm, nodule.shortAxisFrom, nodule.shortAxisTo, frameUid));
    addPlane(group, nodule.coronal, codes::kCoronal, frameUid);
    addPlane(group, nodule.sagittal, codes::kSagittal, frameUid);
    addNumber(group, codes::kFleischner, nodule.fleischnerMm(), codes::kMillimetre);
    addNumber(group, codes::kVolume, nodule.volumeMm3, codes::kCubicMillimetre);
    group.numbers.push_back(
        {codes::kAttenuation, nodule.meanHu, codes::kHounsfield, {{codes::kDerivation, codes::kMean}}, {}});
    addNumber(group, codes::kMass, nodule.massMg(), codes::kMilligram);
    addSolidPart(group, nodule);
    if (nodule.pleura)
        group.numbers.push_back({codes::kPleuraDistance,
                                 nodule.pleura->distanceMm,
                                 codes::kMillimetre,
                                 {},
                                 {point(codes::kPath, nodule.pleura->at, frameUid)}});
    group.places.push_back(point(codes::kCentroid, nodule.center, frameUid));
}

void addAnswer(MeasurementGroup& group, const Assessment& assessment)
{
    group.evaluations.push_back({codes::kState, assessment.invasiveness ? codes::kGiven : codes::kRefused});
    if (const auto& answer = assessment.invasiveness) {
        addNumber(group, codes::kProbability, answer->probability, codes::kNoUnit);
        addNumber(group, codes::kProbabilityLow, answer->lower, codes::kNoUnit);
        addNumber(group, codes::kProbabilityHigh, answer->upper, codes::kNoUnit);
        addNumber(group, codes::kThreshold, answer->threshold, codes::kNoUnit);
        group.evaluations.push_back({codes::kDecision, answer->invasive() ? codes::kInvasive : codes::kNotInvasive});
    }
    if (assessment.bubbleLucency)
        group.numbers.push_back({codes::kBubbleLucency,
                                 *assessment.bubbleLucency,
                                 codes::kNoUnit,
                                 {{codes::kNearestTerm, codes::kLucency}},
                                 {}});
    addNumber(group, codes::kPleuralRetraction, assessment.pleuralRetraction, codes::kNoUnit);
    addNumber(group, codes::kSizeAndHu, assessment.sizeAndHu, codes::kNoUnit);
    if (assessment.amongKnown) {
        addNumber(group, codes::kInvasiveBelow, assessment.amongKnown->invasiveBelow, codes::kNoUnit);
        addNumber(group, codes::kOthersBelow, assessment.amongKnown->notInvasiveBelow, codes::kNoUnit);
    }
    for (const ScopeFinding& finding : assessment.scope)
        group.remarks.push_back(
            {codes::kScopeFinding, std::string(toString(finding.severity)) + " " + finding.code + ": " + finding.text});
}

void addAlgorithm(MeasurementGroup& group, const Provenance& provenance, const std::string& version)
{
    group.algorithm.push_back({codes::kAlgorithmName, "DSMT-Net"});
    group.algorithm.push_back({codes::kAlgorithmVersion, version.empty() ? provenance.package : version});
    group.algorithm.push_back({codes::kAlgorithmParameters, "weights SHA-256 " + provenance.weightsSha256});
    if (!provenance.preprocessingSha256.empty())
        group.algorithm.push_back(
            {codes::kAlgorithmParameters, "preprocessing SHA-256 " + provenance.preprocessingSha256});
    if (!provenance.pixelsSha256.empty())
        group.algorithm.push_back({codes::kAlgorithmParameters, "pixels SHA-256 " + provenance.pixelsSha256});
    group.algorithm.push_back({codes::kAlgorithmParameters, "device " + provenance.device});
}

MeasurementGroup groupOf(const Assessment& assessment, const NoduleReportContext& context)
{
    MeasurementGroup group;
    group.trackingId = context.trackingId;
    group.trackingUid = context.trackingUid;
    group.finding = codes::kNodule;
    FindingSite lung{codes::kLung, {}};
    if (assessment.nodule && assessment.nodule->side)
        lung.laterality = *assessment.nodule->side == LungSide::Right ? codes::kRight : codes::kLeft;
    group.sites.push_back(lung);
    group.segment = context.segment;
    group.sourceSeriesUid = context.sourceSeriesUid;
    addAlgorithm(group, assessment.provenance, context.packageVersion);
    if (assessment.nodule)
        addMeasurements(group, *assessment.nodule, context.frameOfReferenceUid);
    addAnswer(group, assessment);
    group.places.push_back(point(codes::kMarkedAt, assessment.markedAt, context.frameOfReferenceUid));
    group.places.push_back(point(codes::kAnalysedAt, assessment.center, context.frameOfReferenceUid));
    return group;
}

} // namespace

MeasurementReport noduleReport(const Assessment& assessment, const NoduleReportContext& context)
{
    MeasurementReport report;
    report.title = codes::kReportTitle;
    report.observers.push_back({.deviceUid = context.deviceUid,
                                .deviceName = "DSMT Workstation",
                                .manufacturer = "DSMT Workstation developers",
                                .model = "DSMT Workstation",
                                .serial = assessment.provenance.software});
    if (!context.readerName.empty())
        report.observers.push_back({.personName = context.readerName});
    report.procedures.push_back(codes::kChestCt);
    report.groups.push_back(groupOf(assessment, context));
    report.remarks.push_back({codes::kComment, "Research use only - not for diagnosis."});
    if (assessment.trainedOnSimulated())
        report.remarks.push_back(
            {codes::kComment, "The network was trained on simulated nodules; its answers have no clinical worth."});
    if (context.simulatedCt)
        report.remarks.push_back({codes::kComment, "The CT is simulated, not a patient."});
    return report;
}

} // namespace dsmt
