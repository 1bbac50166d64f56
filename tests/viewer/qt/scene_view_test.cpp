// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_view.h"

#include "viewer/qt/opengl_probe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QOpenGLWindow>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr WorldPoint kNodule{40, -20, 300};

/// Lung with a chest wall in front of it.
VolumePtr chest()
{
    const Geometry grid = cubeAround(kNodule, 100, 1);
    std::vector<std::int16_t> hu;
    for (int k = 0; k < 100; ++k)
        for (int j = 0; j < 100; ++j)
            for (int i = 0; i < 100; ++i)
                hu.push_back(j < 35 ? 40 : -850);
    return std::make_shared<const Volume>(grid, std::move(hu));
}

MaskPtr nodule()
{
    const Geometry grid = cubeAround(kNodule, 32, 1);
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < 32; ++k)
        for (int j = 0; j < 32; ++j)
            for (int i = 0; i < 32; ++i)
                inside.push_back(std::hypot(i - 15.5, j - 15.5, k - 15.5) < 9);
    return std::make_shared<const Mask>(grid, std::move(inside));
}

QOpenGLWindow* surface()
{
    for (QWindow* window : QGuiApplication::allWindows())
        if (auto* found = qobject_cast<QOpenGLWindow*>(window))
            return found;
    return nullptr;
}

void waitForFrames(int count)
{
    int frames = 0;
    QObject watcher;
    if (QOpenGLWindow* window = surface())
        QObject::connect(window, &QOpenGLWindow::frameSwapped, &watcher, [&frames] { ++frames; });
    QElapsedTimer clock;
    clock.start();
    while (frames < count && clock.elapsed() < 10000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    ASSERT_GE(frames, count) << "no picture within ten seconds";
}

bool isOrange(QRgb pixel)
{
    return qRed(pixel) > 90 && qBlue(pixel) * 3 < qRed(pixel) && qGreen(pixel) * 2 > qRed(pixel);
}

SceneContentPtr content(const MaskPtr& mask, ScenePreset preset = ScenePreset::Nodule)
{
    return makeSceneContent({chest(), mask, kNodule, preset}, {});
}

int orangePixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isOrange(image.pixel(x, y));
    return count;
}

class SceneViewTest : public testing::Test {
protected:
    void SetUp() override
    {
        const OpenGlProbe probe = probeOpenGl();
        if (!probe.usable)
            GTEST_SKIP() << probe.problem.toStdString();
        view.resize(400, 400);
        view.setContent(content(nodule()));
        view.show();
        ASSERT_TRUE(view.isUsable()) << view.problem().toStdString();
        waitForFrames(1);
    }

    void mouse(QEvent::Type type, QPointF at)
    {
        QMouseEvent event(type, at, at, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(surface(), &event);
    }

    SceneView view;
};

} // namespace

TEST_F(SceneViewTest, ShowsTheNoduleInItsMiddle)
{
    const QImage picture = view.snapshot();
    ASSERT_EQ(picture.size(), QSize(400, 400));
    EXPECT_TRUE(isOrange(picture.pixel(200, 200)));
    EXPECT_GT(orangePixels(picture), 2000);
    EXPECT_FALSE(isOrange(picture.pixel(4, 200)));
}

TEST_F(SceneViewTest, TheWallInFrontNeverHidesTheNodule)
{
    for (int turn = 0; turn < 6; ++turn) {
        mouse(QEvent::MouseButtonPress, {200, 200});
        mouse(QEvent::MouseMove, {350, 200});
        mouse(QEvent::MouseButtonRelease, {350, 200});
        waitForFrames(1);
        EXPECT_TRUE(isOrange(view.snapshot().pixel(200, 200))) << "after " << turn + 1 << " turns by 60 degrees";
    }
}

TEST_F(SceneViewTest, TakesTheNoduleAwayAgain)
{
    view.setContent(content(nullptr));
    waitForFrames(1);
    EXPECT_LT(orangePixels(view.snapshot()), 200);
}

