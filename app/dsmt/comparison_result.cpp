// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/comparison_result.h"

#include "core/base/error.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

namespace fs = std::filesystem;

namespace {

std::vector<ScoreFile> scoreFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::is_directory(folder / "scores"))
        for (const auto& entry : fs::directory_iterator(folder / "scores"))
            if (entry.path().extension() == ".json")
                files.push_back(entry.path());
    if (files.empty())
        throw Error(ErrorKind::NotFound, folder.string() + " holds no scores of a comparison");
    std::ranges::sort(files);
    std::vector<ScoreFile> scores;
    for (const fs::path& file : files)
        scores.push_back(readScoreFile(file));
    return scores;
}

std::vector<CohortIdentity> cohortsOf(const std::vector<ScoreFile>& files)
{
    std::vector<CohortIdentity> cohorts;
    for (const ScoreFile& file : files)
        for (const CohortScores& scores : file.cohorts)
            if (std::ranges::find(cohorts, scores.cohort.sha256, &CohortIdentity::sha256) == cohorts.end())
                cohorts.push_back(scores.cohort);
    std::stable_partition(cohorts.begin(), cohorts.end(),
                          [](const CohortIdentity& cohort) { return cohort.split == "test"; });
    std::vector<std::string> names;
    for (CohortIdentity& cohort : cohorts) {
        const bool isTaken = std::ranges::count(cohorts, cohort.name, &CohortIdentity::name) > 1;
        names.push_back(isTaken ? cohort.name + " " + cohort.sha256.substr(0, 8) : cohort.name);
    }
    for (std::size_t n = 0; n < cohorts.size(); ++n)
        cohorts[n].name = names[n];
    return cohorts;
}

training::RunScores runOf(const ScoreFile& file, const std::vector<CohortIdentity>& cohorts)
{
    training::RunScores run{.row = file.row, .seed = file.seed, .threshold = file.threshold};
    for (const CohortIdentity& cohort : cohorts)
        for (const CohortScores& scores : file.cohorts)
            if (scores.cohort.sha256 == cohort.sha256)
                for (training::NoduleScore nodule : scores.nodules) {
                    nodule.cohort = cohort.name;
                    run.nodules.push_back(std::move(nodule));
                }
    return run;
}

} // namespace

bool Comparison::isSimulated() const
{
    return trainingSimulated || std::ranges::any_of(cohorts, &CohortIdentity::simulated);
}

Comparison comparisonIn(const fs::path& folder)
{
    const std::vector<ScoreFile> files = scoreFilesIn(folder);
    Comparison comparison{.cohorts = cohortsOf(files)};
    std::vector<training::RunScores> runs;
    for (const ScoreFile& file : files) {
        runs.push_back(runOf(file, comparison.cohorts));
        comparison.trainingSimulated = comparison.trainingSimulated || file.trainingSimulated;
    }
    try {
        comparison.parts = training::compare(runs);
    } catch (const Error& error) {
        throw error.within(folder.string());
    }
    return comparison;
}

std::optional<double> limitOf(const Comparison& comparison, const training::CohortComparison& part)
{
    const auto cohort = std::ranges::find(comparison.cohorts, part.cohort, &CohortIdentity::name);
    return cohort == comparison.cohorts.end() ? std::nullopt : cohort->bayes;
}

std::string headingOf(const training::CohortComparison& part)
{
    std::string text =
        fmt::format("{}: {} nodules, {} invasive, {} not", part.cohort.empty() ? "All cohorts" : part.cohort,
                    part.nodules, part.invasive, part.notInvasive);
    if (const std::size_t unknown = part.nodules - part.invasive - part.notInvasive; unknown > 0)
        text += fmt::format(", {} unknown", unknown);
    return text;
}

std::string noteOf(const Comparison& comparison)
{
    std::string text;
    if (comparison.isSimulated()) {
        const bool allJudged = std::ranges::all_of(comparison.cohorts, &CohortIdentity::simulated);
        text = !comparison.trainingSimulated ? "Nodules are simulated"
               : allJudged                   ? "Training and evaluation are simulated"
                                             : "The training was on simulated nodules";
        text += ": the figures say nothing about patients. ";
    }
    return text + "AUC of the calibrated logits averaged over the seeds, 95 % intervals and paired tests after DeLong; "
                  "a difference is over the seeds that a row shares with DSMT-Net, its p adjusted after Holm over the "
                  "rows of the cohort.";
}

std::string seedsInWords(const std::vector<std::uint64_t>& seeds)
{
    std::string text;
    for (std::size_t n = 0; n < seeds.size();) {
        std::size_t last = n;
        while (last + 1 < seeds.size() && seeds[last + 1] == seeds[last] + 1)
            ++last;
        text += fmt::format("{}{}", text.empty() ? "" : ", ", seeds[n]);
        if (last > n)
            text += fmt::format("{}{}", last == n + 1 ? ", " : "-", seeds[last]);
        n = last + 1;
    }
    return text;
}

} // namespace dsmt::commands
