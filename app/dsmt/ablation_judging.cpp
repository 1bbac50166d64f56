// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/ablation.h"
#include "app/dsmt/evaluate_cohort.h"
#include "app/dsmt/score_file.h"
#include "core/base/error.h"
#include "core/cohort/scores.h"
#include "core/training/package_rules.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;
using training::NoduleScore;
using training::RowSource;
using training::SizeHuBaseline;

namespace {

NoduleScore factsOf(const cohort::NoduleFacts& nodule)
{
    return {.id = nodule.id, .labels = nodule.labels};
}

NoduleScore scoreOf(const training::EvaluatedNodule& nodule, const training::ComparisonRow& row,
                    const training::ReadingRules& rules)
{
    const auto calibrated = [&](std::size_t head) { return nodule.logits[head] / rules.temperature[head]; };
    NoduleScore score = factsOf(nodule);
    score.invasiveness = calibrated(0);
    if (row.hasSigns) {
        score.bubbleLucency = calibrated(1);
        score.pleuralRetraction = calibrated(2);
    }
    if (row.hasOutline && nodule.outline)
        score.dice = nodule.outline->dice;
    return score;
}

/// Nodules that cannot be blanked stay in the list, without an answer.
std::vector<NoduleScore> shownTo(const AblationRun& run, const AblationOrder& order, const ComparedCohort& cohort,
                                 int threads, const Progress& progress)
{
    const EvaluationReport report = evaluateCohort({.package = (order.folder / run.packageName()).string(),
                                                    .cohort = cohort.cache,
                                                    .library = order.library,
                                                    .split = cohort.identity.split,
                                                    .openTest = true,
                                                    .blankNodule = run.row->blankedTest,
                                                    .device = order.device,
                                                    .threads = threads},
                                                   progress);
    std::map<std::string, NoduleScore> answers;
    for (const training::EvaluatedNodule& nodule : report.evaluated.nodules)
        answers[nodule.id] = scoreOf(nodule, *run.row, training::readingRulesOf(report.package));
    std::vector<NoduleScore> nodules;
    for (const cohort::NoduleFacts& nodule : cohort.judged) {
        const auto answer = answers.find(nodule.id);
        nodules.push_back(answer != answers.end() ? answer->second : factsOf(nodule));
    }
    return nodules;
}

SizeHuBaseline baselineOf(const inference::Package& package)
{
    const auto model = training::baselineOf(package);
    if (!model)
        throw Error(ErrorKind::BadInput, package.folder.string() + " brings no logistic regression on size and HU");
    return {*model, training::BaselineSource::Package, 0};
}

std::vector<NoduleScore> bySizeAndHu(const SizeHuBaseline& baseline, const ComparedCohort& cohort)
{
    std::vector<NoduleScore> nodules;
    for (const cohort::NoduleFacts& nodule : cohort.judged) {
        nodules.push_back(factsOf(nodule));
        nodules.back().invasiveness = baseline.logit(nodule);
    }
    return nodules;
}

/// Chosen as that of a network, on the nodules that the coefficients were fitted on.
double thresholdOf(const SizeHuBaseline& baseline, const ComparedCohort& cohort)
{
    std::vector<cohort::ScoredLabel> cases;
    for (const cohort::NoduleFacts& nodule : cohort.training)
        if (const auto logit = baseline.logit(nodule); logit && nodule.labels[0] >= 0)
            cases.push_back({1 / (1 + std::exp(-*logit)), nodule.labels[0] > 0.5f});
    return cohort::youdenThreshold(std::move(cases));
}

/// What is there of the same weights, else an empty one.
ScoreFile scoresSoFar(const fs::path& file, const AblationRun& run, const inference::Package& package)
{
    if (fs::exists(file))
        if (ScoreFile scores = readScoreFile(file);
            scores.weightsSha256 == package.weightsSha256 && scores.row == run.row->name && scores.seed == run.seed)
            return scores;
    return {.row = run.row->name,
            .seed = run.seed,
            .weightsSha256 = package.weightsSha256,
            .threshold = package.threshold,
            .trainingSimulated = package.simulated};
}

bool hasCohort(const ScoreFile& scores, const CohortIdentity& cohort)
{
    return std::ranges::any_of(scores.cohorts, [&](const CohortScores& other) {
        return other.cohort.sha256 == cohort.sha256 && other.cohort.split == cohort.split;
    });
}

int threadsOf(const AblationOrder& order)
{
    if (order.config.empty())
        return 0;
    const auto json = nlohmann::json::parse(workflows::readTextFile(order.config), nullptr, false);
    return json.is_object() ? json.value("threads", 0) : 0;
}

} // namespace

void judgeRuns(const AblationOrder& order, std::span<const AblationRun> runs, std::span<const ComparedCohort> cohorts,
               const Progress& progress, const Say& say)
{
    const int threads = threadsOf(order);
    const double steps = double(runs.size() * cohorts.size());
    fs::create_directories(order.folder / "scores");
    for (std::size_t n = 0; n < runs.size(); ++n) {
        const AblationRun& run = runs[n];
        const fs::path file = order.folder / "scores" / (run.name() + ".json");
        const inference::Package package = inference::openPackage(order.folder / run.packageName());
        ScoreFile scores = scoresSoFar(file, run, package);
        for (std::size_t c = 0; c < cohorts.size(); ++c) {
            const double done = double(n * cohorts.size() + c);
            const Progress step = progress.stage(done / steps, (done + 1) / steps);
            step.advance(0, "judging " + run.name());
            if (hasCohort(scores, cohorts[c].identity))
                continue;
            if (run.row->source == RowSource::SizeAndHu) {
                const SizeHuBaseline baseline = baselineOf(package);
                scores.threshold = thresholdOf(baseline, cohorts.front());
                scores.cohorts.push_back({cohorts[c].identity, bySizeAndHu(baseline, cohorts[c])});
            } else {
                scores.cohorts.push_back({cohorts[c].identity, shownTo(run, order, cohorts[c], threads, step)});
            }
            writeScoreFile(scores, file);
            say(fmt::format("{}: judged on {} nodules of {}", run.name(), cohorts[c].judged.size(),
                            cohorts[c].identity.name));
        }
    }
}

} // namespace dsmt::commands
