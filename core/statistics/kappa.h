// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/rating_table.h"

#include <optional>

namespace dsmt::statistics {

/// What a disagreement by so many categories counts, of k: all of it; |i - j| / (k - 1); its square.
enum class KappaWeights { None, Linear, Quadratic };

/// Agreement of two raters beyond chance (Cohen 1960, Educ Psychol Meas 20:37; weighted 1968, Psychol Bull 70:213),
/// with the variances of Fleiss, Cohen & Everitt 1969 (Psychol Bull 72:323, equations 8, 9, 13 and 14).
struct Kappa {
    double agreement = 0, chance = 0; ///< weighted shares
    double kappa = 0;
    std::optional<double> error; ///< of the estimate; nothing when it is 0
    std::optional<double> z, p;  ///< of kappa = 0, with the error under that hypothesis
    std::optional<Interval> interval;
    std::size_t categories = 0;
    double cases = 0;
};

/// Nothing of no cases, or when both raters always gave the same one category (chance agreement is 1). Categories are
/// those that occur, in their order and equally far apart.
std::optional<Kappa> cohenKappa(const RatingTable& table, KappaWeights weights = KappaWeights::None,
                                double level = 0.95);

/// Of a table of two categories: agreement on the higher and on the lower one, 2 a / (2 a + b + c) (Dice 1945, Ecology
/// 26:297; Cicchetti & Feinstein 1990, J Clin Epidemiol 43:551). Nothing where it never occurs.
struct SpecificAgreement {
    std::optional<double> positive, negative;
};
SpecificAgreement specificAgreement(const RatingTable& table);

/// That both raters use the categories equally often (Stuart 1955, Biometrika 42:412; Maxwell 1970, Br J Psychiatry
/// 116:651). With two categories it is McNemar's without correction. Nothing when no category differs.
struct MarginalTest {
    double chiSquare = 0, df = 0, p = 1;
};
std::optional<MarginalTest> stuartMaxwell(const RatingTable& table);

} // namespace dsmt::statistics
