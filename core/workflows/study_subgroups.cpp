// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_subgroups.h"

#include "core/workflows/study_paper.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <map>

namespace dsmt::workflows {

using namespace statistics;

namespace {

struct Grouping {
    const char* name;
    std::function<std::string(const AnalysedCase&)> groupOf; ///< "" where it is not known
};

std::string sizeOf(const AnalysedCase& one)
{
    if (!one.answer || !one.answer->nodule)
        return "";
    const double mm = one.answer->nodule->longAxisMm;
    return mm < 10 ? "under 10 mm" : mm < 15 ? "10 to under 15 mm" : mm <= 20 ? "15 to 20 mm" : "over 20 mm";
}

std::string textureOf(const AnalysedCase& one)
{
    if (!one.answer || !one.answer->nodule || !one.answer->nodule->solid)
        return "";
    constexpr std::array<const char*, 3> kWords{"ground-glass", "part-solid", "solid"};
    return kWords[std::size_t(one.answer->nodule->solid->texture)];
}

std::string sliceOf(const AnalysedCase& one)
{
    if (!one.sliceMm)
        return "";
    return *one.sliceMm <= 1.25 ? "up to 1.25 mm" : *one.sliceMm <= 2.5 ? "over 1.25 to 2.5 mm" : "over 2.5 mm";
}

std::string sexOf(const AnalysedCase& one)
{
    return one.sex == "M" ? "men" : one.sex == "F" ? "women" : "";
}

std::vector<Grouping> groupings()
{
    return {{"size", sizeOf},
            {"texture", textureOf},
            {"slice thickness", sliceOf},
            {"kernel", [](const AnalysedCase& one) { return one.kernel; }},
            {"vendor", [](const AnalysedCase& one) { return one.vendor; }},
            {"contrast medium", [](const AnalysedCase& one) { return one.contrast; }},
            {"sex", sexOf},
            {"age", [](const AnalysedCase& one) { return one.ageBand; }},
            {"centre", [](const AnalysedCase& one) { return one.centre; }},
            {"lobe", [](const AnalysedCase& one) { return one.lobe; }}};
}

/// Network and readers' means among some cases.
std::vector<ResultCell> rowOf(const std::string& name, const StudyReads& all, const std::vector<Scorer>& scorers,
                              const std::vector<int>& numbers)
{
    std::size_t positives = 0;
    for (const int number : numbers)
        positives += all.caseNumbered(number)->truth.value_or(false);
    ResultCell cases = countCell(numbers.size(), numbers);
    std::vector<ResultCell> row{wordCell(name), std::move(cases), countCell(positives)};
    std::vector<Scorer> readers;
    std::optional<Scorer> network;
    for (const Scorer& scorer : scorers)
        if (scorer.kind == ScorerKind::Network)
            network = among(scorer, numbers);
        else if (scorer.kind == ScorerKind::Reader && (!scorer.aided || !all.hasArm(false)))
            readers.push_back(among(scorer, numbers));
    const std::string noNetwork = "the network did not answer";
    row.push_back(numberCell(network && network->area ? std::optional(network->area->area) : std::nullopt,
                             network && network->area ? delongInterval(*network->area) : std::nullopt, 3,
                             network ? network->whyNoArea() : noNetwork));
    row.push_back(network ? shareCell(network->calls.accuracy(), network->whyNoCalls(), network->wrongCases())
                          : numberCell({}, 0, noNetwork));
    double sum = 0;
    int with = 0;
    for (const Scorer& reader : readers)
        if (reader.area) {
            sum += reader.area->area;
            ++with;
        }
    row.push_back(numberCell(with > 0 ? std::optional(sum / with) : std::nullopt, 3, "no reader rated both classes"));
    const MeanShare mean = meanShare(readers, !all.hasArm(false), &Confusion::accuracy);
    ResultCell share = numberCell(mean.mean, 3, "no reader answered yes or no");
    if (mean.mean)
        share.text = fmt::format("{:.1f} %", 100 * *mean.mean);
    row.push_back(std::move(share));
    return row;
}

const std::vector<std::string> kColumns{"",
                                        "cases",
                                        "positive",
                                        "AUC of DSMT-Net",
                                        "accuracy of DSMT-Net",
                                        "mean AUC of readers",
                                        "mean accuracy of readers"};

std::vector<int> knownCases(const StudyReads& all, const std::function<bool(const AnalysedCase&)>& wanted)
{
    std::vector<int> numbers;
    for (const AnalysedCase& one : all.cases)
        if (one.truth && wanted(one))
            numbers.push_back(one.number);
    return numbers;
}

bool isReservation(const ScopeFinding& finding)
{
    return finding.severity != Severity::Note && finding.code != "simulated_training";
}

} // namespace

ResultTable subgroupTable(const StudyReads& all, const std::vector<Scorer>& scorers)
{
    ResultTable table{.id = "subgroups",
                      .title = "Subgroups",
                      .columns = kColumns,
                      .rows = {},
                      .notes = {"Explorative: no test is made and nothing is adjusted. Readers without the network's "
                                "answer where there are such answers."}};
    for (const Grouping& grouping : groupings()) {
        std::map<std::string, std::vector<int>> groups;
        for (const AnalysedCase& one : all.cases)
            if (one.truth)
                groups[grouping.groupOf(one)].push_back(one.number);
        const bool isKnown = groups.size() > std::size_t(groups.contains(""));
        if (!isKnown) {
            table.notes.push_back(fmt::format("Not recorded for any case: {}.", grouping.name));
            continue;
        }
        for (const auto& [name, numbers] : groups)
            table.rows.push_back(rowOf(fmt::format("{}: {}", grouping.name, name.empty() ? "not recorded" : name), all,
                                       scorers, numbers));
    }
    return table;
}

ResultTable scopeTable(const StudyReads& all, const std::vector<Scorer>& scorers)
{
    ResultTable table{.id = "scope",
                      .title = "With and without cases that carry a reservation",
                      .columns = kColumns,
                      .rows = {},
                      .notes = {"A reservation is a finding about the nodule, its CT or the network that qualifies the "
                                "answer (size outside of the range, thick slices, parts outside of the CT, unlike the "
                                "training nodules)."}};
    const auto within = [](const AnalysedCase& one) {
        return one.answer && std::ranges::none_of(one.answer->scope, isReservation);
    };
    table.rows.push_back(rowOf("all cases", all, scorers, knownCases(all, [](const AnalysedCase&) { return true; })));
    table.rows.push_back(rowOf("without any reservation", all, scorers, knownCases(all, within)));
    table.rows.push_back(rowOf("with a reservation", all, scorers,
                               knownCases(all, [&](const AnalysedCase& one) { return one.answer && !within(one); })));
    return table;
}

ResultTable reservationsTable(const StudyReads& all)
{
    ResultTable table{.id = "reservations",
                      .title = "Reservations about single answers",
                      .columns = {"", "cases"},
                      .rows = {},
                      .notes = {}};
    std::map<std::string, std::vector<int>> found;
    for (const AnalysedCase& one : all.cases)
        if (one.answer)
            for (const ScopeFinding& finding : one.answer->scope)
                if (isReservation(finding) && (found[finding.code].empty() || found[finding.code].back() != one.number))
                    found[finding.code].push_back(one.number);
    for (const auto& [code, numbers] : found) {
        std::string words = code;
        std::ranges::replace(words, '_', ' ');
        table.rows.push_back({wordCell(words), countCell(numbers.size(), numbers)});
    }
    if (table.rows.empty())
        table.rows.push_back({wordCell("none"), countCell(0)});
    return table;
}

} // namespace dsmt::workflows
