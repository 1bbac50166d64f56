// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"
#include "core/statistics/delong.h"
#include "core/statistics/roc.h"
#include "core/workflows/study_reads.h"

#include <limits>

namespace dsmt::workflows {

enum class ScorerKind { Network, Baseline, Reader };

/// What somebody said of a case whose truth is known.
struct ScoredCase {
    int number = 0;
    bool positive = false;
    std::optional<double> score; ///< network and baseline: probability in [0, 1]; readers: 0 to 100
    std::optional<bool> call;
};

/// The network, the baseline of size and HU, or a reader in one arm.
struct Scorer {
    std::string name;
    ScorerKind kind = ScorerKind::Reader;
    int reader = 0; ///< number within the study
    bool aided = false;
    std::vector<ScoredCase> cases; ///< that it scored or called, by number

    // Of those with a score:
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::optional<statistics::AreaUnderRoc> area;
    std::vector<statistics::RocPoint> curve; ///< empty without both classes
    // Of those with a call:
    statistics::Confusion calls;

    /// Cases called wrongly: positives, negatives or both.
    std::vector<int> wrongCases(std::optional<bool> ofTruth = {}) const;
    /// Cases of this truth that were called so.
    std::vector<int> calledCases(bool ofTruth, bool call) const;
    /// Cases with from <= score < below.
    std::vector<int> scoredCases(double from, double below = std::numeric_limits<double>::infinity()) const;
    std::string whyNoArea() const, whyNoCalls() const; ///< "" where there are
};

inline constexpr const char *kNetworkName = "DSMT-Net", *kBaselineName = "size and HU";
/// From which probability the baseline, which has no threshold of its own, says yes.
inline constexpr double kBaselineThreshold = 0.5;

Scorer networkScorer(const StudyReads& all);
Scorer baselineScorer(const StudyReads& all);
Scorer readerScorer(const StudyReads& all, int reader, bool aided);
/// Of some cases only, with what follows from them.
Scorer among(const Scorer& scorer, const std::vector<int>& numbers);

/// Network and baseline where any answer is there, then readers, unaided before aided.
std::vector<Scorer> scorersOf(const StudyReads& all);

/// Scores of the cases that both scored, for paired tests.
struct PairedScores {
    std::vector<double> first, second;
    std::vector<std::uint8_t> positive;
};
PairedScores pairedScores(const Scorer& first, const Scorer& second);

} // namespace dsmt::workflows
