// SPDX-License-Identifier: GPL-3.0-or-later
// The place of the 3-D view, with OpenGL: what is shown, clipping box, turntable, pictures.
#include "ui/reading/scene_pane.h"

#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/waiting.h"
#include "ui/reading/clip_sliders.h"
#include "ui/reading/scene_bar.h"
#include "ui/reading/scene_pictures.h"
#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_surface.h"
#include "viewer/qt/scene_view.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using imaging::WorldPoint;
using viewer::ScenePreset;

namespace {

constexpr WorldPoint kNodule{10, -20, 30};

class ScenePaneTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        const viewer::OpenGlProbe probe = viewer::probeOpenGl();
        if (!probe.usable)
            GTEST_SKIP() << probe.problem.toStdString();
        pane.resize(500, 500);
        pane.setVolume(fixtures::ball(imaging::cubeAround(kNodule, 100, 1.5), kNodule, 8, 30), true);
        pane.setNodule(std::make_shared<const imaging::Mask>(
            fixtures::sphereMask(imaging::cubeAround(kNodule, 40, 1), kNodule, 8)));
        pane.show();
        pane.showScene();
        ASSERT_TRUE(waitUntil([this] { return shows("SceneView"); })) << "nothing was made";
    }

    bool shows(const char* className) const
    {
        return QString(pane.findChild<QStackedWidget*>()->currentWidget()->metaObject()->className())
            .endsWith(className);
    }

    QToolButton* button(const QString& text) const
    {
        for (QToolButton* each : pane.findChildren<QToolButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

    QSlider* slider(const QString& side) const
    {
        for (QSlider* each : pane.findChildren<QSlider*>())
            if (each->accessibleName().endsWith(side))
                return each;
        return nullptr;
    }

    QString notice() const { return pane.findChild<SceneBar*>()->notice(); }

    Theme theme;
    KeyBindings keys;
    ScenePane pane{theme, keys};
    fixtures::TemporaryFolder folder;
};

} // namespace

TEST_F(ScenePaneTest, MakesWhatIsChosenAndTellsThatItDoes)
{
    QSignalSpy changed(&pane, &ScenePane::stateChanged);
    EXPECT_TRUE(pane.perform(ReadingAction::SceneBone));
    EXPECT_EQ(pane.state().preset, ScenePreset::Bone);
    EXPECT_EQ(pane.isOn(ReadingAction::SceneBone), true);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(button("Bones"));
    EXPECT_TRUE(waitUntil([this] { return notice() == "Preparing..."; }));
    EXPECT_TRUE(waitUntil([this] { return notice().isEmpty(); }));
}

TEST_F(ScenePaneTest, ShowsNothingOfTheCaseBefore)
{
    pane.setVolume(nullptr);
    EXPECT_FALSE(shows("SceneView"));
    settle();
    EXPECT_FALSE(shows("SceneView"));
    pane.setVolume(fixtures::ball(imaging::cubeAround(kNodule, 40, 1.5), kNodule, 8, 30));
    EXPECT_TRUE(waitUntil([this] { return shows("SceneView"); }));
    EXPECT_EQ(notice(), "Nothing is marked: the lungs are shown");
}

TEST_F(ScenePaneTest, TheBoxLiesAroundTheNoduleAndFollowsTheSliders)
{
    EXPECT_FALSE(pane.findChild<ClipSliders*>()->isVisible());
    QTest::mouseClick(button("Box"), Qt::LeftButton);
    ASSERT_TRUE(pane.state().clip);
    const viewer::ClipBox around = *pane.state().clip;
    EXPECT_LT(distance((around.low + around.high) * 0.5, kNodule), 0.5);
    EXPECT_NEAR(around.high.x - around.low.x, 30, 1);
    EXPECT_TRUE(pane.findChild<ClipSliders*>()->isVisible());

    QTest::keyClick(slider("Left"), Qt::Key_Left);
    EXPECT_NEAR(pane.state().clip->high.x, around.high.x - 1, 1);
    EXPECT_EQ(pane.state().clip->low, around.low);
    slider("Right")->setValue(int(around.high.x) + 10);
    EXPECT_GT(pane.state().clip->high.x, pane.state().clip->low.x) << "the other face is pushed";

    QTest::mouseClick(button("Around the nodule"), Qt::LeftButton);
    EXPECT_EQ(pane.state().clip, around);
    QTest::mouseClick(button("Whole"), Qt::LeftButton);
    EXPECT_FALSE(pane.state().clip);
    EXPECT_FALSE(button("Box")->isChecked());
    EXPECT_FALSE(pane.findChild<ClipSliders*>()->isVisible());
}

