// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_table.h"

/// Which columns of a table a person means, and the scores that they hold.
namespace dsmt::workflows {

struct TableColumns {
    bool isImrmc = false; ///< then it has no columns to choose
    struct Column {
        std::string name;
        bool isNumbers = false;          ///< numbers and missing ones, not all missing
        std::vector<std::string> values; ///< in their order, when there are at most twelve
    };
    std::vector<Column> columns;
};
/// @throws Error(NotFound, BadInput)
TableColumns tableColumns(const std::filesystem::path& file);

struct ScoreChoice {
    ScoreColumns columns;            ///< every role but the score; "" for one that no column has
    std::vector<std::string> scores; ///< several: a line for each case, each column is a reader
};
/// By the usual names (ScoreColumns). Without a column known as the score all other columns of numbers are scores.
ScoreChoice recognized(const TableColumns& table);

/// @throws as readScoreTable; Error(BadInput) without a score or a truth, and for several scores beside a column of
/// readers or modalities
ScoreTable readScores(const std::filesystem::path& file, const ScoreChoice& choice);

} // namespace dsmt::workflows
