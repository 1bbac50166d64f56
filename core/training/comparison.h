// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/comparison_rows.h"
#include "core/training/evaluation_figures.h"

namespace dsmt::training {

/// What one run of a row says of one nodule. Scores are calibrated logits: logit / temperature.
struct NoduleScore {
    std::string cohort, id;                  ///< both together are the nodule
    std::array<float, 3> labels{-1, -1, -1}; ///< as NoduleFacts
    std::optional<double> invasiveness;      ///< nothing without an answer: no size, or no outline to take out
    std::optional<double> bubbleLucency, pleuralRetraction, dice;
};

/// A run: a row with one seed.
struct RunScores {
    std::string row;
    std::uint64_t seed = 1;
    std::optional<double> threshold; ///< on the calibrated probability, chosen on training nodules
    std::vector<NoduleScore> nodules;
};

/// How a row did on a cohort. Scores of the same nodule are averaged over the row's seeds first, where nothing else is
/// said; so the area is that of the averaged answer, and mostly larger than the mean of the areas of single seeds.
struct RowFigures {
    std::string row;
    std::vector<std::uint64_t> seeds;
    AreaFigures invasiveness, bubbleLucency, pleuralRetraction;
    std::vector<std::optional<double>> seedAreas; ///< of invasiveness, of each seed by itself
    std::optional<double> meanSeedArea;           ///< nothing when one of them is not defined
    std::optional<double> dice;                   ///< mean over nodules and seeds
    std::optional<double> accuracy;               ///< mean over the seeds, of each at its own threshold

    /// Row - kComparedWith, both averaged over the seeds that both have, on the nodules that both answer.
    std::optional<statistics::AreaDifference> difference;
    std::vector<std::uint64_t> comparedSeeds;
    std::optional<double> adjustedP; ///< of the difference, Holm over the rows of this cohort
};

struct CohortComparison {
    std::string cohort;                                     ///< empty: all of them together
    std::size_t nodules = 0, invasive = 0, notInvasive = 0; ///< the classes of those whose label is known
    std::vector<RowFigures> rows;                           ///< in the order of comparisonRows
    std::vector<std::string> missing; ///< rows that are elsewhere in the comparison, but not judged here (wholly)
};

/// A part for each cohort in the order in which they come, and where there are several a last one of all nodules
/// together, for the rows that were judged on all cohorts.
/// @throws Error(BadInput) for a row that there is not, and when two runs saw different nodules of a cohort, or
/// different labels
std::vector<CohortComparison> compare(std::span<const RunScores> runs);

} // namespace dsmt::training
