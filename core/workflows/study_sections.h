// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"

namespace dsmt::workflows {

/// Sections of a study's report. Each is made of `results`, whose own sections need not be there yet.

ResultSection intendedUseSection(const StudyResults& results);       // 1
ResultSection flowSection(const StudyResults& results);              // 2
ResultSection referenceStandardSection(const StudyResults& results); // 3
ResultSection networkSection(const StudyResults& results);           // 4
ResultSection planSection(const StudyResults& results);              // 5
ResultSection performanceSection(const StudyResults& results);       // 6
/// @param bootstrap nothing when it was not asked for
ResultSection readersSection(const StudyResults& results, std::optional<ResultTable> bootstrap); // 7
ResultSection calibrationSection(const StudyResults& results);                                   // 8
ResultSection decisionSection(const StudyResults& results);                                      // 9
ResultSection subgroupSection(const StudyResults& results);                                      // 10
ResultSection gallerySection(const StudyResults& results);                                       // 11
ResultSection scopeSection(const StudyResults& results);                                         // 12
ResultSection conductSection(const StudyResults& results);                                       // 13
ResultSection deviationSection(const StudyResults& results);                                     // 14
ResultSection checklistSection();                                                                // 15

} // namespace dsmt::workflows
