// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/comparison.h"

#include "core/base/error.h"
#include "core/statistics/holm.h"

#include <algorithm>
#include <cmath>

namespace dsmt::training {

namespace {

using Score = std::optional<double> NoduleScore::*;

/// What one run says of the nodules of one part of the comparison, sorted.
struct Judged {
    const RunScores* run = nullptr;
    std::vector<NoduleScore> nodules;
};

std::string nameOf(const RunScores& run)
{
    return runName(comparisonRowNamed(run.row), run.seed);
}

std::vector<std::string> cohortsOf(std::span<const RunScores> runs)
{
    std::vector<std::string> cohorts;
    for (const RunScores& run : runs)
        for (const NoduleScore& nodule : run.nodules)
            if (std::ranges::find(cohorts, nodule.cohort) == cohorts.end())
                cohorts.push_back(nodule.cohort);
    return cohorts;
}

std::vector<NoduleScore> nodulesOf(const RunScores& run, const std::string& cohort)
{
    std::vector<NoduleScore> nodules;
    std::ranges::copy_if(run.nodules, std::back_inserter(nodules), [&](const auto& n) { return n.cohort == cohort; });
    std::ranges::sort(nodules, {}, &NoduleScore::id);
    if (const auto twice = std::ranges::adjacent_find(nodules, {}, &NoduleScore::id); twice != nodules.end())
        throw Error(ErrorKind::BadInput, nameOf(run) + " has the nodule " + twice->id + " of " + cohort + " twice");
    return nodules;
}

void requireSameNodules(const Judged& first, const Judged& other)
{
    const bool isSame =
        std::ranges::equal(first.nodules, other.nodules, [](const NoduleScore& a, const NoduleScore& b) {
            return a.id == b.id && a.labels == b.labels;
        });
    if (!isSame)
        throw Error(ErrorKind::BadInput, nameOf(*first.run) + " and " + nameOf(*other.run) +
                                             " were judged on different nodules of " + other.nodules.front().cohort);
}

/// Runs that were judged on all of these cohorts.
std::vector<Judged> judgedOn(std::span<const RunScores> runs, std::span<const std::string> cohorts)
{
    std::vector<Judged> judged;
    for (const RunScores& run : runs) {
        Judged one{&run, {}};
        const bool hasAll = std::ranges::all_of(cohorts, [&](const std::string& cohort) {
            const auto nodules = nodulesOf(run, cohort);
            one.nodules.insert(one.nodules.end(), nodules.begin(), nodules.end());
            return !nodules.empty();
        });
        if (!hasAll)
            continue;
        if (!judged.empty())
            requireSameNodules(judged.front(), one);
        judged.push_back(std::move(one));
    }
    return judged;
}

/// The mean of a score over runs, where all have it.
LabelledScores averaged(std::span<const Judged* const> runs, Score score, std::size_t head)
{
    LabelledScores cases;
    const auto& nodules = runs.front()->nodules;
    for (std::size_t n = 0; n < nodules.size(); ++n) {
        double sum = 0;
        bool isKnown = nodules[n].labels[head] >= 0;
        for (const Judged* run : runs) {
            isKnown = isKnown && run->nodules[n].*score;
            sum += (run->nodules[n].*score).value_or(0);
        }
        if (isKnown) {
            cases.scores.push_back(sum / double(runs.size()));
            cases.positive.push_back(nodules[n].labels[head] > 0.5f);
        } else {
            ++cases.unknown;
        }
    }
    return cases;
}

std::optional<double> meanOf(const std::vector<double>& values)
{
    const auto summary = statistics::summarize(values);
    return summary ? std::optional(summary->mean) : std::nullopt;
}

std::optional<double> accuracyOf(std::span<const Judged* const> runs)
{
    std::vector<double> accuracies;
    for (const Judged* run : runs) {
        if (!run->run->threshold)
            continue;
        LabelledScores cases = averaged(std::span(&run, 1), &NoduleScore::invasiveness, 0);
        for (double& score : cases.scores)
            score = 1 / (1 + std::exp(-score));
        if (const auto share =
                statistics::confusionAt(*run->run->threshold, cases.scores, cases.positive).accuracy().value())
            accuracies.push_back(*share);
    }
    return meanOf(accuracies);
}

std::optional<double> diceOf(std::span<const Judged* const> runs)
{
    std::vector<double> values;
    for (const Judged* run : runs)
        for (const NoduleScore& nodule : run->nodules)
            if (nodule.dice)
                values.push_back(*nodule.dice);
    return meanOf(values);
}

RowFigures figuresOfRow(const ComparisonRow& row, std::span<const Judged* const> runs)
{
    RowFigures figures{.row = row.name};
    std::vector<double> areas;
    for (const Judged* run : runs) {
        figures.seeds.push_back(run->run->seed);
        figures.seedAreas.push_back(areaFiguresOf(averaged(std::span(&run, 1), &NoduleScore::invasiveness, 0)).area);
        if (figures.seedAreas.back())
            areas.push_back(*figures.seedAreas.back());
    }
    if (areas.size() == runs.size())
        figures.meanSeedArea = meanOf(areas);
    figures.invasiveness = areaFiguresOf(averaged(runs, &NoduleScore::invasiveness, 0));
    figures.bubbleLucency = areaFiguresOf(averaged(runs, &NoduleScore::bubbleLucency, 1));
    figures.pleuralRetraction = areaFiguresOf(averaged(runs, &NoduleScore::pleuralRetraction, 2));
    figures.dice = diceOf(runs);
    figures.accuracy = accuracyOf(runs);
    return figures;
}

/// The nodules that both answer, each side averaged over the seeds that both have.
void addDifference(RowFigures& figures, std::span<const Judged* const> row, std::span<const Judged* const> dsmtNet)
{
    std::vector<const Judged*> first, second;
    for (const Judged* run : row)
        for (const Judged* other : dsmtNet)
            if (run->run->seed == other->run->seed) {
                first.push_back(run);
                second.push_back(other);
                figures.comparedSeeds.push_back(run->run->seed);
            }
    if (first.empty())
        return;
    std::vector<double> scores[2];
    std::vector<std::uint8_t> positive;
    for (std::size_t n = 0; n < first.front()->nodules.size(); ++n) {
        double sums[2]{};
        const float label = first.front()->nodules[n].labels[0];
        bool isKnown = label >= 0;
        for (std::size_t seed = 0; seed < first.size(); ++seed) {
            const auto &a = first[seed]->nodules[n].invasiveness, &b = second[seed]->nodules[n].invasiveness;
            isKnown = isKnown && a && b;
            sums[0] += a.value_or(0);
            sums[1] += b.value_or(0);
        }
        if (!isKnown)
            continue;
        scores[0].push_back(sums[0] / double(first.size()));
        scores[1].push_back(sums[1] / double(first.size()));
        positive.push_back(label > 0.5f);
    }
    figures.difference = statistics::delongPaired(scores[0], scores[1], positive);
}

void adjust(std::vector<RowFigures>& rows)
{
    std::vector<std::optional<double>> p;
    for (const RowFigures& row : rows)
        p.push_back(row.difference ? row.difference->p : std::nullopt);
    const auto adjusted = statistics::holmAdjusted(p);
    for (std::size_t n = 0; n < rows.size(); ++n)
        rows[n].adjustedP = adjusted[n];
}

CohortComparison partOf(std::span<const RunScores> runs, std::span<const std::string> cohorts)
{
    CohortComparison part{.cohort = cohorts.size() == 1 ? cohorts.front() : std::string()};
    const std::vector<Judged> judged = judgedOn(runs, cohorts);
    if (!judged.empty())
        for (const NoduleScore& nodule : judged.front().nodules) {
            ++part.nodules;
            part.invasive += nodule.labels[0] > 0.5f;
            part.notInvasive += nodule.labels[0] >= 0 && nodule.labels[0] <= 0.5f;
        }
    std::vector<const Judged*> dsmtNet;
    for (const ComparisonRow& row : comparisonRows()) {
        std::vector<const Judged*> own;
        for (const Judged& run : judged)
            if (run.run->row == row.name)
                own.push_back(&run);
        std::ranges::sort(own, {}, [](const Judged* run) { return run->run->seed; });
        if (own.empty()) {
            if (std::ranges::find(runs, row.name, &RunScores::row) != runs.end())
                part.missing.push_back(row.name);
            continue;
        }
        part.rows.push_back(figuresOfRow(row, own));
        if (row.name == kComparedWith)
            dsmtNet = own;
        else
            addDifference(part.rows.back(), own, dsmtNet);
    }
    adjust(part.rows);
    return part;
}

} // namespace

std::vector<CohortComparison> compare(std::span<const RunScores> runs)
{
    for (const RunScores& run : runs)
        comparisonRowNamed(run.row);
    const std::vector<std::string> cohorts = cohortsOf(runs);
    std::vector<CohortComparison> parts;
    for (const std::string& cohort : cohorts)
        parts.push_back(partOf(runs, std::span(&cohort, 1)));
    if (cohorts.size() > 1)
        parts.push_back(partOf(runs, cohorts));
    return parts;
}

} // namespace dsmt::training
