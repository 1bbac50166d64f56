// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/reads_file.h"

#include "core/base/error.h"
#include "core/workflows/answer_cells.h"
#include "core/workflows/imrmc_lines.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/table_line.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace dsmt::workflows {

namespace {

class ReadsOfFile final {
public:
    explicit ReadsOfFile(const ReadsFileOptions& options) : m_options(options)
    {
        file.unaided = options.unaided;
        file.aided = options.aided;
        if (options.range && (*options.range)[0] >= (*options.range)[1])
            throw Error(ErrorKind::BadInput, "the range of scores does not go from a lower to a higher number");
    }

    /// The arms' own names first; else, where nobody named any, modalities in order of appearance.
    void nameArms(const std::vector<std::string>& modalities)
    {
        if (!file.unaided.empty() || !file.aided.empty())
            return;
        for (const std::string& one : modalities)
            if (!isLeftOut(one) && (one == "unaided" || one == "aided"))
                (one == "aided" ? file.aided : file.unaided) = one;
        for (const std::string& one : modalities)
            if (!one.empty() && !isLeftOut(one) && one != file.unaided && one != file.aided)
                if (std::string& free = file.unaided.empty() ? file.unaided : file.aided; free.empty())
                    free = one;
    }

    bool isLeftOut(const std::string& modality) const
    {
        return std::ranges::find(m_options.leaveOut, modality) != m_options.leaveOut.end();
    }

    void addTruth(const std::string& name, std::optional<bool> truth, int line)
    {
        require(name, "case");
        const auto [known, isNew] = m_truthLine.emplace(name, line);
        if (!isNew && file.truths.at(name) != truth)
            throw Error(ErrorKind::BadInput, fmt::format("case {} has another truth in line {}", name, known->second));
        meet(file.cases, name);
        file.truths[name] = truth;
    }

    void addRead(FileRead one, const std::string& modality)
    {
        require(one.reader, "reader");
        require(one.caseName, "case");
        one.read.aided = armOf(modality);
        if (one.read.invasiveness)
            one.read.invasiveness = carriedOver(*one.read.invasiveness);
        if (const std::string wrong = whatIsWrong(one.read); !wrong.empty())
            throw Error(ErrorKind::BadInput, wrong);
        const auto key = std::tuple(one.reader, one.caseName, one.read.aided);
        if (const auto [earlier, isFirst] = m_lineOf.emplace(key, one.line); !isFirst)
            throw Error(ErrorKind::BadInput,
                        fmt::format("line {} is the same reader's read of this case in this arm", earlier->second));
        meet(file.readers, one.reader);
        meet(file.cases, one.caseName);
        file.reads.push_back(std::move(one));
    }

    void meetReader(const std::string& name) { meet(file.readers, name); }
    void problem(int line, std::string text) { file.problems.push_back({line, std::move(text)}); }

    /// Of cases that are read, but have no truth in the file.
    void requireTruths()
    {
        std::map<std::string, int> met;
        for (const FileRead& one : file.reads)
            if (!file.truths.contains(one.caseName) && met.emplace(one.caseName, one.line).second)
                problem(one.line, fmt::format("case {} has no truth", one.caseName));
        if (file.reads.empty() && file.problems.empty())
            problem(0, "it holds no reads");
        std::ranges::stable_sort(file.problems, {}, &LineProblem::line);
    }

    ReadsFile file;

private:
    static void require(const std::string& name, const char* what)
    {
        if (name.empty())
            throw Error(ErrorKind::BadInput, fmt::format("{} is empty", what));
    }

    void meet(std::vector<std::string>& names, const std::string& name)
    {
        if (m_met.emplace(&names, name).second)
            names.push_back(name);
    }

    bool armOf(const std::string& modality) const
    {
        if (modality.empty() || modality == file.unaided)
            return false;
        if (modality == file.aided)
            return true;
        throw Error(ErrorKind::BadInput,
                    fmt::format("modality \"{}\" is neither the unaided nor the aided one ({}, {})", modality,
                                file.unaided.empty() ? "none" : file.unaided,
                                file.aided.empty() ? "none" : file.aided));
    }

