// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/statistics_pages.h"

#include "tests/fixtures/temporary_folder.h"
#include "ui/plots/write_pages.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

using namespace dsmt;
using namespace dsmt::plots;
using testing::HasSubstr;

namespace {

const std::vector<double> kScores{0.1, 0.35, 0.4, 0.8, 0.9, 0.65};
const std::vector<std::uint8_t> kPositive{0, 0, 1, 1, 1, 0};

std::size_t namedCurves(const Plot& plot)
{
    return std::size_t(
        std::count_if(plot.curves.begin(), plot.curves.end(), [](const Curve& c) { return !c.name.empty(); }));
}

} // namespace

TEST(StatisticsPages, ASingleCurveHasItsBandAndFaintReadersNoName)
{
    RocPictureLine one{"network", statistics::rocCurve(kScores, kPositive), 8.0 / 9, statistics::Interval{0.6, 1}};
    one.positives = 3;
    const Plot alone = plotOf(rocPage({.title = "t", .heading = "h", .note = "n", .lines = {one}}));
    EXPECT_EQ(namedCurves(alone), 2u);
    EXPECT_EQ(alone.curves.size(), 4u); // diagonal, curve, two ends
    RocPictureLine faint = one;
    faint.isFaint = true;
    faint.positives = one.positives = 0;
    const Plot many = plotOf(rocPage({.title = "t", .heading = "h", .note = "n", .lines = {faint, faint, one}}));
    EXPECT_EQ(namedCurves(many), 1u);
    EXPECT_THAT(many.curves.back().name, HasSubstr("network: AUC 0.889 (0.600 to 1.000)"));
}

TEST(StatisticsPages, AllAreDrawnAsVectors)
{
    const fixtures::TemporaryFolder folder;
    const auto bins = statistics::reliabilityBins(kScores, kPositive, 3, statistics::Binning::EqualWidth);
    const std::pair<const char*, Page> pages[] = {
        {"forest", forestPage({.title = "Kappas",
                               .heading = "",
                               .note = "",
                               .axis = "kappa",
                               .rows = {{"A - B", 0.5, statistics::Interval{0.2, 0.8}}, {"all", 0.4, {}, true}},
                               .reference = 0.0})},
        {"limits", blandAltmanPage({.title = "A - B",
                                    .heading = "",
                                    .note = "",
                                    .unit = "mm",
                                    .means = {1, 2, 3},
                                    .differences = {0.1, -0.1, 0.2},
                                    .bias = 0.07,
                                    .lower = -0.2,
                                    .upper = 0.4})},
        {"decision", decisionPage({.title = "Decision curve",
                                   .heading = "",
                                   .note = "",
                                   .thresholds = {0.1, 0.5},
                                   .all = {0.4, 0},
                                   .lines = {{"network", {0.45, 0.2}}}})},
        {"reliability", reliabilityPage({.title = "Calibration", .heading = "", .note = "", .bins = bins})},
    };
    for (const auto& [name, page] : pages) {
        const auto file = folder / (std::string(name) + ".svg");
        writePages({page}, name, file);
        std::ifstream stream(file);
        std::stringstream text;
        text << stream.rdbuf();
        EXPECT_NE(text.str().find("<polyline"), std::string::npos) << name;
        EXPECT_GT(std::filesystem::file_size(file), 2000u) << name;
    }
}
