// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/imrmc_file.h"

#include "core/base/error.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/study_builder.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <sstream>

namespace dsmt::workflows {

namespace {

[[noreturn]] void refuse(int line, const std::string& why)
{
    throw Error(ErrorKind::BadInput, "line " + std::to_string(line) + ": " + why);
}

std::string trimmed(std::string text)
{
    const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream text(line);
    for (std::string cell; std::getline(text, cell, ',');)
        cells.push_back(trimmed(cell));
    return cells;
}

/// "NR: 5" in the head; nothing for other lines.
std::optional<std::size_t> countIn(const std::string& line, const std::string& name)
{
    if (!line.starts_with(name + ":"))
        return std::nullopt;
    const auto number = numberIn(line.substr(name.size() + 1));
    return number && *number >= 0 ? std::optional(std::size_t(*number)) : std::nullopt;
}

void requireCounts(const std::map<std::string, std::size_t>& told, const statistics::ReaderStudy& study)
{
    const auto positives = std::size_t(std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1)));
    const std::map<std::string, std::size_t> found{{"NR", study.readers.size()},
                                                   {"N0", study.cases.size() - positives},
                                                   {"N1", positives},
                                                   {"NM", study.modalities.size()}};
    for (const auto& [name, count] : told)
        if (count != found.at(name))
            throw Error(ErrorKind::BadInput, "the head says " + name + ": " + std::to_string(count) +
                                                 ", the data hold " + std::to_string(found.at(name)));
}

} // namespace

ScoreTable readImrmc(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    StudyBuilder builder;
    std::map<std::string, std::size_t> told;
    bool isData = false;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        line = trimmed(line);
        if (!isData) {
            for (const char* name : {"NR", "N0", "N1", "NM"})
                if (const auto count = countIn(line, name))
                    told[name] = *count;
            isData = isImrmc(line);
            continue;
        }
        if (line.empty())
            continue;
        const std::vector<std::string> cells = cellsOf(line);
        if (cells.size() != 4)
            refuse(number, std::to_string(cells.size()) + " cells where reader, case, modality and score are wanted");
        const auto score = numberIn(cells[3]);
        if (!score && !isMissing(cells[3]))
            refuse(number, "the score \"" + cells[3] + "\" is no number");
        if (cells[0] == "-1" || cells[0] == "truth") {
            if (!score || (*score != 0 && *score != 1))
                refuse(number, "the truth \"" + cells[3] + "\" is neither 0 nor 1");
            builder.addTruth(cells[1], *score == 1, number);
        } else
            builder.addRead(cells[0], cells[2], cells[1], score, number);
    }
    ScoreTable table = builder.finished(true);
    requireCounts(told, table.study);
    return table;
}

std::string imrmcText(const statistics::ReaderStudy& study, const std::string& title)
{
    const auto positives = std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1));
    std::string text = fmt::format("{}\nNR: {}\nN0: {}\nN1: {}\nNM: {}\nBEGIN DATA:\n", title, study.readers.size(),
                                   std::ptrdiff_t(study.cases.size()) - positives, positives, study.modalities.size());
    for (std::size_t n = 0; n < study.cases.size(); ++n)
        text += fmt::format("-1,{},0,{:d}\n", study.cases[n], study.positive[n]);
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
            for (std::size_t n = 0; n < study.cases.size(); ++n)
                if (study.readsOf(modality, reader)[n])
                    text += fmt::format("{},{},{},{}\n", study.readers[reader], study.cases[n],
                                        study.modalities[modality], study.scoresOf(modality, reader)[n]);
    return text;
}

} // namespace dsmt::workflows
