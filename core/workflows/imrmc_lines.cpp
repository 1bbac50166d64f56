// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/imrmc_lines.h"

#include "core/workflows/score_cells.h"

#include <fmt/core.h>
#include <sstream>

namespace dsmt::workflows {

namespace {

std::string trimmed(const std::string& text)
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

ImrmcLine lineOf(const std::string& text, int number)
{
    ImrmcLine line{.number = number, .reader = {}, .caseName = {}, .modality = {}, .score = {}, .wrong = {}};
    const std::vector<std::string> cells = cellsOf(text);
    if (cells.size() != 4) {
        line.wrong = fmt::format("{} cells where reader, case, modality and score are wanted", cells.size());
        return line;
    }
    line.reader = cells[0];
    line.caseName = cells[1];
    line.modality = cells[2];
    line.score = numberIn(cells[3]);
    line.isTruth = line.reader == "-1" || line.reader == "truth";
    if (!line.score && !isMissing(cells[3]))
        line.wrong = fmt::format("the score \"{}\" is no number", cells[3]);
    else if (line.isTruth && (!line.score || (*line.score != 0 && *line.score != 1)))
        line.wrong = fmt::format("the truth \"{}\" is neither 0 nor 1", cells[3]);
    return line;
}

} // namespace

ImrmcText imrmcLines(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    ImrmcText found;
    bool isData = false;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        line = trimmed(line);
        if (++number == 1)
            found.title = line;
        if (isData) {
            if (!line.empty())
                found.lines.push_back(lineOf(line, number));
            continue;
        }
        for (const char* name : {"NR", "N0", "N1", "NM"})
            if (const auto count = countIn(line, name))
                found.told[name] = *count;
        isData = isImrmc(line);
    }
    return found;
}

std::string whatIsCountedWrong(const ImrmcText& text, std::size_t readers, std::size_t positives, std::size_t negatives,
                               std::size_t modalities)
{
    const std::map<std::string, std::size_t> found{
        {"NR", readers}, {"N0", negatives}, {"N1", positives}, {"NM", modalities}};
    for (const auto& [name, count] : text.told)
        if (count != found.at(name))
            return fmt::format("the head says {}: {}, the data hold {}", name, count, found.at(name));
    return "";
}

} // namespace dsmt::workflows
