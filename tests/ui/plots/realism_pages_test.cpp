// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/realism_pages.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::plots;
using namespace dsmt::workflows;

namespace {

imaging::FloatImage plane(int width, int height, float hu)
{
    imaging::Geometry geometry{.size = {width, height, 1}};
    geometry.spacing = {0.7, 0.7, 0.7};
    return {geometry, std::vector<float>(geometry.size.voxels(), hu)};
}

ChestMeasures chest(const char* name, bool isSimulated, int size)
{
    return {.name = name,
            .simulated = isSimulated,
            .kernel = "B31f",
            .pixelMm = 0.7,
            .sliceMm = 1,
            .lungMl = 4000,
            .planes = {plane(size, size, -850), plane(size, size / 2, -850), plane(size / 2, size, -32768)},
            .lung = {},
            .chestWall = {},
            .noise = {}};
}

Realism small(bool hasReal)
{
    Realism made;
    if (hasReal)
        made.chests.push_back(chest("folder", false, 400));
    made.chests.push_back(chest("seed 1", true, 300));
    for (int n = 0; n < 30; ++n)
        made.pictures.push_back({"n", n >= 15 || !hasReal, 5.0 + n, plane(51, 51, -850)});
    made.regions.push_back({"lung", "Lung", {}, {}, std::nullopt});
    MeasureComparison measure{"sphericity", "Sphericity", "", {}, {0.8, 0.9}, {}, {}, {}, {}};
    if (hasReal)
        measure.real = {0.7};
    measure.realSummary = statistics::summarize(measure.real);
    measure.simulatedSummary = statistics::summarize(measure.simulated);
    made.nodules.push_back(measure);
    return made;
}

template <class Content> std::vector<const Item*> itemsOf(const Page& page)
{
    std::vector<const Item*> items;
    for (const Item& item : page.items)
        if (std::holds_alternative<Content>(item.content))
            items.push_back(&item);
    return items;
}

void expectOnPage(const Page& page)
{
    for (const Item& item : page.items) {
        EXPECT_GE(item.place.x, 0);
        EXPECT_GE(item.place.y, 0);
        EXPECT_LE(item.place.x + item.place.width, page.widthMm);
        EXPECT_LE(item.place.y + item.place.height, page.heightMm);
    }
}

} // namespace

TEST(RealismPages, ShowBothChestsAtOneScaleAndThirteenNodulesOfEach)
{
    const Page page = realismByEye(small(true));
    expectOnPage(page);
    const auto pictures = itemsOf<Picture>(page);
    ASSERT_EQ(pictures.size(), 6u + 26u);
    const double scale = pictures[0]->place.width / (400 * 0.7);
    for (std::size_t n = 0; n < 6; ++n) {
        const Picture& picture = std::get<Picture>(pictures[n]->content);
        EXPECT_NEAR(pictures[n]->place.width, scale * picture.width * 0.7, 1e-6) << n;
        EXPECT_NEAR(pictures[n]->place.height, scale * picture.height * 0.7, 1e-6) << n;
    }
    // Outside of the CT stays paper.
    const Picture& sagittal = std::get<Picture>(pictures[2]->content);
    EXPECT_EQ(std::count(sagittal.covers.begin(), sagittal.covers.end(), 1), 0);
    EXPECT_GT(pictures[2]->place.x, pictures[1]->place.x + pictures[1]->place.width);
    EXPECT_GT(pictures[3]->place.y, pictures[0]->place.y + pictures[0]->place.height);
}

TEST(RealismPages, StandWithoutRealChestsAndNodules)
{
    const Realism made = small(false);
    const Page eye = realismByEye(made), number = realismByNumber(made);
    expectOnPage(eye);
    expectOnPage(number);
    EXPECT_EQ(itemsOf<Picture>(eye).size(), 3u + 13u);
    EXPECT_EQ(itemsOf<Plot>(number).size(), 2u) << "densities and noise; no measure without both kinds";
}

TEST(RealismPages, DrawDistributionFunctionsThatEndAtOne)
{
    const Page page = realismByNumber(small(true));
    expectOnPage(page);
    const auto plots = itemsOf<Plot>(page);
    ASSERT_EQ(plots.size(), 3u);
    const Plot& plot = std::get<Plot>(plots.back()->content);
    ASSERT_EQ(plot.curves.size(), 2u);
    EXPECT_EQ(plot.curves[1].y, (std::vector<double>{0, 0.5, 1, 1}));
    EXPECT_EQ(plot.rules.size(), 2u);
    EXPECT_DOUBLE_EQ(plot.rules[1].x, 0.85);
}
