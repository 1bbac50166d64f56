// SPDX-License-Identifier: GPL-3.0-or-later
// The real adenocarcinoma: measurements beside those by hand, and one answer for clicks all round its middle.
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using nlohmann::json;

TEST(RealNodule, IsMeasuredWithinTwoMillimetresOfTheHand)
{
    const auto ct = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    const fixtures::TemporaryFolder folder;
    const auto result = fixtures::runProgram(
        "dsmt", {"analyze", ct.string(), "--at", "-50,-147,57", "--json", "--library", (folder / "library").string()});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json nodule = json::parse(result.output)["nodule"];
    // By hand, with a ruler on enlarged pictures of the three planes in the lung window: in the slice at S 57.5 mm 18
    // mm from the ground glass in front on the right to behind on the left, 15 mm across; the solid part there 11 mm;
    // to left and right 17.7 mm in the coronal plane, front to back 15.5 mm in the sagittal one. Upwards it grows into
    // the chest wall, where no border is seen, so nothing is said of its height.
    constexpr double kPlausibleMm = 2;
    EXPECT_NEAR(nodule["long_axis_mm"].get<double>(), 18, kPlausibleMm);
    EXPECT_NEAR(nodule["short_axis_mm"].get<double>(), 15, kPlausibleMm);
    EXPECT_NEAR(nodule["coronal"]["long_axis_mm"].get<double>(), 17.7, kPlausibleMm);
    EXPECT_NEAR(nodule["sagittal"]["long_axis_mm"].get<double>(), 15.5, kPlausibleMm);
    EXPECT_NEAR(nodule["solid_part"]["long_axis_mm"].get<double>(), 11, kPlausibleMm);
    EXPECT_EQ(nodule["solid_part"]["texture"], "part_solid");
}

TEST(RealNodule, GetsOneAnswerForTwentySevenClicksRoundItsMiddle)
{
    const auto ct = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    const fixtures::TemporaryFolder folder;
    {
        std::ofstream points(folder / "points.csv");
        points << "nodule,x,y,z\n";
        for (const int x : {-5, 0, 5})
            for (const int y : {-5, 0, 5})
                for (const int z : {-5, 0, 5})
                    points << x << ' ' << y << ' ' << z << ',' << -51.4 + x << ',' << -147.5 + y << ',' << 58.3 + z
                           << '\n';
    }
    const auto result =
        fixtures::runProgram("dsmt", {"analyze", ct.string(), "--points", (folder / "points.csv").string(), "--json",
                                      "--library", (folder / "library").string()});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json answers = json::parse(result.output);
    ASSERT_EQ(answers.size(), 27u);
    double lowest = 1, highest = 0;
    int same = 0;
    for (const json& answer : answers) {
        ASSERT_TRUE(answer["invasiveness"].is_object()) << answer["nodule_name"];
        const double probability = answer["invasiveness"]["probability"];
        lowest = std::min(lowest, probability);
        highest = std::max(highest, probability);
        same += answer["analyzed_at_mm"] == answers[13]["analyzed_at_mm"];
    }
    std::printf("%d of 27 clicks are taken to the voxel of the middle one; probabilities %.4f to %.4f\n", same, lowest,
                highest);
    EXPECT_LT(highest - lowest, 0.1);
    EXPECT_EQ(same, 27);
}
