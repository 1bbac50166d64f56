// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"
#include "core/workflows/study_calibration.h"
#include "core/workflows/study_mrmc.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

/// A figure that is drawn of StudyResults (ui/plots/study_pages.h).
enum class ResultFigure { Flow, Roc, Areas, Reliability, Decision, Gallery };

/// One of the sections of a study's report.
struct ResultSection {
    int number = 0; ///< from 1
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<ResultFigure> figures;
    std::vector<ResultTable> tables;
};

/// All that can be said of a study's locked reads. Page, PDF, CSV and JSON are made of it and of nothing else, so that
/// they say the same.
struct StudyResults {
    StudyReads reads;
    std::vector<Scorer> scorers;
    StudyMrmc mrmc;
    StudyAiVsReaders aiVsReaders;
    std::vector<statistics::ReliabilityBin> bins; ///< of the network
    DecisionCurve decision;
    std::string inputsSha256;               ///< of resultInputs()
    std::string madeAt;                     ///< UTC, ISO 8601
    std::string question, summary, warning; ///< of the first page; warning "" for patients
    std::vector<ResultSection> sections;    ///< fifteen, in order (study_sections.h)
};

struct ResultOptions {
    std::size_t replicates = 0; ///< of the bootstrap; 0 leaves it out
    std::uint64_t seed = 1;
};

/// Everything is computed from the reads when it is asked for. What is not defined says why.
/// @throws Cancelled
StudyResults studyResults(StudyReads reads, const ResultOptions& options = {}, const Progress& progress = {});
/// @throws Error(NotFound, Failed); Cancelled
StudyResults studyResults(database::Library& library, std::int64_t studyId, const ResultOptions& options = {},
                          const Progress& progress = {});

/// Reads and answers as one text: what the numbers hang on.
std::string resultInputs(const StudyReads& reads);

/// All tables, in order of the sections.
std::vector<const ResultTable*> tablesOf(const StudyResults& results);
/// Nothing when there is none of this id.
const ResultTable* tableNamed(const StudyResults& results, const std::string& id);

} // namespace dsmt::workflows
