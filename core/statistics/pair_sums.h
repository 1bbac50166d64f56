// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"

namespace dsmt::statistics {

/// Sums of products of the Mann-Whitney kernels of two curves s and t (a reader under a modality each): over pairs of a
/// positive and a negative of which both cases are the same, only one, or none. Nothing is divided; sums are whole
/// numbers of quarters and exact.
struct KernelProducts {
    double sameBoth = 0, samePositive = 0, sameNegative = 0, sameNone = 0;
    double pairsBoth = 0, pairsPositive = 0, pairsNegative = 0, pairsNone = 0; ///< how many products each sums
};

/// Of all curves of a study with all; curve = modality x readers + reader.
struct PairSums {
    std::size_t curves = 0;
    std::vector<double> won, pairs;       ///< of each curve sum of its kernel, pairs that it read
    std::vector<KernelProducts> products; ///< curve x curves + curve
    const KernelProducts& of(std::size_t a, std::size_t b) const { return products[a * curves + b]; }
};

/// Kernels are held as bits, one positive at a time for all curves, so that memory is linear in cases; time is
/// curves^2 positives negatives / 64.
PairSums pairSums(const ReaderStudy& study);

} // namespace dsmt::statistics
