// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/fourier.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace dsmt::phantom {

namespace {

/// Butterflies of two whole rows, so that the compiler works on several columns at once.
DSMT_CLONE_FOR_AVX2 void combineRows(float* r0, float* i0, float* r1, float* i1, int columns, float cosine, float sine)
{
    for (int n = 0; n < columns; ++n) {
        const float real = r0[n] - r1[n], imaginary = i0[n] - i1[n];
        r0[n] += r1[n];
        i0[n] += i1[n];
        r1[n] = real * cosine - imaginary * sine;
        i1[n] = real * sine + imaginary * cosine;
    }
}

int reversedBits(int value, int bits)
{
    int reversed = 0;
    for (int bit = 0; bit < bits; ++bit)
        reversed |= (value >> bit & 1) << (bits - 1 - bit);
    return reversed;
}

struct Turn {
    float cosine, sine;
};

/// By 2 pi n / side.
std::vector<Turn> turns(int side)
{
    std::vector<Turn> turned;
    for (int n = 0; n < side / 2; ++n) {
        const double angle = 2 * std::numbers::pi * n / side;
        turned.push_back({float(std::cos(angle)), float(std::sin(angle))});
    }
    return turned;
}

/// Transforms all columns, some of them at a time so that they stay in the nearest cache.
void transformColumns(ComplexPlane& plane, const std::vector<Turn>& turned)
{
    const int side = plane.side, block = std::min(side, 32);
    int bits = 0;
    while (1 << bits < side)
        ++bits;
    const auto row = [&](std::vector<float>& part, int y) { return part.data() + std::size_t(y) * std::size_t(side); };
    for (int first = 0; first < side; first += block)
        for (int half = side / 2; half >= 1; half /= 2)
            for (int n = 0; n < half; ++n) {
                const auto [cosine, sine] = turned[std::size_t(n * (side / 2 / half))];
                for (int y = n; y < side; y += 2 * half)
                    combineRows(row(plane.real, y) + first, row(plane.imaginary, y) + first,
                                row(plane.real, y + half) + first, row(plane.imaginary, y + half) + first, block,
                                cosine, sine);
            }
    for (int y = 0; y < side; ++y)
        if (const int other = reversedBits(y, bits); other > y)
            for (std::vector<float>* part : {&plane.real, &plane.imaginary})
                std::swap_ranges(row(*part, y), row(*part, y) + side, row(*part, other));
}

void transpose(std::vector<float>& square, int side)
{
    const int block = std::min(side, 16);
    const auto at = [&](int y, int x) -> float& { return square[std::size_t(y) * std::size_t(side) + std::size_t(x)]; };
    for (int y0 = 0; y0 < side; y0 += block)
        for (int x0 = y0; x0 < side; x0 += block)
            for (int y = y0; y < y0 + block; ++y)
                for (int x = x0 == y0 ? y + 1 : x0; x < x0 + block; ++x)
                    std::swap(at(y, x), at(x, y));
}

} // namespace

void transform(ComplexPlane& plane)
{
    const std::vector<Turn> turned = turns(plane.side);
    transformColumns(plane, turned);
    transpose(plane.real, plane.side);
    transpose(plane.imaginary, plane.side);
    transformColumns(plane, turned);
}

} // namespace dsmt::phantom
