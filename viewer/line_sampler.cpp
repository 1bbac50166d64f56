// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/line_sampler.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace dsmt::viewer {

using imaging::Geometry;
using imaging::Size;
using imaging::Volume;

namespace {

/// Voxel coordinates are counted in 2^-32 of a voxel: adding steps up is then exact enough for thousands of samples,
/// and whole voxel numbers stay whole.
using Fixed = std::int64_t;
constexpr double kOne = 4294967296.0;

/// Samples asked for ahead: across the rows of a volume each has cache lines of its own.
constexpr int kAhead = 16;

Fixed fixed(double value)
{
    return std::llround(value * kOne);
}

int whole(Fixed value)
{
    return int(value >> 32);
}

/// A share of 2^-32 as a number below 1: the upper 24 bits, which are all a float holds.
float share(std::uint32_t fraction)
{
    return float(std::int32_t(fraction >> 8)) * (1.0f / 16777216);
}

float fraction(Fixed value)
{
    return share(std::uint32_t(value));
}

/// Counts the place on one voxel axis as samples go by.
struct Counter {
    Fixed at, step;

    Counter(double from, double by, int start) : at(fixed(from) + fixed(by) * start), step(fixed(by)) {}
};

/// The two neighbours on an axis and the second one's share.
struct Between {
    int lower, upper;
    float share;

    Between(Fixed at, int count)
    {
        const int below = whole(at);
        lower = std::clamp(below, 0, count - 1);
        upper = std::clamp(below + 1, 0, count - 1);
        share = fraction(at);
    }
};

float mixed(float a, float b, float share)
{
    return a + (b - a) * share;
}

/// Samples some of whose neighbours may not exist.
void sampleAtRim(const Volume& volume, const SampleLine& line, SampleRange range, float* values)
{
    const Size size = volume.geometry().size;
    Counter i(line.from.i, line.step.i, range.first), j(line.from.j, line.step.j, range.first),
        k(line.from.k, line.step.k, range.first);
    for (int n = range.first; n < range.last; ++n) {
        const Between x(i.at, size.i), y(j.at, size.j), z(k.at, size.k);
        const auto row = [&](int atJ, int atK) {
            return mixed(volume.at({x.lower, atJ, atK}), volume.at({x.upper, atJ, atK}), x.share);
        };
        values[n] = mixed(mixed(row(y.lower, z.lower), row(y.upper, z.lower), y.share),
                          mixed(row(y.lower, z.upper), row(y.upper, z.upper), y.share), z.share);
        i.at += i.step, j.at += j.step, k.at += k.step;
    }
}

/// Some samples with their neighbours side by side, so that mixing them is a loop over plain arrays.
struct Gathered {
    static constexpr int kMost = 128;

    /// Two neighbours along i as they lie in memory; of the lower and upper row, then of the next slice.
    std::array<std::array<std::int16_t, 2 * kMost>, 4> pairs;
    std::array<std::uint32_t, kMost> u, v, w; ///< shares along i, j, k in 2^-32

    void take(int n, const std::int16_t* at, std::ptrdiff_t nextRow, std::ptrdiff_t nextSlice)
    {
        const std::array from{at, at + nextRow, at + nextSlice, at + nextSlice + nextRow};
        for (std::size_t row = 0; row < 4; ++row)
            std::memcpy(&pairs[row][std::size_t(2 * n)], from[row], 2 * sizeof(std::int16_t));
    }
};

DSMT_CLONE_FOR_AVX2 void mix(const Gathered& from, int count, float* values)
{
    const std::int16_t* const a = from.pairs[0].data();
    const std::int16_t* const b = from.pairs[1].data();
    const std::int16_t* const c = from.pairs[2].data();
    const std::int16_t* const d = from.pairs[3].data();
    for (int n = 0; n < count; ++n) {
        const float u = share(from.u[std::size_t(n)]), v = share(from.v[std::size_t(n)]),
                    w = share(from.w[std::size_t(n)]);
        const float one = mixed(mixed(a[2 * n], a[2 * n + 1], u), mixed(b[2 * n], b[2 * n + 1], u), v);
        const float other = mixed(mixed(c[2 * n], c[2 * n + 1], u), mixed(d[2 * n], d[2 * n + 1], u), v);
        values[n] = mixed(one, other, w);
    }
}

/// Samples all of whose neighbours exist.
void sampleWithin(const Volume& volume, const SampleLine& line, SampleRange range, float* values)
{
    const Size size = volume.geometry().size;
    const std::ptrdiff_t nextRow = size.i, nextSlice = std::ptrdiff_t(size.i) * size.j;
    const std::int16_t* const voxels = volume.voxels().data();
    Counter i(line.from.i, line.step.i, range.first), j(line.from.j, line.step.j, range.first),
        k(line.from.k, line.step.k, range.first);
    const auto ahead = [](const Counter& axis) { return std::ptrdiff_t(whole(axis.at + kAhead * axis.step)); };
    Gathered gathered;
    for (int first = range.first; first < range.last; first += Gathered::kMost) {
        const int count = std::min(Gathered::kMost, range.last - first);
        for (int n = 0; n < count; ++n) {
            const std::int16_t* const soon = voxels + ahead(k) * nextSlice + ahead(j) * nextRow + ahead(i);
            __builtin_prefetch(soon);
            __builtin_prefetch(soon + nextSlice);
            gathered.take(n, voxels + whole(k.at) * nextSlice + whole(j.at) * nextRow + whole(i.at), nextRow,
                          nextSlice);
            gathered.u[std::size_t(n)] = std::uint32_t(i.at);
            gathered.v[std::size_t(n)] = std::uint32_t(j.at);
            gathered.w[std::size_t(n)] = std::uint32_t(k.at);
            i.at += i.step, j.at += j.step, k.at += k.step;
        }
        mix(gathered, count, values + first);
    }
}

/// Narrows `range` to the samples with low <= from + n * step <= high.
void narrow(SampleRange& range, double from, double step, double low, double high)
{
    if (std::abs(step) < 1e-12) {
        if (from < low || from > high)
            range.last = range.first;
        return;
    }
    const double one = (low - from) / step, other = (high - from) / step;
    const double least = std::ceil(std::min(one, other)), most = std::floor(std::max(one, other));
    range.first = int(std::max(double(range.first), std::min(least, double(range.last))));
    range.last = int(std::min(double(range.last), std::max(most + 1, double(range.first))));
}

} // namespace

SampleRange samplesInside(const Geometry& geometry, const SampleLine& line, int count, double margin)
{
    // What lies on a face but for rounding is inside; where all neighbours must exist it is not.
    const double slack = margin > 0 ? 1e-9 : -1e-9;
    SampleRange range{0, count};
    narrow(range, line.from.i, line.step.i, -margin - slack, geometry.size.i - 1 + margin + slack);
    narrow(range, line.from.j, line.step.j, -margin - slack, geometry.size.j - 1 + margin + slack);
    narrow(range, line.from.k, line.step.k, -margin - slack, geometry.size.k - 1 + margin + slack);
    return range;
}

SampleRange sampleLine(const Volume& volume, const SampleLine& line, std::span<float> values)
{
    const SampleRange inside = samplesInside(volume.geometry(), line, int(values.size()), 0.5);
    SampleRange within = samplesInside(volume.geometry(), line, int(values.size()), 0);
    if (within.first >= within.last)
        within = {inside.last, inside.last};
    sampleAtRim(volume, line, {inside.first, within.first}, values.data());
    sampleWithin(volume, line, within, values.data());
    sampleAtRim(volume, line, {within.last, inside.last}, values.data());
    return inside;
}

} // namespace dsmt::viewer
