// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/brick_rays.h"

#include <cassert>

#if defined(__x86_64__) && defined(__GNUC__)

#include <cstring>
#include <immintrin.h>

#define DSMT_AVX2 __attribute__((target("avx2")))

namespace dsmt::viewer {

namespace {

/// Eight places, an axis each.
struct Places {
    __m256i i, j, k;
};

DSMT_AVX2 inline Places placesOf(const BrickRays& rays)
{
    const __m256i ray = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const auto axis = [&](std::size_t n) DSMT_AVX2 {
        return _mm256_add_epi32(_mm256_set1_epi32(rays.from[n]),
                                _mm256_mullo_epi32(ray, _mm256_set1_epi32(rays.across[n])));
    };
    return {axis(0), axis(1), axis(2)};
}

DSMT_AVX2 inline __m256i inside(const BrickRays& rays, const Places& at)
{
    const auto beyond = [&](__m256i place, std::size_t n) DSMT_AVX2 {
        return _mm256_or_si256(_mm256_cmpgt_epi32(_mm256_set1_epi32(rays.low[n]), place),
                               _mm256_cmpgt_epi32(place, _mm256_set1_epi32(rays.high[n])));
    };
    const __m256i outside = _mm256_or_si256(beyond(at.i, 0), _mm256_or_si256(beyond(at.j, 1), beyond(at.k, 2)));
    return _mm256_xor_si256(outside, _mm256_set1_epi32(-1));
}

/// Two elements side by side of each of four places, as 64 bits each.
DSMT_AVX2 inline __m256i four(const std::int32_t* a, const std::int32_t* b, const std::int32_t* c,
                              const std::int32_t* d)
{
    const auto two = [](const std::int32_t* low, const std::int32_t* high) DSMT_AVX2 {
        const __m128d first = _mm_load_sd(reinterpret_cast<const double*>(low));
        return _mm_loadh_pd(first, reinterpret_cast<const double*>(high));
    };
    return _mm256_castpd_si256(_mm256_insertf128_pd(_mm256_castpd128_pd256(two(a, b)), two(c, d), 1));
}

/// Of eight places, 2^14 times what lies between a voxel, its neighbours along i and those along j.
DSMT_AVX2 inline __m256 alongRows(const std::int32_t* pairs, const std::int32_t* offsets, __m256i weights, __m256 u)
{
    const auto at = [&](int n) { return pairs + offsets[n]; };
    // In the order that shuffling within halves brings back.
    const __m256 some = _mm256_castsi256_ps(four(at(0), at(1), at(4), at(5)));
    const __m256 others = _mm256_castsi256_ps(four(at(2), at(3), at(6), at(7)));
    const __m256i lower = _mm256_castps_si256(_mm256_shuffle_ps(some, others, 0x88));
    const __m256i upper = _mm256_castps_si256(_mm256_shuffle_ps(some, others, 0xdd));
    const __m256 one = _mm256_cvtepi32_ps(_mm256_madd_epi16(lower, weights));
    const __m256 other = _mm256_cvtepi32_ps(_mm256_madd_epi16(upper, weights));
    return _mm256_add_ps(one, _mm256_mul_ps(_mm256_sub_ps(other, one), u));
}

DSMT_AVX2 inline __m256 samples(const BrickRays& rays, const Places& at)
{
    const __m256i offset = _mm256_add_epi32(
        _mm256_add_epi32(_mm256_mullo_epi32(_mm256_srai_epi32(at.k, kRayBits), _mm256_set1_epi32(rays.sliceStep)),
                         _mm256_mullo_epi32(_mm256_srai_epi32(at.j, kRayBits), _mm256_set1_epi32(rays.rowStep))),
        _mm256_srai_epi32(at.i, kRayBits));
    alignas(32) std::int32_t offsets[BrickRays::kWidth];
    _mm256_store_si256(reinterpret_cast<__m256i*>(offsets), offset);
    const __m256i fraction = _mm256_set1_epi32((1 << kRayBits) - 1);
    const __m256 share = _mm256_set1_ps(1.0f / (1 << kRayBits));
    const __m256 u = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_and_si256(at.i, fraction)), share);
    const __m256 w = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_and_si256(at.k, fraction)), share);
    const __m256i v = _mm256_and_si256(_mm256_srli_epi32(at.j, kRayBits - 14), _mm256_set1_epi32(0x3fff));
    const __m256i weights = _mm256_or_si256(_mm256_slli_epi32(v, 16), _mm256_sub_epi32(_mm256_set1_epi32(1 << 14), v));
    const __m256 one = alongRows(rays.pairs, offsets, weights, u);
    const __m256 other = alongRows(rays.pairs + rays.sliceStep, offsets, weights, u);
    const __m256 both = _mm256_add_ps(one, _mm256_mul_ps(_mm256_sub_ps(other, one), w));
    return _mm256_mul_ps(both, _mm256_set1_ps(1.0f / (1 << 14)));
}

