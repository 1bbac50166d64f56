// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_deviations.h"
#include "core/database/study_progress.h"

#include <string>
#include <vector>

namespace dsmt::commands {

/// A study with its plan, its flow of nodules and how far readers are; no answers. All print for a person, or JSON.
std::string studyReport(database::Library& library, const database::ReaderStudy& study, bool json);
std::string studyList(const std::vector<database::ReaderStudy>& studies, bool json);
/// The order of one reader, or of all.
std::string orderReport(const study::Plan& plan, const std::vector<database::StudyReader>& readers, bool json);
std::string deviationReport(const std::vector<database::Deviation>& deviations, bool json);

} // namespace dsmt::commands
