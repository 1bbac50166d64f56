// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/growth.h"

#include <cmath>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;

namespace {

GrowthPoint point(const std::string& date, double volumeMm3, int fleischnerMm = 10)
{
    GrowthPoint made;
    made.studyDate = date;
    made.volumeMm3 = volumeMm3;
    made.fleischnerMm = fleischnerMm;
    made.longAxisMm = fleischnerMm + 0.5;
    return made;
}

GrowthVerdict verdict(double earlier, double later, const std::string& date)
{
    return growthBetween(point("20250101", earlier), point(date, later))->verdict;
}

} // namespace

TEST(Growth, CountsDaysBetweenStudyDates)
{
    EXPECT_EQ(daysBetween("20240228", "20240301"), 2);
    EXPECT_EQ(daysBetween("20250301", "20250228"), -1);
    EXPECT_FALSE(daysBetween("20250230", "20250301"));
    EXPECT_FALSE(daysBetween("", "20250301"));
    EXPECT_FALSE(daysBetween("2025 101", "20250301"));
}

TEST(Growth, OfTwiceTheVolumeIsOneDoubling)
{
    const auto growth = growthBetween(point("20250101", 500), point("20260101", 1000, 13));
    ASSERT_TRUE(growth);
    EXPECT_EQ(growth->days, 365);
    EXPECT_NEAR(*growth->doublingDays, 365, 1e-9);
    EXPECT_NEAR(growth->volumeChange, 1, 1e-12);
    EXPECT_EQ(growth->fleischnerMm, 3);
    EXPECT_TRUE(growth->diameterGrew);
    // A ball whose diameter grows by a quarter: the volume by 95 %; eight times the volume are three doublings.
    EXPECT_NEAR(*growthBetween(point("20250101", 100), point("20250401", 800))->doublingDays, 30, 1e-9);
}

TEST(Growth, IsJudgedByTheThresholdsThatItNames)
{
    EXPECT_EQ(verdict(1000, 1249, "20250201"), GrowthVerdict::NoSignificantChange);
    EXPECT_EQ(verdict(1000, 1251, "20250201"), GrowthVerdict::QuickGrowth);
    EXPECT_EQ(verdict(1000, 749, "20250201"), GrowthVerdict::Shrinking);
    EXPECT_EQ(verdict(1000, 2000, "20260205"), GrowthVerdict::QuickGrowth); // 400 days
    EXPECT_EQ(verdict(1000, 2000, "20260206"), GrowthVerdict::SlowGrowth);
    EXPECT_EQ(verdict(1000, 2000, "20260824"), GrowthVerdict::SlowGrowth); // 600 days
    EXPECT_EQ(verdict(1000, 2000, "20260825"), GrowthVerdict::VerySlowGrowth);
}

TEST(Growth, NeedsTimeAndVolumes)
{
    EXPECT_FALSE(growthBetween(point("20250101", 500), point("20250101", 900)));
    EXPECT_FALSE(growthBetween(point("20250201", 500), point("20250101", 900)));
    EXPECT_FALSE(growthBetween(point("", 500), point("20250101", 900)));
    EXPECT_FALSE(growthBetween(point("20250101", 0), point("20260101", 900)));
    EXPECT_FALSE(growthBetween(point("20250101", 500), point("20260101", 400))->doublingDays);
}

TEST(Growth, IsWrittenWithTheLastStepAndTheWhole)
{
    const auto json =
        nlohmann::json::parse(growthJson({point("20250101", 500), point("20260101", 500), point("20270101", 1000)}));
    EXPECT_EQ(json["points"].size(), 3U);
    EXPECT_NEAR(json["latest"]["volume_doubling_days"].get<double>(), 365, 1e-9);
    EXPECT_NEAR(json["overall"]["volume_doubling_days"].get<double>(), 730, 1e-9);
    EXPECT_TRUE(nlohmann::json::parse(growthJson({point("20250101", 500)}))["latest"].is_null());
}
