// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/imrmc_file.h"

#include "core/base/error.h"
#include "core/workflows/imrmc_lines.h"
#include "core/workflows/study_builder.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::workflows {

ScoreTable readImrmc(std::string_view text)
{
    const ImrmcText found = imrmcLines(text);
    StudyBuilder builder;
    for (const ImrmcLine& line : found.lines) {
        if (!line.wrong.empty())
            throw Error(ErrorKind::BadInput, fmt::format("line {}: {}", line.number, line.wrong));
        if (line.isTruth)
            builder.addTruth(line.caseName, *line.score == 1, line.number);
        else
            builder.addRead(line.reader, line.modality, line.caseName, line.score, line.number);
    }
    ScoreTable table = builder.finished(true);
    const statistics::ReaderStudy& study = table.study;
    const auto positives = std::size_t(std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1)));
    if (const std::string wrong = whatIsCountedWrong(found, study.readers.size(), positives,
                                                     study.cases.size() - positives, study.modalities.size());
        !wrong.empty())
        throw Error(ErrorKind::BadInput, wrong);
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
