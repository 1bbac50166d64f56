// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/cohort/logistic.h"

#include <optional>

namespace dsmt::training {

/// Where the coefficients come from, from the fairest comparison to the least fair.
enum class BaselineSource {
    Package,      ///< fitted with the network, on its training nodules
    TrainingRows, ///< fitted on the cohort's nodules whose split is "train"
    TheseRows,    ///< fitted on the nodules that it is scored on, which flatters it
};

/// Logistic regression on diameter and mean HU: what every network has to be shown beside.
struct SizeHuBaseline {
    cohort::LogisticModel model; ///< on (diameter mm, mean HU)
    BaselineSource source = BaselineSource::Package;
    std::size_t fittedOn = 0; ///< nodules; 0 when they are the package's

    /// Nothing for a nodule of unknown size.
    std::optional<double> logit(const cohort::NoduleFacts& nodule) const;
};

/// The package's coefficients when it has them, else a fit on the cohort's training nodules, else on the evaluated
/// ones. Training nodules that are evaluated themselves count as evaluated ones. Nothing when no part has both classes.
std::optional<SizeHuBaseline> chooseBaseline(const std::optional<cohort::LogisticModel>& ofPackage,
                                             std::span<const cohort::CachedNodule> cohort,
                                             std::span<const cohort::CachedNodule> evaluated);

} // namespace dsmt::training
