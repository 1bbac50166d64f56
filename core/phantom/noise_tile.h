// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace dsmt::phantom {

/// A row of noise that goes on for ever in both directions.
class TileRow final {
public:
    TileRow(const float* row, int side, int shift, float sign) : m_row(row), m_side(side), m_shift(shift), m_sign(sign)
    {
    }

    /// Calls work(n, values, count) for pieces of the columns from i0 on: values[0] is that of column i0 + n. They are
    /// to be multiplied by sign().
    template <class Work> void forPieces(int i0, int count, Work work) const
    {
        int from = (i0 + m_shift) & (m_side - 1);
        for (int n = 0; n < count;) {
            const int piece = count - n < m_side - from ? count - n : m_side - from;
            work(n, m_row + from, piece);
            n += piece;
            from = 0;
        }
    }
    float sign() const { return m_sign; }

private:
    const float* m_row;
    int m_side, m_shift;
    float m_sign;
};

/// Two periodic planes of noise, from which every slice takes one, shifted, turned over and with a sign as drawn for
/// the slice: as good as noise of its own while the tile is no smaller than the picture.
class NoiseTile final {
public:
    /// Mean 0, standard deviation 1 over the tile, and a spectrum exactly as asked: only phases are random.
    /// @param side a power of two
    /// @param power at a frequency in cycles per pixel (up to sqrt(1/2)), times any factor
    NoiseTile(std::uint32_t seed, int side, const std::function<double(double frequency)>& power);

    TileRow row(int k, int j) const;

private:
    std::uint32_t m_seed;
    int m_side;
    std::array<std::vector<float>, 2> m_planes;
};

} // namespace dsmt::phantom
