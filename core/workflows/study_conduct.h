// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

/// How a study went, reader by reader.
ResultTable readingTimeTable(const StudyReads& all);  ///< seconds on a case without idle time; aided against unaided
ResultTable switchTable(const StudyReads& all);       ///< yes or no after the network's answer, with McNemar
ResultTable adherenceTable(const StudyReads& all);    ///< calls that are the network's
ResultTable missingReadsTable(const StudyReads& all); ///< cases that were not read, questions left open
ResultTable deviationTable(const StudyReads& all);
ResultTable readerTable(const StudyReads& all); ///< who read

} // namespace dsmt::workflows
