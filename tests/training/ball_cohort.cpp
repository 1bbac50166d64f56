// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/ball_cohort.h"

#include <cmath>
#include <random>

namespace dsmt::fixtures {

using cohort::CachedNodule;
using cohort::kCachedGlobal;
using cohort::kCachedLocal;
using cohort::PatchRecord;

namespace {

struct Ball {
    double radiusMm, hu;
    bool bubble, plane;

    double huAt(double x, double y, double z) const
    {
        const double r = std::sqrt(x * x + y * y + z * z);
        if (bubble && r < 2.5)
            return -950;
        if (plane && x > radiusMm + 2 && x < radiusMm + 6)
            return 50;
        return r < radiusMm ? hu : -850;
    }
};

std::vector<std::int16_t> drawn(const Ball& ball, const inference::PatchGrid& grid, std::mt19937_64& random)
{
    std::vector<std::int16_t> hu;
    const double middle = (grid.size - 1) / 2.0;
    for (int z = 0; z < grid.size; ++z)
        for (int y = 0; y < grid.size; ++y)
            for (int x = 0; x < grid.size; ++x) {
                const double value = ball.huAt((x - middle) * grid.spacingMm, (y - middle) * grid.spacingMm,
                                               (z - middle) * grid.spacingMm);
                hu.push_back(std::int16_t(value + double(random() % 41) - 20));
            }
    return hu;
}

} // namespace

std::vector<PatchRecord> ballRecords(int count, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<PatchRecord> cohort;
    for (int n = 0; n < count; ++n) {
        const bool invasive = n % 2 == 0;
        const Ball ball{(invasive ? 7.0 : 5.0) + double(random() % 100) / 100, invasive ? -100.0 : -550.0, n % 3 == 0,
                        n % 4 < 2};
        PatchRecord nodule;
        nodule.seed = seed + std::uint64_t(n);
        nodule.labels = {float(invasive), n % 5 == 4 ? -1.0f : float(ball.bubble), float(ball.plane)};
        nodule.diameterMm = float(2 * ball.radiusMm);
        nodule.meanHu = float(ball.hu);
        nodule.local = drawn(ball, kCachedLocal, random);
        nodule.global = drawn(ball, kCachedGlobal, random);
        const double middle = (kCachedLocal.size - 1) / 2.0;
        for (int z = 0; z < kCachedLocal.size; ++z)
            for (int y = 0; y < kCachedLocal.size; ++y)
                for (int x = 0; x < kCachedLocal.size; ++x)
                    nodule.mask.push_back(std::hypot(x - middle, y - middle, z - middle) < ball.radiusMm);
        cohort.push_back(std::move(nodule));
    }
    return cohort;
}

std::vector<CachedNodule> ballCohort(int count, std::uint64_t seed)
{
    std::vector<CachedNodule> cohort;
    for (PatchRecord& record : ballRecords(count, seed))
        cohort.emplace_back(std::move(record));
    return cohort;
}

} // namespace dsmt::fixtures
