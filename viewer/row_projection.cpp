// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/row_projection.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace dsmt::viewer {

namespace {

/// Cache lines asked for ahead where pixels of a row are far apart in memory.
constexpr int kAhead = 24;

DSMT_CLONE_FOR_AVX2 void keepLargest(std::int16_t* hu, const std::int16_t* row, int width)
{
    for (int x = 0; x < width; ++x)
        hu[x] = row[x] > hu[x] ? row[x] : hu[x];
}

DSMT_CLONE_FOR_AVX2 void keepSmallest(std::int16_t* hu, const std::int16_t* row, int width)
{
    for (int x = 0; x < width; ++x)
        hu[x] = row[x] < hu[x] ? row[x] : hu[x];
}

DSMT_CLONE_FOR_AVX2 void add(std::int32_t* sums, const std::int16_t* row, int width)
{
    for (int x = 0; x < width; ++x)
        sums[x] += row[x];
}

std::int16_t rounded(std::int32_t sum, double count)
{
    // Truncating is rounding down only above zero.
    constexpr int kAboveZero = 32768;
    return std::int16_t(int(sum / count + (kAboveZero + 0.5)) - kAboveZero);
}

DSMT_CLONE_FOR_AVX2 void divide(std::int16_t* hu, const std::int32_t* sums, int width, int count)
{
    const double divisor = count;
    for (int x = 0; x < width; ++x)
        hu[x] = rounded(sums[x], divisor);
}

/// Pixels whose slab runs along memory, or lies anyhow.
template <class Join, class Finish>
void projectPixels(std::int16_t* hu, int width, const std::int16_t* row, std::ptrdiff_t across, std::ptrdiff_t inward,
                   int count, Join join, Finish finish)
{
    for (int x = 0; x < width; ++x) {
        const std::int16_t* const first = row + x * across;
        __builtin_prefetch(first + kAhead * across);
        int value = *first;
        for (int n = 1; n < count; ++n)
            value = join(value, int(first[n * inward]));
        hu[x] = finish(value);
    }
}

} // namespace

RowProjection::RowProjection(SlabMode mode, int width, std::ptrdiff_t across, std::ptrdiff_t inward, int count)
    : m_mode(mode), m_width(width), m_count(count), m_across(across), m_inward(inward), m_hu(std::size_t(width)),
      m_sums(mode == SlabMode::Mean ? std::size_t(width) : 0)
{
    assert(width > 0 && count > 0 && mode != SlabMode::Off);
}

const std::int16_t* RowProjection::project(const std::int16_t* row)
{
    if (m_across == 1 || m_across == -1 || m_width == 1)
        projectRows(row);
    else
        projectRuns(row);
    return m_hu.data();
}

void RowProjection::projectRows(const std::int16_t* row)
{
    // In the order of memory; a row that counts down is turned round at the end.
    const bool reversed = m_across < 0;
    const std::int16_t* const start = reversed ? row - (m_width - 1) : row;
    if (m_mode == SlabMode::Mean)
        std::fill(m_sums.begin(), m_sums.end(), 0);
    else
        std::copy_n(start, m_width, m_hu.begin());
    for (int n = 0; n < m_count; ++n) {
        const std::int16_t* const voxels = start + n * m_inward;
        if (m_mode == SlabMode::Maximum)
            keepLargest(m_hu.data(), voxels, m_width);
        else if (m_mode == SlabMode::Minimum)
            keepSmallest(m_hu.data(), voxels, m_width);
        else
            add(m_sums.data(), voxels, m_width);
    }
    if (m_mode == SlabMode::Mean)
        divide(m_hu.data(), m_sums.data(), m_width, m_count);
    if (reversed)
        std::reverse(m_hu.begin(), m_hu.end());
}

void RowProjection::projectRuns(const std::int16_t* row)
{
    const auto projectBy = [&](auto join, auto finish) {
        projectPixels(m_hu.data(), m_width, row, m_across, m_inward, m_count, join, finish);
    };
    const auto asIs = [](int hu) { return std::int16_t(hu); };
    if (m_mode == SlabMode::Maximum)
        projectBy([](int a, int b) { return std::max(a, b); }, asIs);
    else if (m_mode == SlabMode::Minimum)
        projectBy([](int a, int b) { return std::min(a, b); }, asIs);
    else
        projectBy(std::plus<>(), [count = double(m_count)](int sum) { return rounded(sum, count); });
}

} // namespace dsmt::viewer
