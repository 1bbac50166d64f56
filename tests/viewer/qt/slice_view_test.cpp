// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slice_view.h"

#include "tests/viewer/axis_orders.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// 64 mm of air, bright in the eighth that is right, anterior and superior.
VolumePtr markedCorner()
{
    const Geometry grid = cubeAround({0, 0, 0}, 64, 1);
    std::vector<std::int16_t> hu;
    for (int k = 0; k < 64; ++k)
        for (int j = 0; j < 64; ++j)
            for (int i = 0; i < 64; ++i)
                hu.push_back(i < 32 && j < 32 && k >= 32 ? 1000 : -1000);
    return std::make_shared<const Volume>(grid, std::move(hu));
}

/// Of -1000 HU in the lung window.
const int kAirGray = grayValue(-1000, WindowLevel{-600, 1500});

class SliceViewTest : public testing::Test {
protected:
    SliceViewTest()
    {
        view.resize(320, 320);
        view.setVolume(markedCorner());
        view.show();
        QObject::connect(&view, &SliceView::crosshairMoved, [this](WorldPoint at) { moved.push_back(at); });
        QObject::connect(&view, &SliceView::noduleMarked, [this](WorldPoint at) { marked.push_back(at); });
        QObject::connect(&view, &SliceView::windowLevelChanged, [this](WindowLevel at) { windows.push_back(at); });
        QObject::connect(&view, &SliceView::cursorMoved,
                         [this](std::optional<WorldPoint>, std::optional<int> value) { hu = value; });
        QObject::connect(&view, &SliceView::maximiseRequested, [this] { ++maximised; });
    }

    void wheel(int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QPointF at = {160, 160})
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }

    bool key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent event(QEvent::KeyPress, code, modifiers);
        QCoreApplication::sendEvent(&view, &event);
        return event.isAccepted();
    }

    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, at, view.mapToGlobal(at), isMove ? Qt::NoButton : button, button, modifiers);
        QCoreApplication::sendEvent(&view, &event);
    }

    int grayAt(const QImage& image, int x, int y) const { return qGray(image.pixel(x, y)); }

    SliceView view;
    std::vector<WorldPoint> moved, marked;
    std::vector<WindowLevel> windows;
    std::optional<int> hu;
    int maximised = 0;
};

} // namespace

TEST_F(SliceViewTest, ShowsThePatientsRightOnTheLeft)
{
    view.setCrosshair({10, 10, 20});
    view.setTextsVisible(false);
    view.setCrosshairVisible(false);
    const QImage axial = view.grab().toImage();
    EXPECT_EQ(grayAt(axial, 80, 80), 255);
    EXPECT_EQ(grayAt(axial, 240, 80), kAirGray);
    EXPECT_EQ(grayAt(axial, 80, 240), kAirGray);

    view.setOrientation(Orientation::Sagittal);
    view.setCrosshair({-20, 10, 20});
    const QImage sagittal = view.grab().toImage();
    EXPECT_EQ(grayAt(sagittal, 80, 80), 255);
    EXPECT_EQ(grayAt(sagittal, 240, 80), kAirGray);
    EXPECT_EQ(grayAt(sagittal, 80, 240), kAirGray);
}

