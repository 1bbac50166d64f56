// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

using namespace training;
using Json = nlohmann::ordered_json;

Json jsonOf(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

Json jsonOf(const std::optional<statistics::Interval>& interval)
{
    return interval ? Json::array({interval->lower, interval->upper}) : Json();
}

Json jsonOf(const AreaFigures& area)
{
    return {{"auc", jsonOf(area.area)},
            {"interval", jsonOf(area.interval)},
            {"logit_interval", jsonOf(area.logitInterval)},
            {"positives", area.positives},
            {"negatives", area.negatives},
            {"unknown", area.unknown}};
}

Json jsonOf(const statistics::Proportion& proportion)
{
    return {{"value", jsonOf(proportion.value())},
            {"count", proportion.count},
            {"of", proportion.of},
            {"interval", jsonOf(statistics::wilsonInterval(proportion))}};
}

Json jsonOf(const std::optional<statistics::AreaDifference>& difference)
{
    if (!difference)
        return {};
    return {{"difference", difference->difference},
            {"interval", jsonOf(difference->interval)},
            {"z", jsonOf(difference->z)},
            {"p", jsonOf(difference->p)},
            {"nodules", difference->first.positives + difference->first.negatives}};
}

Json jsonOf(const statistics::Confusion& calls, double threshold)
{
    return {{"threshold", threshold},
            {"true_positives", calls.truePositives},
            {"false_positives", calls.falsePositives},
            {"true_negatives", calls.trueNegatives},
            {"false_negatives", calls.falseNegatives},
            {"accuracy", jsonOf(calls.accuracy())},
            {"sensitivity", jsonOf(calls.sensitivity())},
            {"specificity", jsonOf(calls.specificity())},
            {"ppv", jsonOf(calls.positivePredictiveValue())},
            {"npv", jsonOf(calls.negativePredictiveValue())},
            {"f1", jsonOf(calls.f1())}};
}

Json jsonOf(const CalibrationFigures& calibration)
{
    Json reliability = Json::array();
    for (const statistics::ReliabilityBin& bin : calibration.bins)
        reliability.push_back({{"lower", bin.lower},
                               {"upper", bin.upper},
                               {"mean_probability", bin.meanProbability},
                               {"observed", jsonOf(bin.observed.value())},
                               {"count", bin.observed.count},
                               {"of", bin.observed.of},
                               {"interval", jsonOf(std::optional(bin.interval))}});
    const auto fit = calibration.recalibration.value_or(statistics::Recalibration{});
    const bool isFitted = calibration.recalibration.has_value();
    return {{"intercept", isFitted ? Json(fit.intercept) : Json()},
            {"intercept_error", isFitted ? Json(fit.interceptError) : Json()},
            {"slope", jsonOf(fit.slope)},
            {"slope_error", jsonOf(fit.slopeError)},
            {"brier", jsonOf(calibration.brier)},
            {"ece", jsonOf(calibration.expectedError)},
            {"bins", {{"rule", "equal width"}, {"count", kReliabilityBins}}},
            {"reliability", reliability}};
}

Json jsonOf(const std::optional<statistics::Summary>& summary)
{
    if (!summary)
        return {};
    return {{"count", summary->count}, {"mean", summary->mean}, {"sd", summary->sd}, {"median", summary->median},
            {"p25", summary->p25},     {"p75", summary->p75},   {"p5", summary->p5}, {"p95", summary->p95}};
}

Json jsonOf(const OutlineFigures& outline)
{
    return {{"known", outline.known},
            {"unknown", outline.unknown},
            {"nothing_found", outline.nothingFound},
            {"dice", jsonOf(outline.dice)},
            {"mean_surface_distance_mm", jsonOf(outline.meanDistance)},
            {"hausdorff95_mm", jsonOf(outline.hausdorff95)},
            {"volume",
             {{"pearson", jsonOf(outline.volumeCorrelation)},
              {"concordance", jsonOf(outline.volumeConcordance)},
              {"bias_mm3", jsonOf(outline.volumeBiasMm3)}}}};
}

Json jsonOf(const PackageFigures& figures, double threshold)
{
    return {{"nodules", figures.nodules},
            {"invasiveness", jsonOf(figures.invasiveness)},
            {"bubble_lucency", jsonOf(figures.bubbleLucency)},
            {"pleural_retraction", jsonOf(figures.pleuralRetraction)},
            {"size_and_hu", jsonOf(figures.baseline)},
            {"over_size_and_hu", jsonOf(figures.overBaseline)},
            {"calls", jsonOf(figures.calls, threshold)},
            {"calibration", jsonOf(figures.calibration)},
            {"outline", jsonOf(figures.outline)}};
}

Json jsonOf(const workflows::PackageOpening& opening)
{
    return Json::parse(workflows::toJson(opening));
}

Json jsonOf(const std::optional<SizeHuBaseline>& baseline)
{
    constexpr const char* kSources[]{"package", "training_rows", "these_rows"};
    if (!baseline)
        return {};
    return {{"source", kSources[std::size_t(baseline->source)]}, {"fitted_on", baseline->fittedOn}};
}

} // namespace

std::string evaluationJson(const EvaluationReport& report)
{
    const inference::Package& package = report.package;
    Json earlier = Json::array(), subgroups = Json::array();
    for (const auto& opening : report.earlierOpenings)
        earlier.push_back(jsonOf(opening));
    for (const Subgroup& group : report.subgroups)
        subgroups.push_back(
            {{"kind", group.kind}, {"name", group.name}, {"figures", jsonOf(group.figures, package.threshold)}});
    const Json json{{"package",
                     {{"name", package.name},
                      {"folder", package.folder.lexically_normal().string()},
                      {"members", package.members},
                      {"threshold", package.threshold},
                      {"weights_sha256", package.weightsSha256},
                      {"simulated", package.simulated}}},
                    {"cohort",
                     {{"file", report.cohortFile.string()},
                      {"sha256", report.cohortSha256},
                      {"protocol", report.protocol.empty() ? Json() : Json(report.protocol)},
                      {"simulated", report.cohortSimulated},
                      {"split", report.split}}},
                    {"views", report.views},
                    {"nodule_blanked", report.blankNodule},
                    {"not_blanked", report.evaluated.notBlanked},
                    {"opening", report.opening ? jsonOf(*report.opening) : Json()},
                    {"earlier_openings", earlier},
                    {"size_hu_baseline", jsonOf(report.baseline)},
                    {"seconds_per_nodule", report.evaluated.secondsPerNodule},
                    {"figures", jsonOf(report.figures, package.threshold)},
                    {"subgroups", subgroups}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