template <SlabMode mode> DSMT_AVX2 inline __m256 join(__m256 joined, __m256 hu)
{
    if constexpr (mode == SlabMode::Mean)
        return _mm256_add_ps(joined, hu);
    else if constexpr (mode == SlabMode::Minimum)
        return _mm256_min_ps(joined, hu);
    else
        return _mm256_max_ps(joined, hu);
}

/// Places outside are sampled where they would be inside, and then not taken.
DSMT_AVX2 inline Places within(const BrickRays& rays, const Places& at)
{
    const auto clamped = [&](__m256i place, std::size_t n) DSMT_AVX2 {
        return _mm256_min_epi32(_mm256_max_epi32(place, _mm256_set1_epi32(rays.low[n])),
                                _mm256_set1_epi32(rays.high[n]));
    };
    return {clamped(at.i, 0), clamped(at.j, 1), clamped(at.k, 2)};
}

template <SlabMode mode, bool clipped> DSMT_AVX2 void cast(const BrickRays& rays, JoinedRays& pixels)
{
    Places at = placesOf(rays);
    const __m256i i = _mm256_set1_epi32(rays.inward[0]), j = _mm256_set1_epi32(rays.inward[1]),
                  k = _mm256_set1_epi32(rays.inward[2]);
    __m256 joined = _mm256_loadu_ps(pixels.joined.data()), counts = _mm256_loadu_ps(pixels.counts.data());
    for (int n = 0; n < rays.samples; ++n) {
        if constexpr (clipped) {
            const __m256 taken = _mm256_castsi256_ps(inside(rays, at));
            joined = _mm256_blendv_ps(joined, join<mode>(joined, samples(rays, within(rays, at))), taken);
            counts = _mm256_add_ps(counts, _mm256_and_ps(taken, _mm256_set1_ps(1)));
        } else {
            joined = join<mode>(joined, samples(rays, at));
        }
        at = {_mm256_add_epi32(at.i, i), _mm256_add_epi32(at.j, j), _mm256_add_epi32(at.k, k)};
    }
    if constexpr (!clipped)
        counts = _mm256_add_ps(counts, _mm256_set1_ps(float(rays.samples)));
    _mm256_storeu_ps(pixels.joined.data(), joined);
    _mm256_storeu_ps(pixels.counts.data(), counts);
}

template <SlabMode mode> void castIn(const BrickRays& rays, JoinedRays& pixels)
{
    rays.clipped ? cast<mode, true>(rays, pixels) : cast<mode, false>(rays, pixels);
}

} // namespace

bool canCastRaysWithAvx2()
{
    return __builtin_cpu_supports("avx2");
}

void castRaysWithAvx2(SlabMode mode, const BrickRays& rays, JoinedRays& pixels)
{
    assert(canCastRaysWithAvx2());
    if (mode == SlabMode::Mean)
        castIn<SlabMode::Mean>(rays, pixels);
    else if (mode == SlabMode::Minimum)
        castIn<SlabMode::Minimum>(rays, pixels);
    else
        castIn<SlabMode::Maximum>(rays, pixels);
}

} // namespace dsmt::viewer

#else

namespace dsmt::viewer {

bool canCastRaysWithAvx2()
{
    return false;
}

void castRaysWithAvx2(SlabMode mode, const BrickRays& rays, JoinedRays& pixels)
{
    castRaysPlainly(mode, rays, pixels);
}

} // namespace dsmt::viewer

#endif
