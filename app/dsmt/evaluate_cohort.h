// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/inference/package.h"
#include "core/training/evaluation_figures.h"
#include "core/workflows/package_openings.h"

namespace dsmt::commands {

struct EvaluationOrder {
    std::string package;           ///< name or folder
    std::filesystem::path cohort;  ///< as workflows::cohortPatches
    std::filesystem::path library; ///< for manifests that name series only
    std::string split = "test";    ///< "test", "train" or "all"
    bool openTest = false;         ///< without it no test nodule is looked at
    bool blankNodule = false;
    int views = 1; ///< 1, or 8: all flips, as an analysis looks
    std::string device = "auto";
    int threads = 0;
};

/// What an evaluation found, and everything that has to be said with it.
struct EvaluationReport {
    inference::Package package;
    std::filesystem::path cohortFile; ///< the patch cache
    std::string cohortSha256;
    std::string protocol;        ///< of a simulated cohort, else empty
    bool cohortSimulated = true; ///< also where the cache does not say
    std::string split;
    bool blankNodule = false;
    int views = 1;
    std::vector<workflows::PackageOpening> earlierOpenings; ///< of the same cohort file, oldest first
    std::optional<workflows::PackageOpening> opening;       ///< this one, when test nodules were looked at
    training::EvaluatedCohort evaluated;
    std::optional<training::SizeHuBaseline> baseline;
    training::PackageFigures figures;
    std::vector<training::Subgroup> subgroups;

    bool isSimulated() const { return package.simulated || cohortSimulated; }
};

/// Opens package and cohort, runs the network in dsmt-engine and computes the figures. When test nodules are among
/// those that are evaluated, the opening is on the disk (opened.jsonl of the package) before this comes back.
/// @throws Error(NotFound), Error(BadInput), Error(Refused) for test nodules without openTest, Error(Failed) when the
/// opening cannot be recorded (before anything is evaluated) or the engine fails; Cancelled
EvaluationReport evaluateCohort(const EvaluationOrder& order, const Progress& progress);

} // namespace dsmt::commands
