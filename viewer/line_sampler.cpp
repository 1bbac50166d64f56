// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/line_sampler.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

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

float fraction(Fixed value)
{
    return float(std::uint32_t(value)) * float(1 / kOne);
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

/// Samples all of whose neighbours exist.
void sampleWithin(const Volume& volume, const SampleLine& line, SampleRange range, float* values)
{
    const Size size = volume.geometry().size;
    const std::ptrdiff_t nextRow = size.i, nextSlice = std::ptrdiff_t(size.i) * size.j;
    const std::int16_t* const voxels = volume.voxels().data();
    Counter i(line.from.i, line.step.i, range.first), j(line.from.j, line.step.j, range.first),
        k(line.from.k, line.step.k, range.first);
    const auto ahead = [](const Counter& axis) { return std::ptrdiff_t(whole(axis.at + kAhead * axis.step)); };
    for (int n = range.first; n < range.last; ++n) {
        const std::int16_t* const soon = voxels + ahead(k) * nextSlice + ahead(j) * nextRow + ahead(i);
        __builtin_prefetch(soon);
        __builtin_prefetch(soon + nextSlice);
        const std::int16_t* const at = voxels + whole(k.at) * nextSlice + whole(j.at) * nextRow + whole(i.at);
        const float u = fraction(i.at), v = fraction(j.at), w = fraction(k.at);
        const auto row = [u](const std::int16_t* pair) { return mixed(pair[0], pair[1], u); };
        values[n] = mixed(mixed(row(at), row(at + nextRow), v),
                          mixed(row(at + nextSlice), row(at + nextSlice + nextRow), v), w);
        i.at += i.step, j.at += j.step, k.at += k.step;
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