TEST_F(SceneViewTest, ZoomsByTheWheel)
{
    const int before = orangePixels(view.snapshot());
    QWheelEvent wheel({200, 200}, {200, 200}, {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(surface(), &wheel);
    waitForFrames(1);
    EXPECT_GT(orangePixels(view.snapshot()), before * 1.3);
}

TEST_F(SceneViewTest, AClickBringsTheKeysAndOthersAreLeftToTheWindow)
{
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    QTest::mouseClick(surface(), Qt::LeftButton, {}, {50, 50});
    EXPECT_TRUE(view.hasFocus());
    waitForFrames(1);
    const QImage before = view.snapshot();
    QTest::keyClick(&view, Qt::Key_Right);
    waitForFrames(1);
    EXPECT_NE(view.snapshot(), before);
    QKeyEvent other(QEvent::KeyPress, Qt::Key_G, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &other);
    EXPECT_FALSE(other.isAccepted());
}

TEST_F(SceneViewTest, SurvivesBeingHiddenShownAndResized)
{
    view.hide();
    QCoreApplication::processEvents();
    view.resize(300, 500);
    view.show();
    waitForFrames(1);
    EXPECT_EQ(view.snapshot().size(), QSize(300, 500));
    EXPECT_TRUE(isOrange(view.snapshot().pixel(150, 250)));
}

TEST_F(SceneViewTest, ShowsNothingOfTheCaseBefore)
{
    view.setContent(nullptr);
    waitForFrames(1);
    EXPECT_LT(orangePixels(view.snapshot()), 200) << "but for the letters";
}

TEST_F(SceneViewTest, ABoxLeavesTheNoduleAndWhatLiesInIt)
{
    view.setContent(nullptr);
    waitForFrames(1);
    const QImage empty = view.snapshot();
    const auto covered = [&] {
        int count = 0;
        const QImage picture = view.snapshot();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixel(x, y) != empty.pixel(x, y) && !isOrange(picture.pixel(x, y));
        return count;
    };
    view.setContent(content(nodule(), ScenePreset::SoftTissue));
    waitForFrames(1);
    const int whole = covered();
    ASSERT_GT(whole, 20000) << "the wall is seen";
    view.setClip(boxAround(kNodule, 12));
    waitForFrames(1);
    EXPECT_LT(covered(), whole / 10) << "the wall lies outside of the box";
    EXPECT_GT(orangePixels(view.snapshot()), 300);
    view.setClip({});
    waitForFrames(1);
    EXPECT_NEAR(covered(), whole, whole * 0.02);
}

TEST_F(SceneViewTest, TurnsByItselfUntilAnyKey)
{
    const QImage before = view.snapshot();
    view.turntable().setTurning(true);
    waitForFrames(6);
    EXPECT_NE(view.snapshot(), before);
    QTest::keyPress(&view, Qt::Key_Control);
    QCoreApplication::processEvents();
    EXPECT_TRUE(view.turntable().isTurning()) << "a modifier alone is no key yet";
    QTest::keyClick(&view, Qt::Key_T);
    QCoreApplication::processEvents();
    EXPECT_FALSE(view.turntable().isTurning());
    view.turntable().setTurning(true);
    mouse(QEvent::MouseButtonPress, {200, 200});
    QCoreApplication::processEvents();
    EXPECT_FALSE(view.turntable().isTurning());
    mouse(QEvent::MouseButtonRelease, {200, 200});
    view.turntable().setTurning(true);
    view.hide();
    EXPECT_FALSE(view.turntable().isTurning()) << "nothing turns where nobody sees it";
}

TEST_F(SceneViewTest, TheSwitchOfTheTurntableIsLeftToItsOwner)
{
    QObject button;
    view.turntable().setSwitch(&button);
    view.turntable().setTurning(true);
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(1, 1), QPointF(1, 1), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&button, &press);
    QCoreApplication::processEvents();
    EXPECT_TRUE(view.turntable().isTurning());
}

TEST_F(SceneViewTest, GivesAFinePictureAfterTurning)
{
    QSignalSpy grabbed(&view, &SceneView::grabbed);
    view.turntable().setTurning(true);
    waitForFrames(3);
    view.grab();
    EXPECT_FALSE(view.turntable().isTurning());
    ASSERT_TRUE(grabbed.wait(10000));
    const QImage picture = grabbed[0][0].value<QImage>();
    EXPECT_EQ(picture.size(), QSize(400, 400));
    EXPECT_TRUE(isOrange(picture.pixel(200, 200)));
}

TEST(SceneView, SaysInWordsWhatIsMissingWithoutOpenGl)
{
    const OpenGlProbe probe = probeOpenGl();
    if (probe.usable)
        GTEST_SKIP() << "this display has OpenGL: " << probe.renderer.toStdString();
    SceneView view;
    view.setContent(content(nodule()));
    view.show();
    EXPECT_FALSE(view.isUsable());
    ASSERT_TRUE(view.findChild<QLabel*>());
    EXPECT_EQ(view.findChild<QLabel*>()->text(), view.problem());
    EXPECT_TRUE(view.snapshot().isNull());
}
