// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_conduct.h"

#include <fmt/format.h>
#include <map>
#include <tuple>

namespace dsmt::workflows {

namespace {

std::string codeOf(const AnalysedReader& reader)
{
    return database::readerCode(reader.reader.number);
}

} // namespace

ResultTable missingReadsTable(const StudyReads& all)
{
    ResultTable table{.id = "missing",
                      .title = "Missing reads and open questions",
                      .columns = {"", "cases read", "not read", "no rating", "no yes or no", "a sign left open"},
                      .rows = {},
                      .notes = {"Not read and left open are different things. Cases that are not read are left out of "
                                "what needs them; nothing is filled in."}};
    for (const bool aided : {false, true}) {
        if (!all.hasArm(aided) && !(aided ? study::showsNetwork(all.study.protocol.design) : !all.hasArm(true)))
            continue;
        for (const AnalysedReader& reader : all.readers) {
            std::vector<int> unread, unrated, uncalled, open;
            for (const AnalysedCase& one : all.cases) {
                const NoduleRead* read = all.find(reader.reader.number, one.number, aided);
                if (!read) {
                    unread.push_back(one.number);
                    continue;
                }
                if (!read->invasiveness)
                    unrated.push_back(one.number);
                if (!read->invasiveCall)
                    uncalled.push_back(one.number);
                if (!read->bubbleLucency || !read->pleuralRetraction)
                    open.push_back(one.number);
            }
            table.rows.push_back({wordCell(codeOf(reader) + (aided ? ", aided" : ", unaided")),
                                  countCell(all.cases.size() - unread.size()), countCell(unread.size(), unread),
                                  countCell(unrated.size(), unrated), countCell(uncalled.size(), uncalled),
                                  countCell(open.size(), open)});
        }
    }
    std::vector<int> silent, untold;
    for (const AnalysedCase& one : all.cases) {
        if (!one.probability())
            silent.push_back(one.number);
        if (!one.truth)
            untold.push_back(one.number);
    }
    table.rows.push_back({wordCell(kNetworkName), countCell(all.cases.size() - silent.size()),
                          countCell(silent.size(), silent), wordCell(""), wordCell(""), wordCell("")});
    if (!untold.empty())
        table.rows.push_back({wordCell("without a reference standard"), countCell(untold.size(), untold), wordCell(""),
                              wordCell(""), wordCell(""), wordCell("")});
    return table;
}

ResultTable deviationTable(const StudyReads& all)
{
    constexpr std::size_t kMost = 80;
    ResultTable table{.id = "deviations",
                      .title = "Deviations",
                      .columns = {"first at", "kind", "reader", "cases", "what"},
                      .rows = {},
                      .notes = {"The same of one reader in several cases is one line."}};
    std::vector<std::pair<const database::Deviation*, std::vector<int>>> groups;
    std::map<std::tuple<std::string, int, std::string>, std::size_t> placeOf;
    for (const database::Deviation& one : all.deviations) {
        const auto [place, isNew] = placeOf.emplace(std::tuple(one.kind, one.reader, one.text), groups.size());
        if (isNew)
            groups.emplace_back(&one, std::vector<int>());
        if (one.caseNumber > 0)
            groups[place->second].second.push_back(one.caseNumber);
    }
    for (const auto& [one, numbers] : groups) {
        if (table.rows.size() == kMost) {
            table.notes.push_back(fmt::format("{} more are not shown (dsmt study deviations).", groups.size() - kMost));
            break;
        }
        ResultCell cases = numbers.size() == 1 ? wordCell(database::caseCode(numbers.front()))
                           : numbers.empty()   ? wordCell("")
                                               : countCell(numbers.size());
        cases.cases = numbers;
        table.rows.push_back({wordCell(one->at), wordCell(one->kind),
                              wordCell(one->reader > 0 ? database::readerCode(one->reader) : ""), std::move(cases),
                              wordCell(one->text)});
    }
    return table;
}

ResultTable readerTable(const StudyReads& all)
{
    ResultTable table{.id = "readers",
                      .title = "Readers",
                      .columns = {"", "seniority", "specialty", "years"},
                      .rows = {},
                      .notes = {}};
    for (const AnalysedReader& reader : all.readers)
        table.rows.push_back({wordCell(codeOf(reader)), wordCell(reader.seniority), wordCell(reader.specialty),
                              reader.years ? countCell(std::size_t(*reader.years)) : wordCell("")});
    return table;
}

} // namespace dsmt::workflows
