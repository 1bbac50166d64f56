// SPDX-License-Identifier: GPL-3.0-or-later
// Every measuring tool on the Reading page by mouse and keys, to what is then in the library.
#include "tests/ui/measuring.h"
#include "ui/reading/tool_strip.h"
#include "viewer/qt/annotation_words.h"

#include <QLayout>
#include <QLineEdit>
#include <QToolButton>

#include <numbers>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

TEST_F(Measuring, ADistanceIsDrawnByDraggingAndStoredAtOnce)
{
    drawDistance();
    EXPECT_EQ(axial->tool(), Tool::Browse) << "one shape, then the tool is put away";
    const Annotation distance = onlyOne();
    ASSERT_EQ(distance.kind, AnnotationKind::Distance);
    EXPECT_NEAR(*lengthMm(distance), mmBetween(axial, at(axial, -7, 0), at(axial, 7, 0)), 1e-6);
    EXPECT_NEAR(*lengthMm(distance), 14, 0.1 + 1 / transform(axial).viewPixelsPerMm());
    EXPECT_NEAR(distance.points[0].z, axial->shownPlane()->point.z, 1e-9) << "on the slice";
    EXPECT_TRUE(overlay->selected());
    EXPECT_TRUE(isSeenIn(axial));
}

TEST_F(Measuring, ADistanceIsDrawnByClickingOnBothEnds)
{
    QTest::keyClick(coronal, Qt::Key_D);
    QTest::mouseClick(coronal, Qt::LeftButton, {}, at(coronal, -5, -5));
    QTest::mouseMove(coronal, at(coronal, 0, 0));
    EXPECT_TRUE(isSeenIn(coronal)) << "a rubber band";
    QTest::mouseMove(coronal, at(coronal, 5, 5));
    QTest::mouseClick(coronal, Qt::LeftButton, {}, at(coronal, 5, 5));
    EXPECT_NEAR(*lengthMm(onlyOne()), mmBetween(coronal, at(coronal, -5, -5), at(coronal, 5, 5)), 1e-6);
}

TEST_F(Measuring, TheShortAxisComesWithTheLongOneAndIsDraggedByItsEnd)
{
    QTest::keyClick(axial, Qt::Key_K);
    drag(axial, at(axial, -7, 0), at(axial, 7, 0));
    const Annotation axes = onlyOne();
    ASSERT_EQ(axes.kind, AnnotationKind::Bidirectional);
    EXPECT_NEAR(*shortAxisMm(axes), *lengthMm(axes) / 2, 1e-9);
    drag(axial, pixelOf(axial, axes.points[2]), pixelOf(axial, axes.points[2]) + QPoint(0, -20));
    ASSERT_TRUE(waitUntil([&] { return stored()[0] != axes; }));
    const double grownMm = 20 / transform(axial).viewPixelsPerMm();
    const double shortMm = *shortAxisMm(stored()[0]);
    EXPECT_NEAR(std::abs(shortMm - *shortAxisMm(axes)), grownMm, 1e-6);
    EXPECT_NEAR(*lengthMm(stored()[0]), *lengthMm(axes), 1e-9);
}

TEST_F(Measuring, AnAngleIsOneDragAndOneClick)
{
    QTest::keyClick(axial, Qt::Key_J);
    drag(axial, at(axial, 10, 0), at(axial, 0, 0));
    EXPECT_EQ(axial->tool(), Tool::Angle) << "the second arm is to come";
    QTest::mouseMove(axial, at(axial, 0, -10));
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 0, -10));
    EXPECT_NEAR(*angleDegrees(onlyOne()), 90, 0.5);
    EXPECT_EQ(axial->tool(), Tool::Browse);
}

TEST_F(Measuring, AnEllipseTellsTheHuWithinIt)
{
    QTest::keyClick(axial, Qt::Key_U);
    drag(axial, at(axial, -4, -3), at(axial, 4, 3));
    const Annotation ellipse = onlyOne();
    EXPECT_NEAR(*areaMm2(ellipse), std::numbers::pi * 4 * 3, 3);
    const auto within = regionStatistics(ellipse, *workstation->session().series()->volume);
    ASSERT_TRUE(within);
    EXPECT_NEAR(within->meanHu, 0, 1e-9) << "in the middle of a ball of water";
    const QStringList label = viewer::annotationLabel(ellipse, within);
    EXPECT_EQ(label[0], "Mean 0.0  SD 0.0 HU");
    EXPECT_EQ(label[1], "Min 0  Max 0 HU");
}

