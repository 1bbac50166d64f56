// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/cine_player.h"

#include "tests/viewer/axis_orders.h"
#include "viewer/qt/slice_view.h"

#include <QTest>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

class Cine : public testing::Test {
protected:
    Cine()
    {
        view.setVolume(std::make_shared<const Volume>(fixtures::numbered(cubeAround({0, 0, 0}, 12, 1))));
        view.scrollBy(-100);
        QObject::connect(&view, &SliceView::crosshairMoved, [this] { slices.push_back(view.slice()); });
        player.setFramesPerSecond(60);
    }

    bool waitFor(std::size_t count)
    {
        return QTest::qWaitFor([&] { return slices.size() >= count; }, 20000);
    }

    SliceView view;
    CinePlayer player;
    std::vector<int> slices;
};

} // namespace

TEST_F(Cine, ShowsOneSliceAfterTheOtherAndTurnsRoundAtTheEnd)
{
    player.play(&view);
    ASSERT_TRUE(waitFor(14));
    slices.resize(14);
    EXPECT_EQ(slices, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 10, 9, 8}));
    player.stop();
    const std::size_t shown = slices.size();
    QTest::qWait(60);
    EXPECT_EQ(slices.size(), shown);
}

TEST_F(Cine, StopsAtTheEndWhenItMustNotTurnAndStartsAgainFromThere)
{
    player.setBouncing(false);
    player.play(&view);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !player.isPlaying(); }, 20000));
    EXPECT_EQ(view.slice(), 11);
    player.play(&view);
    EXPECT_EQ(view.slice(), 0);
    EXPECT_TRUE(player.isPlaying());
}

TEST_F(Cine, PlaysBackwards)
{
    view.scrollBy(6);
    slices.clear();
    player.setBackwards(true);
    player.play(&view);
    ASSERT_TRUE(waitFor(3));
    slices.resize(3);
    EXPECT_EQ(slices, (std::vector<int>{5, 4, 3}));
}

TEST_F(Cine, StopsWhenTheViewLosesItsVolumeOrIsGone)
{
    player.play(&view);
    view.setVolume(nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !player.isPlaying(); }, 20000));
    player.play(nullptr);
    EXPECT_FALSE(player.isPlaying());
}

TEST_F(Cine, KeepsToBetweenOneAndSixtyFramesASecond)
{
    player.setFramesPerSecond(0);
    EXPECT_EQ(player.framesPerSecond(), 1);
    player.setFramesPerSecond(1000);
    EXPECT_EQ(player.framesPerSecond(), 60);
}
