// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/comparison_pages.h"

#include "tests/fixtures/temporary_folder.h"
#include "ui/plots/write_pages.h"

#include <QImage>
#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::plots;
using testing::HasSubstr;

namespace {

ComparisonPicture picture()
{
    const ForestRow whole{.name = "DSMT-Net",
                          .seeds = "1, 2",
                          .area = 0.9,
                          .interval = statistics::Interval{0.85, 0.95},
                          .seedAreas = {0.88, 0.91},
                          .isReference = true};
    const ForestRow single{.name = "single-task",
                           .seeds = "1",
                           .area = 0.82,
                           .interval = statistics::Interval{0.71, 0.9},
                           .seedAreas = {0.82},
                           .difference = -0.08,
                           .differenceInterval = statistics::Interval{-0.12, -0.04},
                           .adjustedP = 0.0004};
    const ForestRow clear{.name = "too clear", .seeds = "1", .area = 1.0, .seedAreas = {1.0}};
    return {.heading = "same patients",
            .note = "Simulated nodules",
            .panels = {{"internal: 87 nodules", 0.92, {whole, single}}, {"external", {}, {whole, single, clear}}}};
}

std::vector<const Item*> plotsOf(const Page& page)
{
    std::vector<const Item*> plots;
    for (const Item& item : page.items)
        if (std::holds_alternative<Plot>(item.content))
            plots.push_back(&item);
    return plots;
}

std::string textOf(const Page& page)
{
    std::string text;
    for (const Item& item : page.items)
        if (const auto* words = std::get_if<Words>(&item.content))
            text += words->text + "\n";
    return text;
}

} // namespace

TEST(ComparisonPage, SaysWhatItDraws)
{
    const Page page = comparisonPage(picture());
    for (const char* words :
         {"internal: 87 nodules\n", "Bayes limit 0.920\n", "single-task\n", "0.820\n", "0.710 to 0.900\n", "-0.080\n",
          "-0.120 to -0.040\n", "<.001\n", "Simulated nodules\n", "same patients\n"})
        EXPECT_THAT(textOf(page), HasSubstr(words));
    for (const Item& item : page.items) {
        EXPECT_GE(item.place.x, 0);
        EXPECT_LE(item.place.x + item.place.width, page.widthMm);
        EXPECT_LE(item.place.y + item.place.height, page.heightMm);
    }
}

TEST(ComparisonPage, DrawsEachPanelAtOneScaleWithItsLines)
{
    const Page page = comparisonPage(picture());
    const auto plots = plotsOf(page);
    ASSERT_EQ(plots.size(), 2u);
    const Plot &internal = std::get<Plot>(plots[0]->content), &external = std::get<Plot>(plots[1]->content);
    EXPECT_EQ(internal.x.range, external.x.range);
    EXPECT_LE(internal.x.range->first, 0.71);
    EXPECT_EQ(internal.x.range->second, 1);
    ASSERT_EQ(internal.rules.size(), 2u);
    EXPECT_EQ(internal.rules[0].x, 0.9);
    EXPECT_EQ(internal.rules[1].x, 0.92);
    EXPECT_EQ(external.rules.size(), 1u) << "no limit is known";
    // Two seeds, interval and area of the one; interval and area of the other; the area alone of the third.
    EXPECT_EQ(internal.curves.size(), 5u);
    EXPECT_EQ(external.curves.size(), 6u);
    EXPECT_EQ(internal.curves[0].x, (std::vector<double>{0.88, 0.91}));
    EXPECT_EQ(internal.curves[1].x, (std::vector<double>{0.85, 0.95}));
    EXPECT_GT(internal.curves[1].y[0], internal.curves[3].y[0]) << "the first row is the upper one";
}

TEST(ComparisonPage, DrawsPointsBesideTheirNames)
{
    const Page page = comparisonPage(picture());
    const fixtures::TemporaryFolder folder;
    writePages({page}, "comparison", folder / "comparison.png");
    const QImage image(QString::fromStdString((folder / "comparison.png").string()));
    const auto name = std::ranges::find_if(page.items, [](const Item& item) {
        const auto* words = std::get_if<Words>(&item.content);
        return words && words->text == "single-task";
    });
    ASSERT_NE(name, page.items.end());
    // Beside the name, the dot of the area and its interval are all that is dark in the plot.
    const double perMm = 200 / 25.4;
    const Place plot = plotsOf(page)[0]->place;
    double sum = 0;
    int count = 0;
    const double from = (name->place.y - 3) * perMm, to = (name->place.y + 6) * perMm;
    for (int y = int(from); y < int(to); ++y)
        for (int x = int(plot.x * perMm); x < int((plot.x + plot.width) * perMm); ++x)
            if (image.pixel(x, y) == qRgb(0x24, 0x3b, 0x53)) {
                sum += y;
                ++count;
            }
    ASSERT_GT(count, 50);
    EXPECT_NEAR(sum / count / perMm, name->place.y + 1.5, 0.6) << "mm, the middle of the letters";
}
