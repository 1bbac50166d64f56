// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"

#include <filesystem>

namespace dsmt::workflows {

/// One table as it is read, texts only: the columns (name and value where they have none) and their rows.
std::string tableCsv(const ResultTable& table);

/// {"study", "made_at", "inputs_sha256", "simulated", "warning", "question", "summary", "sections": [{"number",
/// "title", "paragraphs", "tables": [{"id", "title", "columns", "rows": [[{"text", "value", "lower", "upper", "count",
/// "of", "undefined", "cases"}]], "notes"}]}], "roc": [{"name", "points": [[1 - specificity, sensitivity]]}]}; of a
/// cell only what it has.
std::string resultsJson(const StudyResults& results);

/// A line for each cell: section, table, row, column, text, value, lower, upper, count, of, undefined.
std::string resultsCsv(const StudyResults& results);

/// Cases with the truth and the answers of network and baseline; probabilities with all their digits. For `dsmt stats`.
std::string networkCsv(const StudyReads& reads);

/// Writes results.json, results.csv, reads.csv, network.csv, readers.imrmc and network_and_readers.imrmc (the last two
/// where there are ratings) into the folder, which is made. @return the files @throws Error(Failed)
std::vector<std::filesystem::path> writeResultFiles(const StudyResults& results, const std::filesystem::path& folder);

/// Stores areas, differences and tests in the library's ROC comparisons, under the study's name and the hash of the
/// inputs. When the newest comparison of the study has the same inputs it is compared instead.
/// @return one sentence about what was found or done @throws Error(Failed)
std::string storeComparison(database::Library& library, const StudyResults& results);

} // namespace dsmt::workflows
