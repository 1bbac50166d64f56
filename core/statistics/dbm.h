// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"

#include <array>
#include <optional>

namespace dsmt::statistics {

/// Analysis of variance of pseudovalues, modality x reader x case (Dorfman, Berbaum & Metz 1992, Invest Radiol 27:723;
/// components after Hillis et al. 2005, Stat Med 24:1579). With random readers its tests are those of Obuchowski and
/// Rockette with jackknife covariances, which are given there.
struct DbmAnova {
    struct Effect {
        const char* name = "";
        double sumOfSquares = 0, df = 0, meanSquare = 0;
    };
    std::array<Effect, 7> effects{}; ///< T, R, C, TR, TC, RC, TRC
    double reader = 0, caseVariance = 0, modalityReader = 0, modalityCase = 0, readerCase = 0,
           error = 0; ///< components
    /// Fixed readers, random cases: F = MS(T) / MS(TC) with the cases' degrees of freedom (Obuchowski and Rockette take
    /// a chi-square). Nothing when MS(TC) is 0.
    std::optional<double> fixedReadersF, fixedReadersP;
};

/// @throws Error(Refused) for a study that is not fully crossed, or with fewer than two modalities, readers or cases of
/// a class
DbmAnova dbmAnova(const ReaderStudy& study);

} // namespace dsmt::statistics
