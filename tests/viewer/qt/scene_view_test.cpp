// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_view.h"

#include "tests/ui/stall_watch.h"
#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_surface.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMouseEvent>
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
        waitForPicture();
    }

    SceneSurface* surface() const { return view.findChild<SceneSurface*>(); }

    void mouse(QEvent::Type type, QPointF at)
    {
        QMouseEvent event(type, at, at, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(surface(), &event);
    }

    /// The fine one of all that was changed.
    void waitForPicture()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return view.isUpToDate(); }, 20000)) << "no picture within 20 seconds";
    }

    void waitForFrames(int count)
    {
        QSignalSpy drawn(&view, &SceneView::drawn);
        ASSERT_TRUE(QTest::qWaitFor([&] { return drawn.count() >= count; }, 20000));
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
        waitForPicture();
        EXPECT_TRUE(isOrange(view.snapshot().pixel(200, 200))) << "after " << turn + 1 << " turns by 60 degrees";
    }
}

TEST_F(SceneViewTest, TakesTheNoduleAwayAgain)
{
    view.setContent(content(nullptr));
    waitForPicture();
    EXPECT_LT(orangePixels(view.snapshot()), 200);
}

TEST_F(SceneViewTest, ZoomsByTheWheel)
{
    const int before = orangePixels(view.snapshot());
    QWheelEvent wheel({200, 200}, {200, 200}, {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(surface(), &wheel);
    waitForPicture();
    EXPECT_GT(orangePixels(view.snapshot()), before * 1.3);
}

TEST_F(SceneViewTest, AClickBringsTheKeysAndOthersAreLeftToTheWindow)
{
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    QTest::mouseClick(surface(), Qt::LeftButton, {}, {50, 50});
    EXPECT_TRUE(view.hasFocus());
    waitForPicture();
    const QImage before = view.snapshot();
    QTest::keyClick(&view, Qt::Key_Right);
    waitForPicture();
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
    waitForPicture();
    EXPECT_EQ(view.snapshot().size(), QSize(300, 500));
    EXPECT_TRUE(isOrange(view.snapshot().pixel(150, 250)));
}

TEST_F(SceneViewTest, ShowsNothingOfTheCaseBefore)
{
    view.setContent(nullptr);
    waitForPicture();
    EXPECT_LT(orangePixels(view.snapshot()), 200) << "but for the letters";
}

TEST_F(SceneViewTest, ABoxLeavesTheNoduleAndWhatLiesInIt)
{
    view.setContent(nullptr);
    waitForPicture();
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
    waitForPicture();
    const int whole = covered();
    ASSERT_GT(whole, 20000) << "the wall is seen";
    view.setClip(boxAround(kNodule, 12));
    waitForPicture();
    EXPECT_LT(covered(), whole / 10) << "the wall lies outside of the box";
    EXPECT_GT(orangePixels(view.snapshot()), 300);
    view.setClip({});
    waitForPicture();
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

TEST_F(SceneViewTest, NoEventWaitsForAFinePicture)
{
    constexpr double kLongestWork = 16; // ms of this thread between two turns of the event loop
    view.resize(900, 900);
    waitForPicture();
    QElapsedTimer clock;
    for (const ScenePreset preset : {ScenePreset::Lung, ScenePreset::SoftTissue}) {
        const SceneContentPtr shown = content(nodule(), preset);
        const ui::testing::StallWatch watch;
        QTest::qWait(5);
        clock.start();
        view.setContent(shown);
        view.resetCamera();
        waitForPicture();
        RecordProperty("pictureMs", int(clock.elapsed()));
        RecordProperty("waitedMs", int(watch.longestMilliseconds()));
        EXPECT_LT(watch.longestWorkMilliseconds(), kLongestWork)
            << "the picture took " << clock.elapsed() << " ms, an event waited " << watch.longestMilliseconds();
    }
}

TEST_F(SceneViewTest, AFinePictureIsGivenUpWhenSomethingMoves)
{
    view.resize(900, 900);
    view.resetCamera();
    QTest::qWait(5); // the fine picture has begun
    QSignalSpy drawn(&view, &SceneView::drawn);
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(QTest::qWaitFor([&] { return drawn.count() > 0; }, 20000));
    EXPECT_FALSE(drawn[0][0].toBool()) << "the coarse picture of what moved comes first";
    waitForPicture();
    EXPECT_TRUE(drawn.last()[0].toBool());
}

TEST_F(SceneViewTest, FacesOfTheBoxAreDraggedByTheirHandles)
{
    const ClipBox box = boxAround(kNodule, 20);
    view.setClipBounds(boxAround(kNodule, 40));
    view.setClip(box);
    QObject::connect(&view, &SceneView::clipDragged, &view, &SceneView::setClip); // as the pane around it does
    waitForPicture();
    const auto placeOf = [&](const ClipBox& of, int face) {
        const auto at = seenAt(surface()->camera(), {400, 400}, faceCenter(of, face));
        return QPointF(at->x, at->y);
    };
    for (int face = 0; face < kBoxFaces; ++face) {
        if (!alongLine(surface()->camera(), {400, 400}, {200, 200}, kNodule, faceNormal(face)))
            continue; // straight towards the eye
        view.setClip(box);
        waitForPicture();
        QSignalSpy dragged(&view, &SceneView::clipDragged);
        const ClipBox wanted = withFaceMoved(box, face, 8, boxAround(kNodule, 40));
        QTest::mousePress(surface(), Qt::LeftButton, {}, placeOf(box, face).toPoint());
        QTest::mouseMove(surface(), ((placeOf(box, face) + placeOf(wanted, face)) / 2).toPoint());
        QTest::mouseMove(surface(), placeOf(wanted, face).toPoint());
        QTest::mouseRelease(surface(), Qt::LeftButton, {}, placeOf(wanted, face).toPoint());
        ASSERT_GE(dragged.count(), 1) << "face " << face;
        const ClipBox now = dragged.last()[0].value<ClipBox>();
        EXPECT_LT(distance(faceCenter(now, face), faceCenter(wanted, face)), 1.5) << "face " << face;
        EXPECT_LT(distance(now.low, wanted.low) + distance(now.high, wanted.high), 1.5) << "the others stay";
    }
    // Elsewhere a drag turns.
    const SceneCamera camera = surface()->camera();
    mouse(QEvent::MouseButtonPress, {20, 20});
    mouse(QEvent::MouseMove, {80, 20});
    mouse(QEvent::MouseButtonRelease, {80, 20});
    waitForPicture();
    EXPECT_NE(surface()->camera(), camera);
    QImage seen(400, 400, QImage::Format_RGB32);
    view.render(&seen);
    EXPECT_NE(seen, view.snapshot().convertToFormat(QImage::Format_RGB32)) << "the box is drawn";
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
