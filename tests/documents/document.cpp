// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/document.h"

#include "tests/places.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

namespace dsmt::fixtures {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFence = "```", kAny = "...";

Document readDocument(const fs::path& file)
{
    Document document{fs::relative(file, DSMT_SOURCE_DIR).generic_string(), {}, {}};
    std::ifstream stream(file);
    bool inCode = false;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.starts_with(kFence)) {
            inCode = !inCode;
            if (inCode)
                document.blocks.push_back({number, line.substr(kFence.size()), {}});
        } else if (inCode) {
            document.blocks.back().lines.push_back(line);
        } else {
            for (std::size_t at = line.find('`'); at != std::string::npos; at = line.find('`', at + 1)) {
                const std::size_t end = line.find('`', at + 1);
                if (end == std::string::npos)
                    break;
                document.spans.emplace_back(number, line.substr(at + 1, end - at - 1));
                at = end;
            }
        }
    }
    return document;
}

/// "..." within a line stands for any letters.
bool matches(std::string_view told, std::string_view printed)
{
    const std::size_t any = told.find(kAny);
    if (any == std::string_view::npos)
        return told == printed;
    if (!printed.starts_with(told.substr(0, any)))
        return false;
    const std::string_view rest = told.substr(any + kAny.size());
    for (std::size_t at = any; at <= printed.size(); ++at)
        if (matches(rest, printed.substr(at)))
            return true;
    return false;
}

bool matchesFrom(const std::vector<std::string>& told, std::size_t t, const std::vector<std::string>& printed,
                 std::size_t p, std::size_t& farthest)
{
    farthest = std::max(farthest, t);
    if (t == told.size())
        return p == printed.size();
    if (told[t] == kAny) {
        for (std::size_t at = p; at <= printed.size(); ++at)
            if (matchesFrom(told, t + 1, printed, at, farthest))
                return true;
        return false;
    }
    return p < printed.size() && matches(told[t], printed[p]) && matchesFrom(told, t + 1, printed, p + 1, farthest);
}

} // namespace

std::vector<Document> documents()
{
    std::vector<fs::path> files{fs::path(DSMT_SOURCE_DIR) / "README.md", fs::path(DSMT_SOURCE_DIR) / "CONTRIBUTING.md"};
    for (const char* language : {"en", "zh_CN"})
        for (const auto& entry : fs::directory_iterator(fs::path(DSMT_SOURCE_DIR) / "resources" / "help" / language))
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Document> read;
    std::ranges::transform(files, std::back_inserter(read), readDocument);
    return read;
}

std::vector<ConsoleStep> consoleSteps(const Document& document)
{
    std::vector<ConsoleStep> steps;
    for (const CodeBlock& block : document.blocks) {
        if (block.kind != "console")
            continue;
        int number = block.line;
        for (const std::string& line : block.lines) {
            ++number;
            if (line.starts_with("$ "))
                steps.push_back({number, line.substr(2), {}});
            else if (!steps.empty())
                steps.back().output.push_back(line);
        }
    }
    return steps;
}

bool isAsTold(const std::vector<std::string>& told, const std::vector<std::string>& printed, std::string& problem)
{
    std::size_t farthest = 0;
    if (matchesFrom(told, 0, printed, 0, farthest))
        return true;
    problem = farthest < told.size() ? "no line is as told: " + told[farthest] : "more is printed than is told";
    return false;
}

std::vector<std::string> shellWords(const std::string& command)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    char quote = 0;
    for (const char letter : command) {
        if (quote) {
            if (letter == quote)
                quote = 0;
            else
                word += letter;
        } else if (letter == '\'' || letter == '"') {
            quote = letter;
            inWord = true;
        } else if (letter == ' ') {
            if (inWord)
                words.push_back(std::exchange(word, {}));
            inWord = false;
        } else if (!inWord && (letter == '#' || letter == '|' || letter == '&' || letter == '>')) {
            return words;
        } else {
            word += letter;
            inWord = true;
        }
    }
    if (inWord)
        words.push_back(word);
    return words;
}

} // namespace dsmt::fixtures
