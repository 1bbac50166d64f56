// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace dsmt::statistics {

/// Product-moment correlation (Pearson 1895, Proc R Soc Lond 58:240). Nothing for fewer than two pairs or when one of
/// the two does not vary. @param b as many as a
std::optional<double> pearsonCorrelation(std::span<const double> a, std::span<const double> b);

/// Agreement with the line of identity, 1 only when all pairs are equal (Lin 1989, Biometrics 45:255, equation of the
/// estimate with 1 / n). Nothing for fewer than two pairs or when neither varies and both have one mean.
std::optional<double> concordanceCorrelation(std::span<const double> a, std::span<const double> b);

} // namespace dsmt::statistics