TEST_F(Measuring, AFreehandLineClosesWhenTheButtonComesUp)
{
    QTest::keyClick(axial, Qt::Key_Y);
    const auto corner = [&](int n) {
        const double angle = 2 * std::numbers::pi * n / 60;
        return at(axial, 5 * std::cos(angle), 5 * std::sin(angle));
    };
    QTest::mousePress(axial, Qt::LeftButton, {}, corner(0));
    for (int n = 1; n < 60; ++n)
        QTest::mouseMove(axial, corner(n));
    QTest::mouseRelease(axial, Qt::LeftButton, {}, corner(59));
    const Annotation region = onlyOne();
    ASSERT_EQ(region.kind, AnnotationKind::Freehand);
    EXPECT_NEAR(*areaMm2(region), std::numbers::pi * 25, 3);
    EXPECT_NEAR(regionStatistics(region, *workstation->session().series()->volume)->meanHu, 0, 1e-9);
}

TEST_F(Measuring, AnArrowAsksForItsTextAndTakesIt)
{
    QTest::keyClick(axial, Qt::Key_H);
    drag(axial, at(axial, 8, 0), at(axial, 20, -5));
    auto* edit = axial->findChild<QLineEdit*>();
    ASSERT_TRUE(edit && edit->hasFocus());
    QTest::keyClicks(edit, "spiculation N");
    EXPECT_EQ(axial->tool(), Tool::Browse) << "letters are for the text, not for the page";
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(workstation->engine().isAnalyzing());
    ASSERT_TRUE(waitUntil([&] { return onlyOne().text == "spiculation N"; }));
    EXPECT_TRUE(axial->hasFocus());
    settle();

    QTest::mouseDClick(axial, Qt::LeftButton, {}, at(axial, 14, -2.5));
    EXPECT_TRUE(coronal->isVisible()) << "not maximised";
    edit = axial->findChild<QLineEdit*>();
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->text(), "spiculation N");
    QTest::keyClicks(edit, "else");
    QTest::keyClick(edit, Qt::Key_Escape);
    settle();
    EXPECT_EQ(onlyOne().text, "spiculation N");
}

TEST_F(Measuring, KeysPlaceTheEndsWhereTheyMovedTheCrosshair)
{
    workstation->reading().goTo({kNodule, {-600, 1500}});
    axial->setFocus();
    const auto step = [this](Qt::Key key, int times, Qt::KeyboardModifiers more = {}) {
        for (int n = 0; n < times; ++n)
            QTest::keyClick(axial, key, Qt::ControlModifier | more);
    };
    const double pixel = workstation->session().series()->volume->geometry().spacing[0];
    QTest::keyClick(axial, Qt::Key_X); // neither lines of the crosshair
    QTest::keyClick(axial, Qt::Key_T); // nor texts: what changes is what is drawn
    QTest::keyClick(axial, Qt::Key_D);
    step(Qt::Key_Left, 4);
    QTest::keyClick(axial, Qt::Key_Space);
    const QImage before = pictureOf(axial);
    step(Qt::Key_Right, 1, Qt::ShiftModifier);
    EXPECT_NE(pictureOf(axial), before) << "the line follows the crosshair";
    QTest::keyClick(axial, Qt::Key_Space);
    const Annotation line = onlyOne();
    EXPECT_EQ(line.kind, AnnotationKind::Distance);
    EXPECT_NEAR(*lengthMm(line), 10 * pixel, 0.01);
    EXPECT_EQ(axial->tool(), Tool::Browse) << "the tool is put down";

    QTest::keyClick(axial, Qt::Key_J);
    QTest::keyClick(axial, Qt::Key_Space);
    step(Qt::Key_Left, 6);
    QTest::keyClick(axial, Qt::Key_Space);
    step(Qt::Key_Down, 6);
    QTest::keyClick(axial, Qt::Key_Space);
    const auto both = storedWhen(2);
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[1].kind, AnnotationKind::Angle);
    QTest::keyClick(axial, Qt::Key_Delete);
    storedWhen(1);
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    storedWhen(2);
}

