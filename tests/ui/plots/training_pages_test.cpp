// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/training_pages.h"

#include "ui/plots/paint_pages.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::plots;

namespace {

std::vector<Plot> plotsOf(const Page& page)
{
    std::vector<Plot> plots;
    for (const Item& item : page.items)
        if (const auto* plot = std::get_if<Plot>(&item.content))
            plots.push_back(*plot);
    return plots;
}

} // namespace

TEST(TrainingPage, DrawsMembersAndTheirMeanThroughBothStages)
{
    std::vector<workflows::TrainingEpoch> epochs;
    for (const int member : {0, 1}) {
        for (const int epoch : {0, 1, 2})
            epochs.push_back({.member = member,
                              .stage = "joint",
                              .epoch = epoch,
                              .trainingLoss = 3.0 - member,
                              .auc = 0.6 + 0.1 * member});
        epochs.push_back({.member = member, .stage = "fine-tuning", .epoch = 0, .trainingLoss = 1});
    }
    const auto plots = plotsOf(trainingPage(epochs, "run"));
    ASSERT_EQ(plots.size(), 2U);
    const Plot& losses = plots[0];
    ASSERT_EQ(losses.curves.size(), 6U) << "two members of two losses each, two means";
    EXPECT_EQ(losses.curves[4].x, (std::vector<double>{1, 2, 3, 4}));
    EXPECT_EQ(losses.curves[4].y, (std::vector<double>{2.5, 2.5, 2.5, 1}));
    EXPECT_TRUE(losses.curves[5].x.empty()) << "no validation was told";
    ASSERT_EQ(losses.rules.size(), 1U);
    EXPECT_DOUBLE_EQ(losses.rules[0].x, 3.5);
    EXPECT_EQ(plots[1].curves[0].x, (std::vector<double>{1, 2, 3})) << "what is not defined is left out";
    EXPECT_DOUBLE_EQ(plots[1].curves[0].y[0], 0.65);
}

TEST(TrainingPage, SaysThatNothingHasCome)
{
    const Page page = trainingPage({}, "run");
    EXPECT_TRUE(plotsOf(page).empty());
    const QImage image = pagesImage({page}, 3);
    EXPECT_EQ(image.size(), QSize(qRound(page.widthMm * 3), qRound(page.heightMm * 3)));
}
