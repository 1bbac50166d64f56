// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/evaluate_cohort.h"

#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/cohort/patch_cache.h"
#include "core/inference/engine_process.h"
#include "core/inference/find_package.h"
#include "core/training/package_rules.h"
#include "core/workflows/cohort_patches.h"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;

namespace {

constexpr double kCut = 0.1, kEvaluated = 0.9; ///< shares of the work

std::vector<cohort::CachedNodule> chosen(const std::vector<cohort::CachedNodule>& all, const EvaluationOrder& order,
                                         const fs::path& file)
{
    std::vector<cohort::CachedNodule> nodules;
    for (const cohort::CachedNodule& nodule : all)
        if (order.split == "all" || nodule.split == order.split)
            nodules.push_back(nodule);
    if (nodules.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} holds no nodule of the split \"{}\"{}", file.string(),
                                                     order.split, all.empty() ? "" : "; --split all takes every one"));
    return nodules;
}

bool isTest(const cohort::NoduleFacts& nodule)
{
    return nodule.split == "test";
}

/// Of the test nodules alone, whatever else was evaluated with them.
workflows::PackageOpening openingOf(const EvaluationReport& report)
{
    std::vector<training::EvaluatedNodule> test;
    for (const training::EvaluatedNodule& nodule : report.evaluated.nodules)
        if (isTest(nodule))
            test.push_back(nodule);
    const auto figures = training::figuresOf(test, report.package.threshold, std::nullopt);
    return {.time = fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr))),
            .software = kSoftware,
            .weightsSha256 = report.package.weightsSha256,
            .cohortFile = report.cohortFile.filename().string(),
            .cohortSha256 = report.cohortSha256,
            .protocol = report.protocol,
            .nodules = test.size(),
            .nodulesBlanked = report.blankNodule,
            .auc = figures.invasiveness.area};
}

/// What the cache says about where it comes from.
void addProvenance(EvaluationReport& report, const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return;
    if (const auto protocol = json.find("protocol"); protocol != json.end() && protocol->is_string())
        report.protocol = *protocol;
    if (const auto simulated = json.find("simulated"); simulated != json.end() && simulated->is_boolean())
        report.cohortSimulated = *simulated;
}

} // namespace

EvaluationReport evaluateCohort(const EvaluationOrder& order, const Progress& progress)
{
    EvaluationReport report{.package = inference::findPackage(order.package),
                            .cohortFile =
                                workflows::cohortPatches(order.cohort, order.library, progress.stage(0, kCut)),
                            .split = order.split,
                            .blankNodule = order.blankNodule,
                            .views = order.views};
    progress.advance(kCut, "reading the cohort");
    const cohort::PatchCache cache = cohort::openPatchCache(report.cohortFile);
    addProvenance(report, cache.provenance);
    const auto nodules = chosen(cache.nodules, order, report.cohortFile);
    const auto testNodules = std::size_t(std::count_if(nodules.begin(), nodules.end(), isTest));
    if (testNodules > 0 && !order.openTest)
        throw Error(ErrorKind::Refused,
                    fmt::format("{} of the nodules are for testing; --open-test looks at them and records that in the "
                                "package (opened.jsonl), --split train leaves them alone",
                                testNodules));
    std::optional<workflows::OpeningLog> log;
    report.cohortSha256 = sha256OfFile(report.cohortFile);
    if (testNodules > 0) {
        log.emplace(report.package.folder);
        report.earlierOpenings = workflows::readOpenings(report.package.folder);
        std::erase_if(report.earlierOpenings,
                      [&](const auto& opening) { return opening.cohortSha256 != report.cohortSha256; });
    }

    inference::EngineProcess network(report.package, {.device = order.device, .threads = order.threads});
    report.evaluated = training::evaluatePackage(network, training::readingRulesOf(report.package), nodules,
                                                 {.blankNodule = order.blankNodule, .allFlips = order.views > 1},
                                                 progress.stage(kCut, kEvaluated));
    progress.advance(kEvaluated, "computing the figures");
    report.baseline = training::chooseBaseline(training::baselineOf(report.package), cache.nodules, nodules);
    report.figures = training::figuresOf(report.evaluated.nodules, report.package.threshold, report.baseline);
    report.subgroups = training::subgroupsOf(report.evaluated.nodules, report.package.threshold, report.baseline);
    if (log) {
        report.opening = openingOf(report);
        log->append(*report.opening);
    }
    return report;
}

} // namespace dsmt::commands
