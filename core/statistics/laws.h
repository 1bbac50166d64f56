// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Tail probabilities and quantiles of the laws that test statistics follow.
namespace dsmt::statistics {

double normalBelow(double z);
/// The z below which a standard normal variable lies with this probability, in (0, 1).
double normalAt(double probability);

/// Student's t: degrees of freedom above 0, whole or not.
double twoSidedT(double t, double df);
double tAbove(double t, double df);
/// Within -+ this a variable lies with this probability.
double tQuantile(double level, double df);

double fAbove(double f, double df1, double df2);
double fQuantile(double probabilityBelow, double df1, double df2);
/// Of the noncentral F law (Patnaik 1949, Biometrika 36:202). @param noncentrality at least 0
double noncentralFAbove(double f, double df1, double df2, double noncentrality);

double chiSquareAbove(double x, double df);

double betaAt(double probability, double a, double b);

/// P(X <= count) of a binomial law.
double binomialAtMost(double count, double of, double probability);
double binomialExactly(double count, double of, double probability);

} // namespace dsmt::statistics
