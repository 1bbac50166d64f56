// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulated_truth.h"

#include "core/base/version.h"

#include <nlohmann/json.hpp>

namespace dsmt::workflows {

using Json = nlohmann::ordered_json;

namespace {

Json findingsOf(const phantom::NoduleGrowth& nodule)
{
    Json findings;
    for (std::size_t n = 0; n < phantom::kFindingCount; ++n) {
        const phantom::FindingModel& finding = phantom::kFindings[n];
        findings[finding.name] = finding.isSign() ? Json(nodule.shown[n] >= finding.high) : Json(nodule.shown[n]);
    }
    return findings;
}

Json descriptionOf(const phantom::NoduleTruth& truth)
{
    const phantom::NoduleGrowth& nodule = truth.nodule;
    return {{"center_mm", {truth.center.x, truth.center.y, truth.center.z}},
            {"pathology", nameOf(nodule.pathology)},
            {"invasive", nodule.invasive},
            {"bubble_lucency", nodule.bubbleLucency},
            {"pleural_retraction", nodule.pleuralRetraction},
            {"diameter_mm", nodule.diameterMm},
            {"solid_fraction", nodule.solidFraction},
            {"mean_hu", truth.meanHu},
            {"ground_glass_hu", nodule.groundGlassHu},
            {"solid_hu", nodule.solidHu},
            {"lobulation", nodule.lobulation},
            {"spiculation", nodule.spiculation},
            {"roughness", nodule.roughness},
            {"margin_mm", nodule.marginMm},
            {"vessel_convergence", nodule.convergence},
            {"feeding_vessels", nodule.feeding},
            {"emphysema", nodule.emphysema},
            {"mimics",
             {{"air_bronchogram", truth.airBronchogram},
              {"emphysema_beside", truth.emphysemaBeside},
              {"touches_pleura", truth.touchesPleura}}}};
}

} // namespace

std::string truthJson(const phantom::PlannedCase& planned, const phantom::NoduleTruth& truth,
                      const phantom::Acquisition& acquisition)
{
    return Json{{"simulated", true},
                {"software", kSoftware},
                {"generator_version", phantom::kGeneratorVersion},
                {"protocol", planned.key.protocol->name},
                {"case_seed", planned.key.seed},
                {"case", planned.id},
                {"split", nameOf(planned.split)},
                {"nodule", descriptionOf(truth)},
                {"growth", truth.nodule.growth},
                {"findings_as_scores", findingsOf(truth.nodule)},
                {"bayes_probability", truth.nodule.bayesProbability},
                {"acquisition",
                 {{"site", acquisition.site},
                  {"manufacturer", acquisition.manufacturer},
                  {"kernel", acquisition.kernel},
                  {"contrast", acquisition.contrast},
                  {"pixel_mm", acquisition.pixelMm},
                  {"slice_mm", acquisition.sliceMm},
                  {"noise_hu", acquisition.noiseHu},
                  {"blur_mm", acquisition.blurMm},
                  {"hu_offset", acquisition.huOffset}}}}
        .dump(2);
}

bool isTruthOf(const std::string& text, const phantom::PlannedCase& planned)
{
    const Json json = Json::parse(text, nullptr, false);
    return json.is_object() && json.value("simulated", false) &&
           json.value("generator_version", 0) == phantom::kGeneratorVersion &&
           json.value("protocol", "") == planned.key.protocol->name &&
           json.value("case_seed", std::uint64_t(0)) == planned.key.seed && json.value("case", "") == planned.id;
}

} // namespace dsmt::workflows
