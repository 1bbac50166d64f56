// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/latin_square.h"

namespace dsmt::study {

std::vector<int> latinRow(int n, int row)
{
    std::vector<int> values;
    for (int column = 0; column < n; ++column) {
        const int zigzag = column % 2 == 1 ? (column + 1) / 2 : n - column / 2; // 0, 1, n-1, 2, n-2, ...
        values.push_back((zigzag + row) % n);
    }
    return values;
}

std::array<CrossoverBlock, 4> crossoverRow(int row)
{
    constexpr CrossoverBlock kA{0, false}, kAAided{0, true}, kB{1, false}, kBAided{1, true};
    constexpr std::array<std::array<CrossoverBlock, 4>, 4> kRows{{
        {kA, kBAided, kAAided, kB},
        {kAAided, kB, kA, kBAided},
        {kBAided, kA, kB, kAAided},
        {kB, kAAided, kBAided, kA},
    }};
    return kRows[std::size_t(row % 4)];
}

} // namespace dsmt::study
