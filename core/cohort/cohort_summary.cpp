// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/cohort_summary.h"

#include "core/base/version.h"
#include "core/cohort/scores.h"
#include "core/phantom/simulated_case.h"

#include <nlohmann/json.hpp>

namespace dsmt::cohort {

CohortSummary summarise(const phantom::Protocol& protocol, std::uint64_t seed,
                        const std::vector<phantom::PlannedCase>& cases)
{
    CohortSummary summary;
    summary.protocol = protocol.name;
    summary.seed = seed;
    summary.limits = bayesLimits(protocol);
    std::vector<ScoredLabel> readings;
    for (const phantom::PlannedCase& planned : cases) {
        const phantom::NoduleGrowth nodule = phantom::drawGrowth(planned.key.seed, protocol);
        ++summary.cases;
        ++(planned.split == phantom::Split::Test ? summary.test : summary.training);
        summary.invasive += nodule.invasive;
        summary.bubbleLucency += nodule.bubbleLucency;
        summary.pleuralRetraction += nodule.pleuralRetraction;
        ++(nodule.solidFraction == 0   ? summary.pureGroundGlass
           : nodule.solidFraction == 1 ? summary.solid
                                       : summary.partSolid);
        readings.push_back({nodule.bayesProbability, nodule.invasive});
    }
    summary.bestReading = areaUnderRoc(std::move(readings));
    return summary;
}

std::string toJson(const CohortSummary& summary)
{
    const BayesLimits& limits = summary.limits;
    using Json = nlohmann::ordered_json;
    return Json{{"simulated", true},
                {"software", kSoftware},
                {"generator_version", phantom::kGeneratorVersion},
                {"protocol", summary.protocol},
                {"seed", summary.seed},
                {"cases", summary.cases},
                {"training", summary.training},
                {"test", summary.test},
                {"invasive", summary.invasive},
                {"bubble_lucency", summary.bubbleLucency},
                {"pleural_retraction", summary.pleuralRetraction},
                {"pure_ground_glass", summary.pureGroundGlass},
                {"part_solid", summary.partSolid},
                {"solid", summary.solid},
                {"bayes_auc",
                 {{"all_findings", limits.all},
                  {"nodule_findings", limits.nodule},
                  {"context_findings", limits.context},
                  {"part_of_context", limits.contextPart()},
                  {"size", limits.size},
                  {"size_and_mean_hu", limits.sizeAndHu}}},
                {"bayes_auc_of_these_cases", summary.bestReading ? Json(*summary.bestReading) : Json()}}
        .dump(2);
}

} // namespace dsmt::cohort
