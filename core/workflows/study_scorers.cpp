// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_scorers.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace dsmt::workflows {

namespace {

void addCall(statistics::Confusion& calls, bool positive, bool call)
{
    if (positive)
        ++(call ? calls.truePositives : calls.falseNegatives);
    else
        ++(call ? calls.falsePositives : calls.trueNegatives);
}

void derive(Scorer& scorer)
{
    for (const ScoredCase& one : scorer.cases) {
        if (one.score) {
            scorer.scores.push_back(*one.score);
            scorer.positive.push_back(one.positive);
        }
        if (one.call)
            addCall(scorer.calls, one.positive, *one.call);
    }
    scorer.area = statistics::delong(scorer.scores, scorer.positive);
    scorer.curve = statistics::rocCurve(scorer.scores, scorer.positive);
}

/// @param said gives score and call of a case
Scorer scorerOf(const StudyReads& all, std::string name, ScorerKind kind,
                const std::function<std::pair<std::optional<double>, std::optional<bool>>(const AnalysedCase&)>& said)
{
    Scorer scorer;
    scorer.name = std::move(name);
    scorer.kind = kind;
    for (const AnalysedCase& one : all.cases) {
        if (!one.truth)
            continue;
        const auto [score, call] = said(one);
        if (score || call)
            scorer.cases.push_back({one.number, *one.truth, score, call});
    }
    derive(scorer);
    return scorer;
}

std::string classesMissing(std::size_t positives, std::size_t negatives)
{
    if (positives == 0 && negatives == 0)
        return "nothing was scored";
    if (positives == 0 || negatives == 0)
        return fmt::format("all {} scored cases are {}", positives + negatives,
                           positives == 0 ? "negative" : "positive");
    return "";
}

} // namespace

std::vector<int> Scorer::wrongCases(std::optional<bool> ofTruth) const
{
    std::vector<int> numbers;
    for (const ScoredCase& one : cases)
        if (one.call && *one.call != one.positive && (!ofTruth || *ofTruth == one.positive))
            numbers.push_back(one.number);
    return numbers;
}

std::vector<int> Scorer::calledCases(bool ofTruth, bool call) const
{
    std::vector<int> numbers;
    for (const ScoredCase& one : cases)
        if (one.call && *one.call == call && one.positive == ofTruth)
            numbers.push_back(one.number);
    return numbers;
}

std::vector<int> Scorer::scoredCases(double from, double below) const
{
    std::vector<int> numbers;
    for (const ScoredCase& one : cases)
        if (one.score && *one.score >= from && *one.score < below)
            numbers.push_back(one.number);
    return numbers;
}

std::string Scorer::whyNoArea() const
{
    const auto positives = std::size_t(std::ranges::count(positive, std::uint8_t(1)));
    if (area && area->variance && *area->variance > 0)
        return "";
    if (area && !area->variance)
        return "no interval: one of the classes has a single case";
    if (area)
        return area->area == 0.5 ? "no interval: all scores are equal" : "no interval: the scores part the classes";
    return classesMissing(positives, positive.size() - positives);
}

std::string Scorer::whyNoCalls() const
{
    return calls.cases() > 0 ? "" : kind == ScorerKind::Reader ? "no yes or no was answered" : "it made no calls";
}

Scorer networkScorer(const StudyReads& all)
{
    return scorerOf(all, kNetworkName, ScorerKind::Network,
                    [](const AnalysedCase& one) { return std::pair(one.probability(), one.networkCall()); });
}

Scorer baselineScorer(const StudyReads& all)
{
    return scorerOf(all, kBaselineName, ScorerKind::Baseline, [](const AnalysedCase& one) {
        const auto score = one.probability() ? one.answer->sizeAndHu : std::nullopt;
        return std::pair(score, score ? std::optional(*score >= kBaselineThreshold) : std::nullopt);
    });
}

Scorer readerScorer(const StudyReads& all, int reader, bool aided)
{
    const bool both = all.hasArm(true) && all.hasArm(false);
    Scorer scorer = scorerOf(all, database::readerCode(reader) + (both ? aided ? ", aided" : ", unaided" : ""),
                             ScorerKind::Reader, [&](const AnalysedCase& one) {
                                 const NoduleRead* read = all.find(reader, one.number, aided);
                                 return read ? std::pair(read->invasiveness, read->invasiveCall)
                                             : std::pair<std::optional<double>, std::optional<bool>>();
                             });
    scorer.reader = reader;
    scorer.aided = aided;
    return scorer;
}

Scorer among(const Scorer& scorer, const std::vector<int>& numbers)
{
    Scorer some;
    some.name = scorer.name;
    some.kind = scorer.kind;
    some.reader = scorer.reader;
    some.aided = scorer.aided;
    for (const ScoredCase& one : scorer.cases)
        if (std::ranges::binary_search(numbers, one.number))
            some.cases.push_back(one);
    derive(some);
    return some;
}

std::vector<Scorer> scorersOf(const StudyReads& all)
{
    std::vector<Scorer> scorers;
    if (std::ranges::any_of(all.cases, [](const AnalysedCase& one) { return one.answer.has_value(); })) {
        scorers.push_back(networkScorer(all));
        scorers.push_back(baselineScorer(all));
    }
    for (const bool aided : {false, true})
        if (all.hasArm(aided) || (!aided && !all.hasArm(true)))
            for (const AnalysedReader& reader : all.readers)
                scorers.push_back(readerScorer(all, reader.reader.number, aided));
    return scorers;
}

PairedScores pairedScores(const Scorer& first, const Scorer& second)
{
    PairedScores paired;
    auto other = second.cases.begin();
    for (const ScoredCase& one : first.cases) {
        while (other != second.cases.end() && other->number < one.number)
            ++other;
        if (other == second.cases.end() || other->number != one.number || !one.score || !other->score)
            continue;
        paired.first.push_back(*one.score);
        paired.second.push_back(*other->score);
        paired.positive.push_back(one.positive);
    }
    return paired;
}

} // namespace dsmt::workflows
