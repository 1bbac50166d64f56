// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_conduct.h"

#include "core/statistics/distribution.h"
#include "core/statistics/mcnemar.h"
#include "core/statistics/paired_tests.h"
#include "core/study/answer_switch.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

constexpr const char* kNoTimes = "no time was taken";
constexpr const char* kOneArm = "there are no answers with and without the network";

std::optional<double> activeSeconds(const NoduleRead* read)
{
    if (!read || !read->seconds)
        return std::nullopt;
    const double seconds = *read->seconds - read->idleSeconds.value_or(0);
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

ResultCell timesCell(std::vector<double> times)
{
    const auto summary = summarize(times);
    if (!summary)
        return numberCell({}, 0, kNoTimes);
    ResultCell cell = numberCell(summary->median, Interval{summary->p25, summary->p75}, 1);
    cell.text = fmt::format("{:.1f} s ({:.1f} to {:.1f})", summary->median, summary->p25, summary->p75);
    return cell;
}

/// Aided over unaided, of geometric means.
std::pair<ResultCell, ResultCell> ratioCells(const std::vector<double>& aided, const std::vector<double>& unaided)
{
    const auto t = pairedLogT(aided, unaided);
    const std::string why = aided.empty() ? kOneArm : "fewer than two pairs, or all ratios are equal";
    const auto interval =
        t ? std::optional(Interval{std::exp(t->interval.lower), std::exp(t->interval.upper)}) : std::nullopt;
    return {numberCell(t ? std::optional(std::exp(t->difference)) : std::nullopt, interval, 3, why),
            pCell(t ? std::optional(t->p) : std::nullopt, why)};
}

std::string codeOf(const AnalysedReader& reader)
{
    return database::readerCode(reader.reader.number);
}

} // namespace

ResultTable readingTimeTable(const StudyReads& all)
{
    ResultTable table{
        .id = "times",
        .title = "Reading time of a case",
        .columns = {"", "unaided, median (quartiles)", "aided, median (quartiles)", "aided / unaided (95 % interval)",
                    "p"},
        .rows = {},
        .notes = {"Time on the case less the time without a sign of the reader; the ratio is of geometric "
                  "means, paired by case (t test on logarithms)."}};
    std::vector<double> everyones[2], paired[2];
    const auto add = [&](const std::string& name, const std::vector<double>(&times)[2],
                         const std::vector<double>(&pairs)[2]) {
        auto [ratio, p] = ratioCells(pairs[1], pairs[0]);
        table.rows.push_back(
            {wordCell(name), timesCell(times[0]), timesCell(times[1]), std::move(ratio), std::move(p)});
    };
    for (const AnalysedReader& reader : all.readers) {
        std::vector<double> times[2], pairs[2];
        for (const AnalysedCase& one : all.cases) {
            std::optional<double> seconds[2];
            for (const bool aided : {false, true})
                if ((seconds[aided] = activeSeconds(all.find(reader.reader.number, one.number, aided))))
                    times[aided].push_back(*seconds[aided]);
            if (seconds[0] && seconds[1])
                for (const bool aided : {false, true})
                    pairs[aided].push_back(*seconds[aided]);
        }
        add(codeOf(reader), times, pairs);
        for (const bool aided : {false, true}) {
            everyones[aided].insert(everyones[aided].end(), times[aided].begin(), times[aided].end());
            paired[aided].insert(paired[aided].end(), pairs[aided].begin(), pairs[aided].end());
        }
    }
    add("all readers", everyones, paired);
    return table;
}

ResultTable switchTable(const StudyReads& all)
{
    ResultTable table{
        .id = "switches",
        .title = "Switches after the network's answer",
        .columns = {"", "both calls", "wrong to right", "right to wrong", "unchanged", "p, accuracy (exact McNemar)"},
        .rows = {},
        .notes = {"Derived from the two locked answers to a case; nobody types them."}};
    std::vector<int> right, wrong;
    std::size_t unchanged = 0, both = 0;
    const auto add = [&](const std::string& name, std::size_t pairs, const std::vector<int>& toRight,
                         const std::vector<int>& toWrong, std::size_t same) {
        const auto test = mcnemar({.both = same, .firstOnly = toRight.size(), .secondOnly = toWrong.size()});
        table.rows.push_back({wordCell(name), countCell(pairs), countCell(toRight.size(), toRight),
                              countCell(toWrong.size(), toWrong), countCell(same),
                              pCell(pairs > 0 && test ? std::optional(test->exactP) : std::nullopt, kOneArm)});
    };
    for (const AnalysedReader& reader : all.readers) {
        std::vector<int> toRight, toWrong;
        std::size_t same = 0;
        for (const AnalysedCase& one : all.cases) {
            const NoduleRead* before = all.find(reader.reader.number, one.number, false);
            const NoduleRead* after = all.find(reader.reader.number, one.number, true);
            if (!before || !after || !one.truth)
                continue;
            const auto change = study::switchOf(before->invasiveCall, after->invasiveCall, *one.truth);
            if (!change)
                continue;
            if (*change == study::AnswerSwitch::None)
                ++same;
            else
                (*change == study::AnswerSwitch::WrongToRight ? toRight : toWrong).push_back(one.number);
        }
        add(codeOf(reader), same + toRight.size() + toWrong.size(), toRight, toWrong, same);
        right.insert(right.end(), toRight.begin(), toRight.end());
        wrong.insert(wrong.end(), toWrong.begin(), toWrong.end());
        unchanged += same;
        both += same + toRight.size() + toWrong.size();
    }
    table.rows.push_back({wordCell("all readers"), countCell(both), countCell(right.size(), right),
                          countCell(wrong.size(), wrong), countCell(unchanged),
                          pCell({}, "answers of several readers to one case are not independent")});
    return table;
}

ResultTable adherenceTable(const StudyReads& all)
{
    ResultTable table{.id = "adherence",
                      .title = "Calls that are the network's",
                      .columns = {"", "unaided", "aided"},
                      .rows = {},
                      .notes = {}};
    for (const AnalysedReader& reader : all.readers) {
        std::vector<ResultCell> row{wordCell(codeOf(reader))};
        for (const bool aided : {false, true}) {
            Proportion same;
            std::vector<int> others;
            for (const AnalysedCase& one : all.cases) {
                const NoduleRead* read = all.find(reader.reader.number, one.number, aided);
                const auto network = one.networkCall();
                if (!read || !read->invasiveCall || !network)
                    continue;
                ++same.of;
                same.count += *read->invasiveCall == *network;
                if (*read->invasiveCall != *network)
                    others.push_back(one.number);
            }
            row.push_back(shareCell(same, "no case was called by both in this arm", others));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace dsmt::workflows
