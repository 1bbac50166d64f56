// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/statistics/confusion.h"
#include "core/workflows/score_table.h"

#include <cstdint>
#include <map>
#include <string>

namespace dsmt::workflows {

/// The reads that count, for other programs; readers and cases by their codes. Training cases are left out.

/// CSV: study, reader, case, session, arm, truth (1: invasive), invasiveness (0 to 100), call, both signs with their
/// _confidence, comment, seconds, idle_seconds, locked_at, reason (of a correction), switch (of the aided call: none,
/// wrong to right, right to wrong), simulated. @throws Error(NotFound, Failed)
std::string studyReadsCsv(database::Library& library, std::int64_t studyId);

/// The invasiveness that was read (0 to 100), arms as modalities; cases without a reference standard of one of the two
/// classes and reads without invasiveness are left out. @throws Error(NotFound, Failed, BadInput) when nothing is left
struct StudyScores {
    ScoreTable table;
    std::map<std::string, statistics::Confusion> calls; ///< yes and no, by "reader / modality": operating points
    bool isSimulated = false;                           ///< some nodule is
};
/// Counts one more yes or no.
void addCall(std::map<std::string, statistics::Confusion>& calls, const std::string& reader,
             const std::string& modality, bool call, bool truth);

/// @param withNetwork the network that the study was planned with, too: reader and modality "network"
StudyScores studyScores(database::Library& library, std::int64_t studyId, bool withNetwork);

/// The same as an input file of iMRMC (imrmc_file.h), with the network where the design is stand-alone.
/// @throws as studyScores
std::string studyImrmc(database::Library& library, std::int64_t studyId);

} // namespace dsmt::workflows
