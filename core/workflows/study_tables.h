// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <string>

namespace dsmt::workflows {

/// The reads that count, for other programs; readers and cases by their codes. Training cases are left out.

/// CSV: study, reader, case, session, arm, truth (1: invasive), invasiveness (0 to 100), call, both signs with their
/// _confidence, comment, seconds, idle_seconds, locked_at, reason (of a correction), switch (of the aided call: none,
/// wrong to right, right to wrong), simulated. @throws Error(NotFound, Failed)
std::string studyReadsCsv(database::Library& library, std::int64_t studyId);
struct StudyReads;
std::string studyReadsCsv(const StudyReads& all);

/// An input file of iMRMC (Gallas et al.): truth first, then reader, case, modality and invasiveness; with the network
/// as a reader of its own where the design is stand-alone. Reads without invasiveness are left out.
/// @throws Error(NotFound, Failed)
std::string studyImrmc(database::Library& library, std::int64_t studyId);

} // namespace dsmt::workflows
