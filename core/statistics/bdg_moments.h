// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/pair_sums.h"
#include "core/statistics/u_statistic.h"

namespace dsmt::statistics {

/// Mean over all pairs of cases that readers read under a modality.
double pooledArea(const ReaderStudy& study, const PairSums& sums, std::size_t modality);

/// Moments of two modalities with the coefficients that the design gives them: how many of all products of pairs are of
/// each kind.
BdgMoments bdgMoments(const ReaderStudy& study, const PairSums& sums, std::size_t first, std::size_t second,
                      MomentEstimate estimate);

} // namespace dsmt::statistics
