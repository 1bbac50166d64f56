// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::statistics {

struct Interval {
    double lower = 0, upper = 0;
};

/// The z that a standard normal variable stays within, on both sides, with this probability: 1.96 for 0.95.
double normalQuantile(double level);

/// The probability that a standard normal variable lies at least this far from 0, on either side.
double twoSidedP(double z);

} // namespace dsmt::statistics
