// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/reader_study.h"

#include <array>
#include <optional>

namespace dsmt::statistics {

/// The eight second moments of areas under two modalities (Gallas 2006, Acad Radiol 13:353; Gallas et al. 2009, Commun
/// Stat Theory 38:2586): same reader in the first four, other readers in the last four; in each four both cases the
/// same, the positive only, the negative only, none. Coefficients sum to 0; variance or covariance is their sum of
/// products.
struct BdgMoments {
    std::array<double, 8> moments{}, coefficients{};
    double covariance() const;
};

/// The same split by what it comes from (Barrett, Clarkson & Kupinski; Gallas et al. 2009): negatives N, positives D,
/// readers R and their interactions.
struct BckComponents {
    double n = 0, d = 0, nd = 0, r = 0, nr = 0, dr = 0, rnd = 0;
};
BckComponents bckOf(const std::array<double, 8>& moments);
/// What each component is divided by, turned over: 1 / negatives for N in a fully crossed study.
BckComponents bckCoefficientsOf(const std::array<double, 8>& coefficients);

enum class MomentEstimate {
    Unbiased, ///< U-statistics: the moments of different cases leave out equal ones
    Plugin,   ///< "MLE" of iMRMC: moments of the sample itself; biased upwards, never negative. Fully crossed only
};

struct UStatisticOptions {
    MomentEstimate estimate = MomentEstimate::Unbiased;
    double level = 0.95;
    /// As iMRMC: degrees of freedom cut to a whole number, the normal law from 50 up.
    bool wholeDf = false;
};

/// An area, or a difference, with its variance and what follows from it. A variance that is not above 0 leaves the rest
/// empty: not estimable.
struct UStatisticEstimate {
    double estimate = 0, variance = 0;
    std::optional<double> error, df, statistic, p; ///< p of no difference; of areas none
    std::optional<double> pNormal;
    std::optional<Interval> interval, intervalNormal;
};

struct UStatisticContrast {
    std::size_t first = 0, second = 0;
    UStatisticEstimate difference; ///< first - second
    BdgMoments product;            ///< of the two modalities
};

/// Random readers and random cases for any design: missing reads, split plots, readers with different cases (Gallas &
/// Brown 2008, Neural Netw 21:387). The area of a modality is the mean over all pairs of a positive and a negative that
/// a reader read, so readers count by how much they read. Degrees of freedom after Obuchowski, Gallas & Hillis 2012,
/// Acad Radiol 19:1508.
struct UStatisticAnalysis {
    std::vector<UStatisticEstimate> areas; ///< of each modality
    std::vector<BdgMoments> moments;       ///< of each modality
    std::vector<UStatisticContrast> differences;
    std::vector<double> readerAreas, readerVariances; ///< modality x readers + reader; unbiased, 0 when not to be had
    std::vector<std::uint8_t> readerHasArea;          ///< read both classes
    std::vector<std::string> notes;
};

/// @throws Error(Refused) when a modality has no pair of cases, one reader only, or the plug-in is asked for with
/// missing reads
UStatisticAnalysis uStatistic(const ReaderStudy& study, const UStatisticOptions& options = {});

} // namespace dsmt::statistics