TEST_F(SliceViewTest, DrawsAllPixelsOfADenseScreen)
{
    QImage image(640, 640, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    view.setCrosshair({10, 10, 20});
    view.render(&image);
    EXPECT_EQ(qGray(image.pixel(160, 300)), 255);
    EXPECT_EQ(qGray(image.pixel(480, 500)), kAirGray);
}

TEST_F(SliceViewTest, TheWheelScrollsSlicesAndMovesTheCrosshair)
{
    const int before = view.slice();
    wheel(-120);
    EXPECT_EQ(view.slice(), before + 1);
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_NEAR(moved[0].x, 0, 1e-9);
    EXPECT_NEAR(moved[0].z, view.crosshair().z, 1e-9);
    wheel(240);
    EXPECT_EQ(view.slice(), before - 1);
}

TEST_F(SliceViewTest, PartsOfAWheelNotchAddUp)
{
    const int before = view.slice();
    for (int n = 0; n < 3; ++n)
        wheel(-40);
    EXPECT_EQ(view.slice(), before + 1);
}

TEST_F(SliceViewTest, KeysScrollByOneByTenAndToTheEnds)
{
    key(Qt::Key_Home);
    EXPECT_EQ(view.slice(), 0);
    key(Qt::Key_Down);
    EXPECT_EQ(view.slice(), 1);
    key(Qt::Key_PageDown);
    EXPECT_EQ(view.slice(), 11);
    key(Qt::Key_Up);
    EXPECT_EQ(view.slice(), 10);
    key(Qt::Key_PageUp);
    EXPECT_EQ(view.slice(), 0);
    key(Qt::Key_End);
    EXPECT_EQ(view.slice(), 63);
    const std::size_t count = moved.size();
    key(Qt::Key_Down);
    EXPECT_EQ(moved.size(), count) << "nothing moves past the last slice";
}

TEST_F(SliceViewTest, LeavesKeysItDoesNotKnowToTheWindow)
{
    EXPECT_FALSE(key(Qt::Key_1));
    EXPECT_FALSE(key(Qt::Key_Down, Qt::AltModifier));
    EXPECT_FALSE(key(Qt::Key_PageDown, Qt::ControlModifier));
    EXPECT_TRUE(key(Qt::Key_Down));
}

TEST_F(SliceViewTest, CtrlAndArrowsMoveTheCrosshairByAPixelWithinTheSlice)
{
    view.setCrosshair({3, 5, 7});
    const int slice = view.slice();
    EXPECT_TRUE(key(Qt::Key_Right, Qt::ControlModifier));
    EXPECT_TRUE(key(Qt::Key_Down, Qt::ControlModifier));
    EXPECT_TRUE(key(Qt::Key_Down, Qt::ControlModifier));
    EXPECT_TRUE(key(Qt::Key_Left, Qt::ControlModifier));
    EXPECT_TRUE(key(Qt::Key_Left, Qt::ControlModifier));
    EXPECT_EQ(view.slice(), slice);
    ASSERT_EQ(moved.size(), 5u);
    EXPECT_NEAR(moved.back().x, 2, 1e-9);
    EXPECT_NEAR(moved.back().y, 7, 1e-9);
    for (int n = 0; n < 100; ++n)
        key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_NEAR(view.crosshair().y, -31.5, 1e-9) << "the middle of the outermost voxel";
}

TEST_F(SliceViewTest, AClickPutsTheCrosshairUnderThePointer)
{
    mouse(QEvent::MouseButtonPress, {80, 240}, Qt::LeftButton);
    ASSERT_EQ(moved.size(), 1u);
    // 5 pixels a millimetre, the middle of the view is the middle of the volume.
    EXPECT_NEAR(moved[0].x, -16, 1e-6);
    EXPECT_NEAR(moved[0].y, 16, 1e-6);
    mouse(QEvent::MouseMove, {100, 240}, Qt::LeftButton);
    EXPECT_NEAR(view.crosshair().x, -12, 1e-6);
    mouse(QEvent::MouseButtonRelease, {100, 240}, Qt::LeftButton);
    mouse(QEvent::MouseMove, {200, 100}, Qt::NoButton);
    EXPECT_EQ(moved.size(), 2u);
}

TEST_F(SliceViewTest, TheCrosshairStaysInTheVolume)
{
    view.setPlacement({0.5, 0, 0});
    mouse(QEvent::MouseButtonPress, {2, 2}, Qt::LeftButton);
    ASSERT_EQ(moved.size(), 1u);
    EXPECT_NEAR(moved[0].x, -31.5, 1e-6);
    EXPECT_NEAR(moved[0].y, -31.5, 1e-6);
}

TEST_F(SliceViewTest, MarksANoduleByClickOrKey)
{
    mouse(QEvent::MouseButtonPress, {80, 80}, Qt::LeftButton);
    EXPECT_TRUE(marked.empty());
    view.setTool(viewer::Tool::MarkNodule);
    mouse(QEvent::MouseButtonPress, {240, 80}, Qt::LeftButton);
    ASSERT_EQ(marked.size(), 1u);
    EXPECT_NEAR(marked[0].x, 16, 1e-6);
    EXPECT_NEAR(marked[0].y, -16, 1e-6);
    key(Qt::Key_Space);
    ASSERT_EQ(marked.size(), 2u);
    EXPECT_LT(distance(marked[1], marked[0]), 1e-9);
}

TEST_F(SliceViewTest, MarksNothingOutsideTheVolume)
{
    view.setTool(viewer::Tool::MarkNodule);
    view.setPlacement({0.5, 0, 0});
    mouse(QEvent::MouseButtonPress, {2, 2}, Qt::LeftButton);
    EXPECT_TRUE(marked.empty());
}

TEST_F(SliceViewTest, TheRightButtonDragsWindowAndLevel)
{
    mouse(QEvent::MouseButtonPress, {100, 100}, Qt::RightButton);
    mouse(QEvent::MouseMove, {140, 90}, Qt::RightButton);
    mouse(QEvent::MouseButtonRelease, {140, 90}, Qt::RightButton);
    ASSERT_EQ(windows.size(), 1u);
    EXPECT_GT(windows[0].width, 1500);
    EXPECT_LT(windows[0].center, -600) << "up is brighter";
    EXPECT_EQ(view.windowLevel(), windows[0]);
}

TEST_F(SliceViewTest, TheMiddleButtonPansAndControlWheelZoomsToTheCursor)
{
    mouse(QEvent::MouseButtonPress, {100, 100}, Qt::MiddleButton);
    mouse(QEvent::MouseMove, {110, 95}, Qt::MiddleButton);
    mouse(QEvent::MouseButtonRelease, {110, 95}, Qt::MiddleButton);
    EXPECT_NEAR(view.placement().panX, 2, 1e-9);
    EXPECT_NEAR(view.placement().panY, -1, 1e-9);

    const int slice = view.slice();
    wheel(120, Qt::ControlModifier, {60, 60});
    EXPECT_GT(view.placement().zoom, 1);
    EXPECT_EQ(view.slice(), slice);
    key(Qt::Key_0);
    EXPECT_EQ(view.placement(), ViewPlacement{});
}

TEST_F(SliceViewTest, TellsTheHuUnderThePointer)
{
    view.setCrosshair({0, 0, 20});
    mouse(QEvent::MouseMove, {80, 80}, Qt::NoButton);
    EXPECT_EQ(hu, 1000);
    mouse(QEvent::MouseMove, {240, 80}, Qt::NoButton);
    EXPECT_EQ(hu, -1000);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    EXPECT_FALSE(hu);
}

TEST_F(SliceViewTest, SettersNeverEmit)
{
    view.setCrosshair({1, 2, 3});
    view.setWindowLevel({40, 400});
    view.setMark(WorldPoint{1, 2, 3});
    EXPECT_TRUE(moved.empty());
    EXPECT_TRUE(windows.empty());
    EXPECT_TRUE(marked.empty());
}

TEST_F(SliceViewTest, ADoubleClickAsksToMaximiseWhileBrowsingOnly)
{
    mouse(QEvent::MouseButtonDblClick, {80, 80}, Qt::LeftButton);
    EXPECT_EQ(maximised, 1);
    view.setTool(viewer::Tool::MarkNodule);
    mouse(QEvent::MouseButtonDblClick, {80, 80}, Qt::LeftButton);
    EXPECT_EQ(maximised, 1);
}

TEST_F(SliceViewTest, DrawsTheOutlineOnlyOnSlicesThatCutTheMask)
{
    const Geometry grid = cubeAround({16, 16, 16}, 20, 1);
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < 20; ++k)
        for (int j = 0; j < 20; ++j)
            for (int i = 0; i < 20; ++i)
                inside.push_back(std::hypot(i - 9.5, j - 9.5, k - 9.5) < 7);
    view.setNodule(std::make_shared<const Mask>(grid, std::move(inside)));
    view.setTextsVisible(false);
    view.setCrosshairVisible(false);
    view.clearFocus();
    const auto colouredPixels = [this] {
        const QImage image = view.grab().toImage();
        int count = 0;
        for (int y = 4; y < image.height() - 4; ++y)
            for (int x = 4; x < image.width() - 4; ++x) {
                const QColor color(image.pixel(x, y));
                count += color.red() > color.blue() + 60;
            }
        return count;
    };
    view.setCrosshair({16, 16, 16});
    EXPECT_GT(colouredPixels(), 100);
    view.setCrosshair({16, 16, -16});
    EXPECT_EQ(colouredPixels(), 0);
    view.setVolume(markedCorner());
    view.setCrosshair({16, 16, 16});
    EXPECT_EQ(colouredPixels(), 0) << "the outline belonged to the volume before";
}

TEST_F(SliceViewTest, TellsScreenReadersWhatItShows)
{
    key(Qt::Key_Home);
    EXPECT_EQ(view.accessibleName(), "Axial slices, image 1 of 64");
    EXPECT_EQ(view.focusPolicy(), Qt::StrongFocus);
}

TEST(SliceView, WithoutAVolumeIgnoresWheelKeysAndClicks)
{
    SliceView view;
    view.resize(200, 200);
    QWheelEvent wheel({50, 50}, {50, 50}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QMouseEvent press(QEvent::MouseButtonPress, {50, 50}, {50, 50}, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &press);
    view.setCrosshair({1, 2, 3});
    view.scrollBy(3);
    EXPECT_EQ(view.sliceCount(), 0);
    EXPECT_FALSE(view.grab().isNull());
}
