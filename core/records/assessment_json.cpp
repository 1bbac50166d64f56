// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/assessment.h"

#include "core/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dsmt {

namespace {

using Json = nlohmann::ordered_json;

Json toArray(imaging::WorldPoint point)
{
    return Json::array({point.x, point.y, point.z});
}

imaging::WorldPoint pointFrom(const Json& array)
{
    return {array.at(0).get<double>(), array.at(1).get<double>(), array.at(2).get<double>()};
}

Json axesJson(const std::optional<PlaneAxes>& axes)
{
    if (!axes)
        return nullptr;
    return {{"long_axis_mm", axes->longAxisMm},
            {"short_axis_mm", axes->shortAxisMm},
            {"long_axis_points_mm", {toArray(axes->longFrom), toArray(axes->longTo)}},
            {"short_axis_points_mm", {toArray(axes->shortFrom), toArray(axes->shortTo)}}};
}

std::optional<PlaneAxes> axesFrom(const Json& nodule, const char* plane)
{
    const auto found = nodule.find(plane);
    if (found == nodule.end() || found->is_null())
        return std::nullopt;
    const Json& longPoints = found->at("long_axis_points_mm");
    const Json& shortPoints = found->at("short_axis_points_mm");
    return PlaneAxes{found->at("long_axis_mm"),   found->at("short_axis_mm"),   pointFrom(longPoints.at(0)),
                     pointFrom(longPoints.at(1)), pointFrom(shortPoints.at(0)), pointFrom(shortPoints.at(1))};
}

Json solidJson(const std::optional<SolidPart>& solid)
{
    if (!solid)
        return nullptr;
    return {{"long_axis_mm", solid->longAxisMm},
            {"consolidation_to_tumour_ratio", solid->ratio},
            {"ratio_at_threshold_plus_minus_100_hu", {solid->ratioLower, solid->ratioUpper}},
            {"texture", toString(solid->texture)}};
}

std::optional<SolidPart> solidFrom(const Json& nodule)
{
    const auto found = nodule.find("solid_part");
    if (found == nodule.end() || found->is_null())
        return std::nullopt;
    const Json& band = found->at("ratio_at_threshold_plus_minus_100_hu");
    return SolidPart{found->at("long_axis_mm"), found->at("consolidation_to_tumour_ratio"), band.at(0), band.at(1),
                     textureFrom(found->at("texture"))};
}

Json pleuraJson(const std::optional<NearestPleura>& pleura)
{
    if (!pleura)
        return nullptr;
    return {{"distance_mm", pleura->distanceMm}, {"point_mm", toArray(pleura->at)}};
}

void readPlaceInLung(const Json& json, NoduleMeasurements& nodule)
{
    if (const auto side = json.find("side"); side != json.end() && !side->is_null())
        nodule.side = lungSideFrom(*side);
    if (const auto pleura = json.find("pleura"); pleura != json.end() && !pleura->is_null())
        nodule.pleura = NearestPleura{pleura->at("distance_mm"), pointFrom(pleura->at("point_mm"))};
}

Json measurementsJson(const NoduleMeasurements& nodule)
{
    return {{"center_mm", toArray(nodule.center)},
            {"long_axis_mm", nodule.longAxisMm},
            {"short_axis_mm", nodule.shortAxisMm},
            {"long_axis_points_mm", {toArray(nodule.longAxisFrom), toArray(nodule.longAxisTo)}},
            {"short_axis_points_mm", {toArray(nodule.shortAxisFrom), toArray(nodule.shortAxisTo)}},
            {"volume_mm3", nodule.volumeMm3},
            {"mean_hu", nodule.meanHu},
            {"mass_mg", nodule.massMg()},
            {"fleischner_mm", nodule.fleischnerMm()},
            {"coronal", axesJson(nodule.coronal)},
            {"sagittal", axesJson(nodule.sagittal)},
            {"solid_fraction", nodule.solidFraction},
            {"solid_threshold_hu", nodule.solidThresholdHu},
            {"solid_part", solidJson(nodule.solid)},
            {"side", nodule.side ? Json(toString(*nodule.side)) : Json(nullptr)},
            {"pleura", pleuraJson(nodule.pleura)}};
}

NoduleMeasurements measurementsFrom(const Json& json)
{
    NoduleMeasurements nodule;
    nodule.center = pointFrom(json.at("center_mm"));
    nodule.longAxisMm = json.at("long_axis_mm");
    nodule.shortAxisMm = json.at("short_axis_mm");
    nodule.longAxisFrom = pointFrom(json.at("long_axis_points_mm").at(0));
    nodule.longAxisTo = pointFrom(json.at("long_axis_points_mm").at(1));
    nodule.shortAxisFrom = pointFrom(json.at("short_axis_points_mm").at(0));
    nodule.shortAxisTo = pointFrom(json.at("short_axis_points_mm").at(1));
    nodule.volumeMm3 = json.at("volume_mm3");
    nodule.meanHu = json.at("mean_hu");
    nodule.solidFraction = json.at("solid_fraction");
    nodule.solidThresholdHu = json.at("solid_threshold_hu");
    nodule.coronal = axesFrom(json, "coronal");
    nodule.sagittal = axesFrom(json, "sagittal");
    nodule.solid = solidFrom(json);
    readPlaceInLung(json, nodule);
    return nodule;
}

Json optionalJson(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::optional<double> optionalFrom(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional<double>(json.get<double>());
}

Json provenanceJson(const Provenance& provenance)
{
    const StageSeconds& seconds = provenance.seconds;
    return {{"package", provenance.package},
            {"weights_sha256", provenance.weightsSha256},
            {"preprocessing_sha256", provenance.preprocessingSha256},
            {"pixels_sha256", provenance.pixelsSha256},
            {"device", provenance.device},
            {"threads", provenance.threads},
            {"software", provenance.software},
            {"seconds",
             {{"load", seconds.load},
              {"patches", seconds.patches},
              {"network", seconds.network},
              {"total", seconds.total}}}};
}

Provenance provenanceFrom(const Json& json)
{
    const Json& seconds = json.at("seconds");
    return {json.at("package"),
            json.at("weights_sha256"),
            json.value("preprocessing_sha256", std::string()), // the first predictions lack these two
            json.value("pixels_sha256", std::string()),
            json.at("device"),
            json.at("threads"),
            json.at("software"),
            {seconds.at("load"), seconds.at("patches"), seconds.at("network"), seconds.at("total")}};
}

Assessment assessmentFrom(const Json& json)
{
    Assessment assessment;
    assessment.seriesUid = json.at("series_uid");
    assessment.markedAt = pointFrom(json.at("marked_at_mm"));
    assessment.center = json.contains("analyzed_at_mm") ? pointFrom(json["analyzed_at_mm"]) : assessment.markedAt;
    if (!json.at("nodule").is_null())
        assessment.nodule = measurementsFrom(json.at("nodule"));
    if (const Json& answer = json.at("invasiveness"); !answer.is_null())
        assessment.invasiveness = Invasiveness{answer.at("probability"), answer.at("interval").at(0),
                                               answer.at("interval").at(1), answer.at("threshold")};
    if (const auto known = json.find("among_known_cases"); known != json.end() && !known->is_null())
        assessment.amongKnown = AmongKnownCases{known->at("invasive_below"), known->at("not_invasive_below")};
    if (json.contains("size_and_hu_probability"))
        assessment.sizeAndHu = optionalFrom(json["size_and_hu_probability"]);
    assessment.bubbleLucency = optionalFrom(json.at("signs").at("bubble_lucency"));
    assessment.pleuralRetraction = optionalFrom(json.at("signs").at("pleural_retraction"));
    for (const Json& finding : json.at("scope"))
        assessment.scope.push_back({finding.at("code"), severityFrom(finding.at("severity")), finding.at("text")});
    assessment.provenance = provenanceFrom(json.at("provenance"));
    return assessment;
}

} // namespace

Severity severityFrom(const std::string& text)
{
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Refusal})
        if (text == toString(severity))
            return severity;
    throw Error(ErrorKind::BadInput, "unknown severity \"" + text + "\"");
}

