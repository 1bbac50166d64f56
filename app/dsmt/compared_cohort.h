// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/cached_nodule.h"

#include <filesystem>
#include <optional>

namespace dsmt::commands {

/// What has to be said of a cohort that runs of a comparison are judged on.
struct CohortIdentity {
    std::string name;            ///< protocol of a simulated cohort, else from the file
    std::string file, sha256;    ///< the patch cache
    std::string split;           ///< "test", or "all" of a cohort that is only for testing
    std::string protocol;        ///< of a simulated cohort, else empty
    bool simulated = true;       ///< also where the cache does not say
    std::optional<double> bayes; ///< AUC that nobody can surpass, where that is known
};

struct ComparedCohort {
    CohortIdentity identity;
    std::filesystem::path cache;
    std::string provenance;                  ///< of the cache, JSON
    std::vector<cohort::NoduleFacts> judged; ///< by the split
    std::vector<cohort::NoduleFacts> training;
};

/// Cuts the cohort where that is not done yet, and reads what is known of its nodules.
/// @param library for manifests that name series only
/// @throws Error(BadInput) when the split has no nodule; as workflows::cohortPatches; Cancelled
ComparedCohort comparedCohort(const std::filesystem::path& cohort, const std::string& split,
                              const std::filesystem::path& library, const Progress& progress);

} // namespace dsmt::commands
