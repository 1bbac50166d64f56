// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/score_file.h"

namespace dsmt::commands {

/// Everything that lies in a folder of a comparison, compared.
struct Comparison {
    std::vector<CohortIdentity> cohorts;           ///< names are told apart; the one that was trained on is first
    std::vector<training::CohortComparison> parts; ///< `cohort` is a name of these, empty for all together
    bool trainingSimulated = false;                ///< of any run

    bool isSimulated() const; ///< any run or cohort
};

/// Of all files in FOLDER/scores.
/// @throws Error(NotFound) when there are none, Error(BadInput) for scores that do not fit together
Comparison comparisonIn(const std::filesystem::path& folder);

/// AUC that nobody can surpass on this part, where that is known.
std::optional<double> limitOf(const Comparison& comparison, const training::CohortComparison& part);

/// "internal: 87 nodules, 40 invasive, 47 not"; "All cohorts: ...".
std::string headingOf(const training::CohortComparison& part);

/// How the figures come about, and whether they are of simulated nodules.
std::string noteOf(const Comparison& comparison);

/// "1-3, 5"
std::string seedsInWords(const std::vector<std::uint64_t>& seeds);

} // namespace dsmt::commands
