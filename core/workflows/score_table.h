// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"

#include <filesystem>
#include <map>
#include <optional>

namespace dsmt::workflows {

/// What the columns of a table of scores are called. Those that are not named are looked for by the usual names (kUsual
/// in score_columns.cpp), in small or capital letters, with or without underscores.
struct ScoreColumns {
    std::map<std::string, std::string> named; ///< reader, modality, case, truth, score, cluster -> column, or "": none
    std::string positive;                     ///< what stands in truth for a positive; else 1, true, yes or positive
    bool needsTruth = true;                   ///< agreement does without
};

/// "reader=Radiologist,score=Confidence" as ScoreColumns::named. @throws Error(BadInput)
std::map<std::string, std::string> columnsNamed(const std::string& text);

/// A study with what was found on the way.
struct ScoreTable {
    statistics::ReaderStudy study;
    std::vector<std::string>
        categories;                 ///< ratings in words, in their order; the score is the place. Empty for numbers
    std::vector<std::string> notes; ///< such as how many scores are missing
};

/// A long table (CSV: a line for each read), or an iMRMC file (a line BEGIN DATA: stands before the data; -1 as the
/// reader gives the truth). Readers, modalities and cases keep the order of the file. A score that is empty, NA or NaN
/// is a missing read; inf and -inf are scores.
/// @throws Error(NotFound), Error(BadInput) with file, line and column: a column that is missing, a score that is no
/// number, a truth that is neither, the same read twice, two truths of one case, a case without truth
ScoreTable readScoreTable(const std::filesystem::path& file, const ScoreColumns& columns = {});

/// Columns of scores beside one of truth, a line for each case.
struct WideScores {
    std::vector<std::vector<double>> scores; ///< in the order in which they were asked for
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> clusters; ///< empty without such a column
    std::size_t missing = 0;             ///< lines left out because a score or the truth is missing
};

/// @param scores names of columns @throws as readScoreTable
WideScores readWideScores(const std::filesystem::path& file, const std::vector<std::string>& scores,
                          const ScoreColumns& columns = {});

/// Of the first line of a CSV; nothing for an iMRMC file.
std::vector<std::string> columnsOf(const std::filesystem::path& file);

/// The column that is meant by a role (reader, ...); nothing when there is none.
std::optional<std::string> columnFor(const std::vector<std::string>& columns, const std::string& role,
                                     const ScoreColumns& named);

} // namespace dsmt::workflows
