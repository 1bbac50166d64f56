// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/logistic.h"
#include "core/training/sampling.h"
#include "core/training/trained_member.h"

namespace dsmt::training {

/// Figures on nodules that the member asked had not been trained on, one answer a nodule.
struct OutOfFoldFigures {
    std::size_t nodules = 0;
    std::optional<double> auc, bubbleAuc, retractionAuc, sizeAndHuAuc;
    double accuracy = 0, sensitivity = 0, specificity = 0; ///< at the threshold, which was chosen on them
    double dice = 0;
};

/// Of the nodules of which the outline alone is learnt, as the member says that was not trained on them.
struct OutlineFigures {
    std::size_t nodules = 0, usual = 0; ///< usual: 10 to 20 mm, by the known volume's sphere
    double dice = 0, usualDice = 0;
    std::optional<double> volumeCorrelation; ///< Pearson, found and known
};

/// What is known about a trained ensemble; goes into model.json and the card.
struct TrainedEnsemble {
    models::StoredTensors weights;
    int members = 0;
    std::size_t nodules = 0;                                 ///< of the training cohort
    std::array<double, models::kHeads> temperature{1, 1, 1}; ///< Guo et al. 2017
    double threshold = 0.5;                                  ///< on the calibrated probability; Youden 1950
    OutOfFoldFigures outOfFold;
    std::optional<OutlineFigures> outlines;
    std::vector<double> invasive, notInvasive; ///< calibrated out-of-fold probabilities, sorted
    std::array<double, 3> distance{};          ///< 50th, 95th, 99th percentile of the out-of-fold feature distance
    std::int64_t features = 0;
    std::optional<cohort::LogisticModel> sizeAndHu; ///< on diameter (mm) and mean HU of the training nodules
    double minutes = 0;
};

/// Temperatures, threshold, distances and figures come from out-of-fold outputs alone.
TrainedEnsemble ensembleOf(const std::vector<TrainedMember>& members, const Nodules& nodules);

} // namespace dsmt::training
