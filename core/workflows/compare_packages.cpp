// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/compare_packages.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/workflows/text_file.h"

#include <charconv>
#include <cmath>
#include <map>

namespace dsmt::workflows {

namespace {

constexpr std::array kHeads{"invasive", "bubble_lucency", "pleural_retraction"};

/// What is needed of a line; nothing where the cell is empty.
struct Answer {
    std::array<std::optional<double>, 3> labels, logits, probabilities;
    std::optional<double> dice;
};
using Answers = std::map<std::string, Answer>;

Answers answersIn(const std::filesystem::path& file)
{
    const CsvTable table = parseCsv(readTextFile(file));
    const auto column = [&](const std::string& name) {
        const auto found = table.column(name);
        if (!found)
            throw Error(ErrorKind::BadInput, file.string() + " has no column \"" + name + "\"");
        return *found;
    };
    const auto number = [&](const CsvTable::Row& row, const std::string& name) -> std::optional<double> {
        const std::string& cell = row.cells[column(name)];
        double value = 0;
        const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        return failure == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
    };
    Answers answers;
    for (const CsvTable::Row& row : table.rows) {
        Answer& answer = answers[row.cells[column("nodule")]];
        for (std::size_t head = 0; head < kHeads.size(); ++head) {
            answer.labels[head] = number(row, kHeads[head]);
            answer.logits[head] = number(row, std::string("logit_") + kHeads[head]);
            answer.probabilities[head] = number(row, std::string("probability_") + kHeads[head]);
        }
        answer.dice = number(row, "dice");
    }
    return answers;
}

/// One head of one package on the nodules that both answered.
struct Scores {
    std::vector<double> logits, probabilities;
    std::vector<std::uint8_t> positive;
};

Scores scoresOf(const Answers& answers, const Answers& other, std::size_t head)
{
    Scores scores;
    for (const auto& [nodule, answer] : answers) {
        const auto there = other.find(nodule);
        if (there == other.end() || !answer.labels[head] || !answer.logits[head] || !there->second.logits[head])
            continue;
        if (answer.labels[head] != there->second.labels[head])
            throw Error(ErrorKind::BadInput, "nodule " + nodule + " has two labels: these are two cohorts");
        scores.logits.push_back(*answer.logits[head]);
        scores.probabilities.push_back(answer.probabilities[head].value_or(0.5));
        scores.positive.push_back(*answer.labels[head] > 0.5);
    }
    return scores;
}

std::optional<double> meanDice(const Answers& answers)
{
    double sum = 0;
    std::size_t count = 0;
    for (const auto& [nodule, answer] : answers)
        if (answer.dice) {
            sum += *answer.dice;
            ++count;
        }
    return count > 0 ? std::optional(sum / double(count)) : std::nullopt;
}

JudgedPackage judged(const Answers& answers, const Answers& other, double threshold)
{
    const Scores scores = scoresOf(answers, other, 0);
    JudgedPackage package;
    if (const auto area = statistics::delong(scores.logits, scores.positive)) {
        package.area = *area;
        package.interval = statistics::delongInterval(*area);
    }
    package.curve = statistics::rocCurve(scores.logits, scores.positive);
    package.calls = statistics::confusionAt(threshold, scores.probabilities, scores.positive);
    double squares = 0;
    for (std::size_t n = 0; n < scores.positive.size(); ++n)
        squares += std::pow(scores.probabilities[n] - scores.positive[n], 2);
    if (!scores.positive.empty())
        package.brier = squares / double(scores.positive.size());
    package.dice = meanDice(answers);
    for (std::size_t sign = 0; sign < package.signAreas.size(); ++sign) {
        const Scores ofSign = scoresOf(answers, other, sign + 1);
        if (const auto area = statistics::delong(ofSign.logits, ofSign.positive))
            package.signAreas[sign] = area->area;
    }
    return package;
}

} // namespace

PackageComparison comparePackages(const std::array<std::filesystem::path, 2>& rows,
                                  const std::array<double, 2>& thresholds)
{
    const Answers first = answersIn(rows[0]), second = answersIn(rows[1]);
    const Scores a = scoresOf(first, second, 0), b = scoresOf(second, first, 0);
    const auto difference = statistics::delongPaired(a.logits, b.logits, a.positive);
    if (!difference)
        throw Error(ErrorKind::BadInput, "all nodules are of one class, so there is no curve to compare");
    PackageComparison comparison{.first = judged(first, second, thresholds[0]),
                                 .second = judged(second, first, thresholds[1]),
                                 .difference = *difference,
                                 .nodules = a.positive.size(),
                                 .invasive = difference->first.positives};
    std::map<std::string, int> all;
    for (const Answers* answers : {&first, &second})
        for (const auto& [nodule, answer] : *answers)
            ++all[nodule];
    comparison.leftOut = all.size() - comparison.nodules;
    return comparison;
}

} // namespace dsmt::workflows