    double carriedOver(double score) const
    {
        const auto [low, high] = m_options.range.value_or(std::array{0.0, 100.0});
        if (!(score >= low && score <= high))
            throw Error(ErrorKind::BadInput,
                        m_options.range ? fmt::format("the score {} is not within {} to {}", score, low, high)
                                        : fmt::format("the score {} is not within 0 to 100; a range of other scores "
                                                      "is carried over where it is named",
                                                      score));
        return m_options.range ? 100 * (score - low) / (high - low) : score;
    }

    const ReadsFileOptions& m_options;
    std::set<std::pair<const void*, std::string>> m_met;
    std::map<std::string, int> m_truthLine;
    std::map<std::tuple<std::string, std::string, bool>, int> m_lineOf;
};

/// What `take` throws becomes a problem of the line.
template <class Take> void tolerantly(ReadsOfFile& found, int line, Take&& take)
{
    try {
        take();
    } catch (const Error& failure) {
        found.problem(line, failure.message());
    }
}

void takeImrmc(std::string_view text, ReadsOfFile& found)
{
    const ImrmcText imrmc = imrmcLines(text);
    found.file.title = imrmc.title;
    found.file.simulated = imrmc.title.find("SIMULATED") != std::string::npos;
    std::vector<std::string> modalities, readers;
    std::size_t positives = 0, negatives = 0;
    const auto meet = [](std::vector<std::string>& names, const std::string& name) {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    for (const ImrmcLine& line : imrmc.lines)
        if (!line.isTruth && line.wrong.empty()) {
            meet(modalities, line.modality);
            meet(readers, line.reader);
        }
    found.nameArms(modalities);
    for (const ImrmcLine& line : imrmc.lines)
        tolerantly(found, line.number, [&] {
            if (!line.wrong.empty())
                throw Error(ErrorKind::BadInput, line.wrong);
            if (line.isTruth) {
                ++(*line.score == 1 ? positives : negatives);
                found.addTruth(line.caseName, *line.score == 1, line.number);
            } else if (found.isLeftOut(line.modality))
                ++found.file.leftOut;
            else if (!line.score) {
                found.meetReader(line.reader);
                ++found.file.missing;
            } else {
                FileRead one{line.number, line.reader, line.caseName, {}, ""};
                one.read.invasiveness = line.score;
                found.addRead(std::move(one), line.modality);
            }
        });
    if (const std::string wrong = whatIsCountedWrong(imrmc, readers.size(), positives, negatives, modalities.size());
        !wrong.empty())
        found.problem(0, wrong);
}

void takeCsv(std::string_view text, ReadsOfFile& found)
{
    const CsvTable table = parseCsv(text);
    for (const char* needed : {"reader", "case", "truth"})
        if (!table.column(needed))
            throw Error(ErrorKind::BadInput,
                        fmt::format("there is no column {}; there are: {}", needed, fmt::join(table.columns, ", ")));
    std::vector<std::string> modalities;
    for (const CsvTable::Row& row : table.rows)
        if (const std::string arm = TableLine(table, row).text({"arm", "modality"});
            std::ranges::find(modalities, arm) == modalities.end())
            modalities.push_back(arm);
    found.nameArms(modalities);
    for (const CsvTable::Row& row : table.rows)
        tolerantly(found, row.line, [&] {
            const TableLine line(table, row);
            const std::string arm = line.text({"arm", "modality"});
            if (found.isLeftOut(arm)) {
                ++found.file.leftOut;
                return;
            }
            FileRead one{row.line, line.text("reader"), line.text("case"), answersOfLine(line), line.text("reason")};
            one.read.session = sessionOf(line).value_or(1);
            if (one.read.readAt.empty())
                one.read.readAt = line.text("locked_at");
            const auto truth = line.yesOrNo("truth");
            if (line.yesOrNo("simulated").value_or(false))
                found.file.simulated = true;
            if (found.file.title.empty())
                found.file.title = line.text("study");
            found.addTruth(one.caseName, truth, row.line);
            found.addRead(std::move(one), arm);
        });
}

} // namespace

ReadsFile readReadsFile(std::string_view text, const ReadsFileOptions& options)
{
    ReadsOfFile found(options);
    if (isImrmc(text))
        takeImrmc(text, found);
    else
        takeCsv(text, found);
    found.requireTruths();
    return std::move(found.file);
}

} // namespace dsmt::workflows
