// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/compared_cohort.h"
#include "core/inference/package.h"
#include "core/training/comparison_rows.h"

#include <functional>

namespace dsmt::commands {

struct AblationOrder {
    std::filesystem::path cohort;             ///< trained on, and judged on its split "test"; as cohortPatches
    std::vector<std::filesystem::path> tests; ///< judged on wholly
    std::filesystem::path outlines;           ///< more nodules of which rows with an outline learn it; or empty
    std::filesystem::path config;             ///< training configuration, JSON; empty: the defaults
    std::filesystem::path library;            ///< for manifests that name series only
    std::filesystem::path folder;             ///< of everything that is made
    std::vector<std::uint64_t> seeds{1};
    std::vector<std::string> rows; ///< names; empty: all
    std::string device = "auto";   ///< of judging
};

/// A row with one seed.
struct AblationRun {
    const training::ComparisonRow* row = nullptr;
    std::uint64_t seed = 1;

    std::string name() const { return training::runName(*row, seed); }
    /// The package that answers: its own, or DSMT-Net's.
    std::string packageName() const;
};

/// What is ordered, seed by seed, each beginning with DSMT-Net, which always takes part.
/// @throws Error(BadInput) for a row that there is not, no seed, or one twice
std::vector<AblationRun> runsOf(const AblationOrder& order);

/// Told about each step that is done, one line.
using Say = std::function<void(const std::string& line)>;

/// Trains the networks of the runs into FOLDER/NAME, their configurations in FOLDER/NAME.json. Finished packages are
/// kept, unfinished ones gone on with.
/// @throws Error(BadInput) for a package of another configuration or cohort, or a configuration that cannot be used;
/// as trainPackage; Cancelled
void trainRuns(const AblationOrder& order, std::span<const AblationRun> runs, const ComparedCohort& cohort,
               const Progress& progress, const Say& say);

/// Shows the nodules of the cohorts to the packages of the runs and keeps what they say in FOLDER/scores/NAME.json
/// (score_file.h). What the same weights were shown before is not shown again. Openings are recorded in the packages
/// as evaluateCohort does.
/// @throws as evaluateCohort; Cancelled
void judgeRuns(const AblationOrder& order, std::span<const AblationRun> runs, std::span<const ComparedCohort> cohorts,
               const Progress& progress, const Say& say);

/// All of it: cohorts, training, judging. Nothing is judged before everything is trained.
/// @throws Error(BadInput) also when the cohort that is trained on is among the tests
void runAblation(const AblationOrder& order, const Progress& progress, const Say& say);

} // namespace dsmt::commands
