// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_answers.h"

#include "core/base/error.h"
#include "core/workflows/answer_cells.h"
#include "core/workflows/reads_file.h"
#include "core/workflows/score_cells.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace dsmt::workflows {

int caseNumberFrom(const std::string& text)
{
    const char* start = text.data() + (text.starts_with('C') || text.starts_with('c') ? 1 : 0);
    const char* end = text.data() + text.size();
    int number = 0;
    const auto [stop, failure] = std::from_chars(start, end, number);
    if (failure != std::errc() || stop != end || number < 1)
        throw Error(ErrorKind::BadInput, fmt::format("\"{}\" is no case, such as C007", text));
    return number;
}

std::vector<StudyAnswer> studyAnswers(const CsvTable& table)
{
    if (!table.column("case"))
        throw Error(ErrorKind::BadInput, "the answers have no column case");
    std::vector<StudyAnswer> answers;
    for (const CsvTable::Row& row : table.rows)
        try {
            const TableLine line(table, row);
            StudyAnswer answer{row.line, caseNumberFrom(line.text("case")), sessionOf(line), std::nullopt,
                               answersOfLine(line)};
            if (const std::string arm = line.text({"arm", "modality"}); !arm.empty())
                answer.aided = aidedOf(arm);
            answers.push_back(std::move(answer));
        } catch (const Error& failure) {
            throw failure.within(fmt::format("line {}", row.line));
        }
    return answers;
}

std::vector<StudyAnswer> studyAnswers(std::string_view text, const std::vector<std::string>& reader)
{
    if (!isImrmc(text))
        return studyAnswers(parseCsv(text));
    const ReadsFile file = readReadsFile(text);
    std::string problems;
    for (const LineProblem& problem : file.problems)
        problems += fmt::format("{}line {}: {}", problems.empty() ? "" : "; ", problem.line, problem.text);
    if (!problems.empty())
        throw Error(ErrorKind::BadInput, problems);
    std::vector<StudyAnswer> answers;
    for (const FileRead& one : file.reads)
        if (std::ranges::find(reader, one.reader) != reader.end())
            answers.push_back({one.line, caseNumberFrom(one.caseName), std::nullopt, one.read.aided, one.read});
    if (answers.empty())
        throw Error(ErrorKind::BadInput, fmt::format("it holds no reads of {}", fmt::join(reader, " or ")));
    return answers;
}

std::optional<StudyAnswer> answerTo(const std::vector<StudyAnswer>& answers, int caseNumber, int session, bool aided)
{
    for (const StudyAnswer& answer : answers)
        if (answer.caseNumber == caseNumber && answer.session.value_or(session) == session &&
            answer.aided.value_or(aided) == aided)
            return answer;
    return std::nullopt;
}

} // namespace dsmt::workflows
