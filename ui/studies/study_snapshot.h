// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_deviations.h"
#include "core/database/study_progress.h"

#include <string>
#include <vector>

namespace dsmt::ui {

/// What the coordinator sees of a study while it runs: no answers.
struct StudySnapshot {
    database::ReaderStudy study;
    study::Flow flow;
    int training = 0, simulated = 0; ///< of the cases
    std::string planSha256, frozenBy, archiveSha256;
    bool planIntact = true;
    std::vector<database::ReaderStatus> readers;
    std::vector<database::Deviation> deviations;

    bool isFrozen() const { return !study.frozenAt.empty(); }
};

/// @throws Error(NotFound, Failed)
StudySnapshot studySnapshot(database::Library& library, std::int64_t studyId);

} // namespace dsmt::ui
