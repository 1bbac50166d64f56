// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/compare_packages.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::workflows;

namespace {

constexpr const char* kHeader = "nodule,invasive,bubble_lucency,pleural_retraction,logit_invasive,logit_bubble_lucency,"
                                "logit_pleural_retraction,probability_invasive,probability_bubble_lucency,"
                                "probability_pleural_retraction,dice\n";

struct Nodule {
    std::string name;
    int invasive = 0;
    double logit = 0;
};

std::filesystem::path rows(const fixtures::TemporaryFolder& folder, const std::string& name,
                           const std::vector<Nodule>& nodules)
{
    std::ofstream file(folder / name);
    file << kHeader;
    for (const Nodule& nodule : nodules)
        file << nodule.name << ',' << (nodule.invasive < 0 ? std::string() : std::to_string(nodule.invasive)) << ",1,,"
             << nodule.logit << ",0.5,0," << 1 / (1 + std::exp(-nodule.logit)) << ",0.6,0.5,0.8\n";
    return folder / name;
}

} // namespace

TEST(ComparePackages, IsThePairedTestOnWhatBothAnswered)
{
    const fixtures::TemporaryFolder folder;
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    std::vector<Nodule> first, second;
    std::vector<double> a, b;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 60; ++n) {
        const int invasive = n % 3 == 0;
        // As many digits as the file has.
        const double x = std::round(1e4 * (2 * invasive + noise(random))) / 1e4;
        const double y = std::round(1e4 * (invasive + noise(random))) / 1e4;
        first.push_back({"n" + std::to_string(n), invasive, x});
        second.insert(second.begin(), {"n" + std::to_string(n), invasive, y}); // in another order
        a.push_back(x);
        b.push_back(y);
        positive.push_back(std::uint8_t(invasive));
    }
    first.push_back({"only here", 1, 9});
    second.push_back({"no label", -1, 9});
    const auto found = comparePackages({rows(folder, "a.csv", first), rows(folder, "b.csv", second)}, {0.5, 0.5});
    const auto expected = statistics::delongPaired(a, b, positive);
    EXPECT_EQ(found.nodules, 60u);
    EXPECT_EQ(found.invasive, 20u);
    EXPECT_EQ(found.leftOut, 2u);
    EXPECT_DOUBLE_EQ(found.difference.difference, expected->difference);
    EXPECT_NEAR(*found.difference.p, *expected->p, 1e-12);
    EXPECT_DOUBLE_EQ(found.first.area.area, expected->first.area);
    EXPECT_EQ(found.first.calls, statistics::confusionAt(0, a, positive)) << "a probability of one half";
    EXPECT_EQ(found.first.curve.size(), statistics::rocCurve(a, positive).size());
    EXPECT_NEAR(*found.second.dice, 0.8, 1e-12);
    EXPECT_FALSE(found.first.signAreas[0]) << "one class only";
}

TEST(ComparePackages, RefusesWhatCannotBeCompared)
{
    const fixtures::TemporaryFolder folder;
    const auto good = rows(folder, "a.csv", {{"n1", 1, 1}, {"n2", 0, -1}});
    EXPECT_THROW(comparePackages({good, rows(folder, "b.csv", {{"n1", 0, 1}, {"n2", 0, -1}})}, {0.5, 0.5}), Error)
        << "two labels";
    EXPECT_THROW(comparePackages({good, rows(folder, "c.csv", {{"n1", 1, 1}})}, {0.5, 0.5}), Error) << "one class";
    std::ofstream(folder / "d.csv") << "a,b\n1,2\n";
    EXPECT_THROW(comparePackages({good, folder / "d.csv"}, {0.5, 0.5}), Error) << "another table";
}