TEST_F(Measuring, EscapeDropsWhatIsBeingDrawnAndThenTheTool)
{
    QTest::keyClick(axial, Qt::Key_D);
    QTest::mousePress(axial, Qt::LeftButton, {}, at(axial, -5, 0));
    QTest::mouseMove(axial, at(axial, 5, 0));
    EXPECT_TRUE(isSeenIn(axial));
    QTest::keyClick(axial, Qt::Key_Escape);
    EXPECT_FALSE(isSeenIn(axial));
    QTest::mouseRelease(axial, Qt::LeftButton, {}, at(axial, 5, 0));
    EXPECT_EQ(axial->tool(), Tool::Distance);
    QTest::keyClick(axial, Qt::Key_Escape);
    EXPECT_EQ(axial->tool(), Tool::Browse);
    settle();
    EXPECT_TRUE(stored().empty());
}

TEST_F(Measuring, UndoDropsWhatIsBeingDrawnFirst)
{
    drawDistance();
    storedWhen(1);
    QTest::keyClick(axial, Qt::Key_J);
    drag(axial, at(axial, 10, 5), at(axial, 0, 5));
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(isSeenIn(axial)) << "the distance";
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 0, -5));
    QTest::keyClick(axial, Qt::Key_Escape);
    settle();
    EXPECT_EQ(stored().size(), 1u) << "no angle";
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    storedWhen(0);
}

TEST_F(Measuring, ShiftKeepsTheToolForMore)
{
    QTest::keyClick(axial, Qt::Key_D);
    const auto placement = axial->placement();
    drag(axial, at(axial, -5, 0), at(axial, 5, 0), Qt::ShiftModifier);
    EXPECT_EQ(axial->tool(), Tool::Distance);
    drag(axial, at(axial, -5, 5), at(axial, 5, 5));
    EXPECT_EQ(axial->tool(), Tool::Browse);
    EXPECT_EQ(storedWhen(2).size(), 2u);
    EXPECT_EQ(axial->placement(), placement) << "Shift did not move the picture";
}

TEST_F(Measuring, ButtonsTakeToolsUpAndFollowThem)
{
    auto* strip = workstation->window().findChild<ToolStrip*>();
    const auto button = [&](const QString& key) -> QToolButton* {
        for (QToolButton* each : strip->findChildren<QToolButton*>())
            if (each->toolTip().endsWith("(" + key + ")"))
                return each;
        ADD_FAILURE() << "no button names the key " << key.toStdString();
        return nullptr;
    };
    for (const char* key : {"N", "D", "K", "J", "U", "Y", "H", "Shift+D", "Shift+E", "Shift+F"}) {
        QTest::mouseClick(button(key), Qt::LeftButton);
        EXPECT_NE(axial->tool(), Tool::Browse) << key;
        EXPECT_TRUE(button(key)->isChecked());
        QTest::mouseClick(button(key), Qt::LeftButton);
        EXPECT_EQ(axial->tool(), Tool::Browse) << key;
    }
    QTest::keyClick(axial, Qt::Key_J);
    EXPECT_TRUE(button("J")->isChecked());
    EXPECT_FALSE(button("D")->isChecked());
    EXPECT_FALSE(button("Ctrl+Z")->isEnabled());
    drawDistance();
    EXPECT_TRUE(button("Ctrl+Z")->isEnabled());
    EXPECT_EQ(button("Ctrl+Z")->toolTip(), "Undo: Distance (Ctrl+Z)");
    QTest::mouseClick(button("Ctrl+Z"), Qt::LeftButton);
    EXPECT_FALSE(isSeenIn(axial));
    storedWhen(0);
}

TEST_F(Measuring, TheToolRowComesToRest)
{
    struct LayoutCount final : QObject {
        int count = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest;
            return false;
        }
    } layouts;
    workstation->window().resize(1600, 900);
    settle();
    workstation->window().findChild<ToolStrip*>()->parentWidget()->installEventFilter(&layouts);
    QTest::qWait(300);
    EXPECT_LT(layouts.count, 5);
}

TEST_F(Measuring, TheToolRowFitsIntoANarrowWindow)
{
    workstation->window().resize(1280, 760);
    settle();
    EXPECT_EQ(workstation->window().width(), 1280);
    const auto* strip = workstation->window().findChild<ToolStrip*>();
    const QWidget* row = strip->parentWidget();
    int end = 0;
    for (int n = 0; n < row->layout()->count(); ++n) {
        const QWidget* each = row->layout()->itemAt(n)->widget();
        if (!each || !each->isVisible())
            continue;
        EXPECT_GE(each->x(), end) << each->metaObject()->className();
        EXPECT_GE(each->width(), each->minimumSizeHint().width());
        end = each->geometry().right();
    }
    EXPECT_LE(end, row->width());
}
