// SPDX-License-Identifier: GPL-3.0-or-later
// A whole CT through the wheel, and what showing it costs in memory.
#include "viewer/plane_turn.h"
#include "viewer/qt/slice_view.h"

#include <QCoreApplication>
#include <QWheelEvent>

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr int kSlices = 600;

/// Every slice another gray in a window of 600 HU around 300.
VolumePtr ramp(int side)
{
    Geometry grid;
    grid.size = {side, side, kSlices};
    std::vector<std::int16_t> hu(grid.size.voxels());
    for (std::size_t n = 0; n < hu.size(); ++n)
        hu[n] = std::int16_t(n / (std::size_t(side) * std::size_t(side)));
    return std::make_shared<const Volume>(grid, std::move(hu));
}

void turnWheel(QWidget& view, int notches)
{
    const QPointF middle(view.width() / 2.0, view.height() / 2.0);
    QWheelEvent event(middle, view.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

std::size_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * std::size_t(::sysconf(_SC_PAGESIZE));
}

} // namespace

TEST(Scrolling, SixHundredSlicesDropNoTick)
{
    SliceView view;
    view.resize(64, 64);
    view.setTextsVisible(false);
    view.setCrosshairVisible(false);
    view.setVolume(ramp(16));
    view.setWindowLevel({300, 600});
    view.show();
    view.scrollBy(-kSlices);
    ASSERT_EQ(view.slice(), 0);
    for (int tick = 1; tick < kSlices; ++tick) {
        turnWheel(view, -1);
        ASSERT_EQ(view.slice(), tick);
        const int hu = kSlices - 1 - tick; // slice 0 is the most superior
        ASSERT_EQ(qGray(view.grab().toImage().pixel(40, 44)), grayValue(hu, {300, 600})) << "what is seen follows";
    }
    // Ticks that come faster than pictures are all counted, too.
    for (int tick = 0; tick < 250; ++tick)
        turnWheel(view, 1);
    EXPECT_EQ(view.slice(), kSlices - 1 - 250);
    turnWheel(view, 5);
    EXPECT_EQ(view.slice(), kSlices - 1 - 255) << "five notches in one event";
}

TEST(Scrolling, NoViewMakesACopyOfTheVolume)
{
    constexpr int kSide = 256; // 79 MB
    const VolumePtr volume = ramp(kSide);
    const std::size_t bytes = volume->geometry().size.voxels() * sizeof(std::int16_t), before = residentBytes();
    std::array<SliceView, 3> views;
    for (std::size_t n = 0; n < views.size(); ++n) {
        views[n].resize(400, 400);
        views[n].setOrientation(Orientation(n));
        views[n].setVolume(volume);
        views[n].show();
        views[n].setSlab({SlabMode::Maximum, 10});
        views[n].setDirections(turnedAbout(views[n].plane()->directions(), {0, 0.6, 0.8}, 0.3));
        for (int tick = 0; tick < 5; ++tick) {
            turnWheel(views[n], -1);
            views[n].grab();
        }
    }
    EXPECT_LT(residentBytes(), before + bytes / 3) << "three views hold less than a third of it together";
}
