// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace dsmt::study {

/// Row `row` of a Latin square of size n: each of 0 to n - 1 once, and over n rows once in each column. For an even n
/// each also follows each other one once (Williams, Aust. J. Sci. Res. A 2:149, 1949), so that no carry-over favours
/// one.
std::vector<int> latinRow(int n, int row);

/// A quarter of what one reader reads in a crossover: half of the cases with or without the network.
struct CrossoverBlock {
    int half = 0; ///< of the cases: 0 or 1
    bool aided = false;
};
/// The four blocks in the order of reading, two a session. In each session a reader reads each half once, one of them
/// aided, and in the second session the other way round; over four rows each block stands once in each place. After any
/// number of rows in order of `row` each half has been aided first as often as not, to within one.
std::array<CrossoverBlock, 4> crossoverRow(int row);

} // namespace dsmt::study