TEST_F(ScenePaneTest, AFaceOfTheBoxIsDraggedAndItsSliderFollows)
{
    auto* view = pane.findChild<viewer::SceneView*>();
    QTest::mouseClick(button("Box"), Qt::LeftButton);
    ASSERT_TRUE(pane.state().clip);
    const viewer::ClipBox around = *pane.state().clip;
    ASSERT_TRUE(waitUntil([&] { return view->isUpToDate(); }));
    auto* surface = view->findChild<viewer::SceneSurface*>();
    const auto placeOf = [&](const viewer::ClipBox& box, int face) {
        const auto at = viewer::seenAt(surface->camera(), {double(surface->width()), double(surface->height())},
                                       viewer::faceCenter(box, face));
        return QPoint(qRound(at->x), qRound(at->y));
    };
    // The face that is seen most from the side.
    const auto length = [&](int face) {
        const QPoint way = placeOf(viewer::withFaceMoved(around, face, 10, viewer::boxAround(kNodule, 70)), face) -
                           placeOf(around, face);
        return way.manhattanLength();
    };
    int face = 0;
    for (int other = 1; other < viewer::kBoxFaces; ++other)
        face = length(other) > length(face) ? other : face;
    const viewer::ClipBox wanted = viewer::withFaceMoved(around, face, 10, viewer::boxAround(kNodule, 70));
    QSignalSpy changed(&pane, &ScenePane::stateChanged);
    QTest::mousePress(surface, Qt::LeftButton, {}, placeOf(around, face));
    QTest::mouseMove(surface, placeOf(wanted, face));
    QTest::mouseRelease(surface, Qt::LeftButton, {}, placeOf(wanted, face));
    EXPECT_GT(changed.count(), 0);
    ASSERT_TRUE(pane.state().clip);
    EXPECT_LT(distance(viewer::faceCenter(*pane.state().clip, face), viewer::faceCenter(wanted, face)), 1.5);
    const std::array<const char*, 6> sides{"Right", "Left", "Anterior", "Posterior", "Inferior", "Superior"};
    const WorldPoint now = face % 2 ? pane.state().clip->high : pane.state().clip->low;
    const std::array<double, 3> along{now.x, now.y, now.z};
    EXPECT_NEAR(slider(sides[std::size_t(face)])->value(), along[std::size_t(face / 2)], 1);
}

TEST_F(ScenePaneTest, TheButtonTurnsTheTurntableOnAndOff)
{
    viewer::Turntable& turntable = pane.findChild<viewer::SceneView*>()->turntable();
    QTest::mouseClick(button("Turn"), Qt::LeftButton);
    EXPECT_TRUE(turntable.isTurning());
    EXPECT_TRUE(button("Turn")->isChecked());
    settle();
    EXPECT_TRUE(turntable.isTurning());
    QTest::mouseClick(button("Turn"), Qt::LeftButton);
    EXPECT_FALSE(turntable.isTurning());
    QTest::mouseClick(button("Turn"), Qt::LeftButton);
    QTest::keyClick(button("Picture"), Qt::Key_A);
    settle();
    EXPECT_FALSE(turntable.isTurning());
    EXPECT_FALSE(button("Turn")->isChecked());
}

TEST_F(ScenePaneTest, PicturesGoToTheClipboardAndIntoAFile)
{
    QApplication::clipboard()->clear();
    EXPECT_TRUE(pane.perform(ReadingAction::SceneCopy));
    ASSERT_TRUE(waitUntil([] { return !QApplication::clipboard()->image().isNull(); }));
    EXPECT_EQ(notice(), "Picture copied.");

    const QString path = QString::fromStdString((folder.path() / "view").string());
    pane.pictures().setFileChooser([path] { return path; });
    EXPECT_TRUE(pane.perform(ReadingAction::SceneSave));
    ASSERT_TRUE(waitUntil([&] { return notice() == "Saved as view.png."; })) << notice().toStdString();
    const QImage saved(path + ".png");
    EXPECT_EQ(saved.size(), QApplication::clipboard()->image().size());
    EXPECT_EQ(saved.convertToFormat(QImage::Format_RGB32),
              QApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32));

    pane.pictures().setFileChooser(
        [this] { return QString::fromStdString((folder.path() / "no" / "way.png").string()); });
    pane.perform(ReadingAction::SceneSave);
    EXPECT_TRUE(waitUntil([this] { return notice().contains("could not be written"); }));
}

TEST_F(ScenePaneTest, IsAsItWasInTheRememberedCase)
{
    const SceneState state{ScenePreset::SoftTissue, viewer::boxAround(kNodule, 20)};
    pane.setState(sceneFromJson(sceneToJson(state)));
    EXPECT_EQ(pane.state(), state);
    EXPECT_TRUE(button("Soft tissue"));
    EXPECT_TRUE(button("Box")->isChecked());
    EXPECT_EQ(sceneFromJson({{"preset", "unheard of"}, {"clip", QJsonArray{1, 2, 3, 0, 0, 0}}}), SceneState{});
}
