// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/cohort/logistic.h"

#include <optional>
#include <span>
#include <vector>

namespace dsmt::cohort {

/// A score and whether the case is positive.
struct ScoredLabel {
    double score = 0;
    bool positive = false;
};

/// Area under the empirical ROC curve (Mann-Whitney, ties count one half); nothing without both classes.
std::optional<double> areaUnderRoc(std::vector<ScoredLabel> cases);

/// The temperature that minimises the negative log-likelihood of sigmoid(logit / T) (Guo et al. 2017), in [0.2, 5];
/// 1 without both classes.
double fitTemperature(std::span<const ScoredLabel> logits);

/// The threshold on a probability that maximises sensitivity + specificity (Youden 1950), halfway to the next lower
/// score; 0.5 without both classes.
double youdenThreshold(std::vector<ScoredLabel> probabilities);

/// Whether the size + HU baseline can learn from a nodule: its invasiveness and its outline are known.
bool hasSizeAndLabel(const NoduleFacts& nodule);

/// What the baseline knows of a nodule: diameter (mm) and mean HU.
std::vector<double> sizeAndHuOf(const NoduleFacts& nodule);

/// Logistic regression on diameter (mm) and mean HU over the nodules whose invasiveness and outline are known; nothing
/// when there are none.
std::optional<LogisticModel> fitSizeAndHu(std::span<const CachedNodule* const> nodules);

/// Logistic regression on diameter and mean HU, fitted on one set and scored on another: the baseline that every
/// network has to be shown beside. Nodules without an outline (diameter 0) have no size, and those of unknown
/// invasiveness no label: both are left out of the fit and of what is returned, which is empty when nothing can be
/// fitted.
std::vector<ScoredLabel> sizeAndHuBaseline(std::span<const CachedNodule* const> fit,
                                           std::span<const CachedNodule* const> score);

} // namespace dsmt::cohort
