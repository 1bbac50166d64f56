// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/simulate_cohort.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::training;

TEST(SimulateCohort, CutsNodulesInTheirMiddleAndAlwaysTheSame)
{
    const auto cohort = simulateCohort(41, 2, {});
    const auto again = simulateCohort(42, 1, {});
    ASSERT_EQ(cohort.size(), 2u);
    EXPECT_EQ(cohort[1].seed, 42u);
    EXPECT_TRUE(cohort[1].local == again[0].local && cohort[1].mask == again[0].mask &&
                cohort[1].global == again[0].global);

    for (const CachedNodule& nodule : cohort) {
        const auto size = std::size_t(kCachedLocal.size);
        double count = 0, sum[3] = {0, 0, 0};
        for (std::size_t n = 0; n < nodule.mask.size(); ++n)
            if (nodule.mask[n]) {
                count += 1;
                sum[0] += double(n % size);
                sum[1] += double(n / size % size);
                sum[2] += double(n / size / size);
            }
        ASSERT_GT(count, 50);
        for (const double s : sum)
            EXPECT_NEAR(s / count, (kCachedLocal.size - 1) / 2.0, 3);
        EXPECT_GT(nodule.meanHu, -900);
        EXPECT_GT(*std::max_element(nodule.global.begin(), nodule.global.end()), 100) << "no bone in 144 mm of chest";
        for (const float label : nodule.labels)
            EXPECT_TRUE(label == 0 || label == 1);
    }
}

TEST(SimulateCohort, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(simulateCohort(1, 100, Progress({}, stop.get_token())), Cancelled);
}
