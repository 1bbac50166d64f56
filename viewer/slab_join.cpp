// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slab_join.h"

#include "core/base/vector_clones.h"

#include <algorithm>

namespace dsmt::viewer {

namespace {

/// Below and above all HU.
constexpr float kNone = 1e6f;

DSMT_CLONE_FOR_AVX2 void keepLargest(float* joined, const float* values, int first, int last)
{
    for (int n = first; n < last; ++n)
        joined[n] = values[n] > joined[n] ? values[n] : joined[n];
}

DSMT_CLONE_FOR_AVX2 void keepSmallest(float* joined, const float* values, int first, int last)
{
    for (int n = first; n < last; ++n)
        joined[n] = values[n] < joined[n] ? values[n] : joined[n];
}

DSMT_CLONE_FOR_AVX2 void addUp(float* joined, float* counts, const float* values, int first, int last)
{
    for (int n = first; n < last; ++n) {
        joined[n] += values[n];
        counts[n] += 1;
    }
}

std::int16_t rounded(float hu)
{
    // Truncating is rounding down only above zero.
    constexpr int kAboveZero = 32768;
    return std::int16_t(int(hu + (kAboveZero + 0.5f)) - kAboveZero);
}

} // namespace

SlabJoin::SlabJoin(SlabMode mode, int width)
    : m_mode(mode == SlabMode::Off ? SlabMode::Maximum : mode), m_joined(std::size_t(width)),
      m_counts(m_mode == SlabMode::Mean ? std::size_t(width) : 0)
{
    clear();
}

void SlabJoin::clear()
{
    std::fill(m_joined.begin(), m_joined.end(),
              m_mode == SlabMode::Maximum   ? -kNone
              : m_mode == SlabMode::Minimum ? kNone
                                            : 0.0f);
    std::fill(m_counts.begin(), m_counts.end(), 0.0f);
}

void SlabJoin::add(std::span<const float> values, int first, int last)
{
    if (m_mode == SlabMode::Maximum)
        keepLargest(m_joined.data(), values.data(), first, last);
    else if (m_mode == SlabMode::Minimum)
        keepSmallest(m_joined.data(), values.data(), first, last);
    else
        addUp(m_joined.data(), m_counts.data(), values.data(), first, last);
}

void SlabJoin::finish(std::span<std::int16_t> hu) const
{
    for (std::size_t n = 0; n < hu.size(); ++n) {
        if (m_mode == SlabMode::Mean)
            hu[n] = m_counts[n] > 0 ? rounded(m_joined[n] / m_counts[n]) : kOutsideHu;
        else
            hu[n] = m_joined[n] > -kNone && m_joined[n] < kNone ? rounded(m_joined[n]) : kOutsideHu;
    }
}

} // namespace dsmt::viewer