const char* toString(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Refusal:
        return "refusal";
    }
    return "";
}

bool Assessment::refused() const
{
    return std::any_of(scope.begin(), scope.end(),
                       [](const ScopeFinding& finding) { return finding.severity == Severity::Refusal; });
}

bool Assessment::trainedOnSimulated() const
{
    return std::any_of(scope.begin(), scope.end(),
                       [](const ScopeFinding& finding) { return finding.code == "simulated_training"; });
}

std::string toJson(const Assessment& assessment, int indent)
{
    Json json;
    json["series_uid"] = assessment.seriesUid;
    json["marked_at_mm"] = toArray(assessment.markedAt);
    json["analyzed_at_mm"] = toArray(assessment.center);
    json["nodule"] = assessment.nodule ? measurementsJson(*assessment.nodule) : Json(nullptr);
    json["invasiveness"] = nullptr;
    if (const auto& answer = assessment.invasiveness)
        json["invasiveness"] = {{"probability", answer->probability},
                                {"interval", {answer->lower, answer->upper}},
                                {"threshold", answer->threshold},
                                {"decision", answer->invasive() ? "invasive" : "non-invasive"}};
    json["among_known_cases"] = nullptr;
    if (const auto& known = assessment.amongKnown)
        json["among_known_cases"] = {{"invasive_below", known->invasiveBelow},
                                     {"not_invasive_below", known->notInvasiveBelow}};
    json["size_and_hu_probability"] = optionalJson(assessment.sizeAndHu);
    json["signs"] = {{"bubble_lucency", optionalJson(assessment.bubbleLucency)},
                     {"pleural_retraction", optionalJson(assessment.pleuralRetraction)}};
    json["scope"] = Json::array();
    for (const ScopeFinding& finding : assessment.scope)
        json["scope"].push_back(
            {{"code", finding.code}, {"severity", toString(finding.severity)}, {"text", finding.text}});
    json["provenance"] = provenanceJson(assessment.provenance);
    return json.dump(indent);
}

Assessment assessmentFromJson(const std::string& text)
{
    try {
        return assessmentFrom(Json::parse(text));
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("not the JSON of an assessment: ") + failure.what());
    }
}

} // namespace dsmt
