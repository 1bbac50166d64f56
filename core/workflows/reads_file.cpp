// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/reads_file.h"

#include "core/base/error.h"
#include "core/workflows/answer_cells.h"
#include "core/workflows/imrmc_lines.h"
#include "core/workflows/reads_of_file.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/table_line.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

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
