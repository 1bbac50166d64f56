// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv_table.h"
#include "core/records/nodule_read.h"

#include <optional>
#include <vector>

namespace dsmt::workflows {

/// A reader's answers to the cases of a planned study, from a table.
struct StudyAnswer {
    int line = 0;
    int caseNumber = 0;
    std::optional<int> session; ///< nothing: any
    std::optional<bool> aided;  ///< nothing: either
    NoduleRead read;            ///< answers, comment and times only
};

/// Columns: case (C007 or 7), session, arm, and those of importReads' answers; others are not looked at.
/// @throws Error(BadInput), naming the line
std::vector<StudyAnswer> studyAnswers(const CsvTable& table);

/// The same from a file's text: CSV, or an iMRMC file, of which the scores of one reader are taken (0 to 100).
/// @param reader names by which the file may call that reader @throws Error(BadInput), naming every line
std::vector<StudyAnswer> studyAnswers(std::string_view text, const std::vector<std::string>& reader);

/// The first answer to this case, session and arm; nothing when there is none.
std::optional<StudyAnswer> answerTo(const std::vector<StudyAnswer>& answers, int caseNumber, int session, bool aided);

/// "C007" or "7". @throws Error(BadInput)
int caseNumberFrom(const std::string& text);

} // namespace dsmt::workflows
