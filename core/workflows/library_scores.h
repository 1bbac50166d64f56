// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/workflows/study_tables.h"

#include <optional>

namespace dsmt::workflows {

/// Scores of nodules with a reference standard that a library holds.
struct ScoreSource {
    std::optional<std::int64_t> study; ///< nothing: what networks predicted
    std::string name;                  ///< of the study
    bool isImported = false;           ///< a study whose reads come from elsewhere
    bool isBeingRead = false;          ///< some reader is not done: nobody may look at its results yet
};

/// The networks' predictions, when there are any, then studies that have reads. @throws Error(Failed)
std::vector<ScoreSource> scoreSources(database::Library& library);

/// Of networks: each package is a reader under the modality "network", the score is the probability of invasiveness of
/// its newest prediction of a nodule, nodules of one patient are a cluster. Of a study: as studyScores, with the
/// network; of an imported one readers by their names, and where a reader read a nodule twice in one arm, each session
/// is a modality. Rows that are not what was stored are left out, and the notes say how many.
/// @throws Error(Refused) for a study that is being read; Error(BadInput) when nothing is left; Error(NotFound, Failed)
StudyScores libraryScores(database::Library& library, const ScoreSource& source);

} // namespace dsmt::workflows
