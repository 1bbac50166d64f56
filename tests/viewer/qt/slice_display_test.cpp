// SPDX-License-Identifier: GPL-3.0-or-later
// Slabs, inversion, interpolation and scale as a person sees them.
#include "viewer/qt/slab_button.h"
#include "viewer/qt/slice_view.h"
#include "viewer/slab_image.h"

#include <QAction>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// 64 mm of noise, every voxel inside of the lung window.
VolumePtr noise()
{
    const Geometry grid = cubeAround({0, 0, 0}, 64, 1);
    std::mt19937 random(3);
    std::uniform_int_distribution<int> hu(-1300, 100);
    std::vector<std::int16_t> voxels(grid.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(hu(random));
    return std::make_shared<const Volume>(grid, std::move(voxels));
}

class SliceDisplay : public testing::Test {
protected:
    SliceDisplay()
    {
        view.resize(320, 320);
        view.setVolume(volume);
        view.setTextsVisible(false);
        view.setCrosshairVisible(false);
        view.show();
        QObject::connect(&view, &SliceView::slabChosen, [this](const Slab& slab) { chosen.push_back(slab); });
    }

    /// Gray values shown for pixel (x, y) of the slice, which is 5 pixels of the view wide.
    int shown(int x, int y) { return qGray(view.grab().toImage().pixel(5 * x + 2, 5 * y + 2)); }
    int expected(int x, int y, const Slab& slab) const
    {
        const SlicePlane plane(volume->geometry(), view.orientation());
        return grayValue(slabHu(*volume, plane, x, y, view.slice(), slab), view.windowLevel());
    }

    const VolumePtr volume = noise();
    SliceView view;
    std::vector<Slab> chosen;
};

SlabButton& slabButton(SliceView& view)
{
    return *view.findChild<SlabButton*>();
}

QAction* actionNamed(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

TEST_F(SliceDisplay, KeepsItsSlabWhileScrolling)
{
    view.setSmooth(false);
    for (const SlabMode mode : {SlabMode::Maximum, SlabMode::Minimum, SlabMode::Mean})
        for (const Orientation orientation : {Orientation::Axial, Orientation::Coronal, Orientation::Sagittal}) {
            const Slab slab{mode, 8};
            view.setOrientation(orientation);
            view.setSlab(slab);
            for (int turns = 0; turns < 3; ++turns) {
                EXPECT_EQ(shown(11, 23), expected(11, 23, slab)) << slabName(mode);
                EXPECT_EQ(shown(50, 7), expected(50, 7, slab)) << slabName(mode);
                QTest::keyClick(&view, Qt::Key_Down);
            }
            EXPECT_EQ(view.slab(), slab);
        }
}

TEST_F(SliceDisplay, TellsTheHuOfTheProjectionUnderThePointer)
{
    std::optional<int> hu;
    QObject::connect(&view, &SliceView::cursorMoved,
                     [&](std::optional<WorldPoint>, std::optional<int> value) { hu = value; });
    const Slab slab{SlabMode::Maximum, 20};
    view.setSlab(slab);
    const QPointF at(5 * 11 + 2, 5 * 23 + 2);
    QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &move);
    const SlicePlane plane(volume->geometry(), Orientation::Axial);
    EXPECT_EQ(hu, slabHu(*volume, plane, 11, 23, view.slice(), slab));
}

TEST_F(SliceDisplay, InvertsItsGrayValues)
{
    view.setSmooth(false);
    const int before = shown(11, 23);
    view.setInverted(true);
    EXPECT_EQ(shown(11, 23), 255 - before);
    view.setInverted(false);
    EXPECT_EQ(shown(11, 23), before);
}

TEST_F(SliceDisplay, ShowsVoxelsAsRectanglesWithoutInterpolation)
{
    view.setSmooth(false);
    QImage image = view.grab().toImage();
    for (int dx = 0; dx < 5; ++dx)
        EXPECT_EQ(image.pixel(5 * 20 + dx, 102), image.pixel(102, 102));
    view.setSmooth(true);
    image = view.grab().toImage();
    EXPECT_NE(image.pixel(100, 102), image.pixel(102, 102));
}

TEST_F(SliceDisplay, ShowsEveryVoxelOnOnePixelAtOneToOne)
{
    view.resize(201, 133);
    view.setPlacement({1.3, 2.7, -1.1});
    view.showOneToOne();
    const QImage image = view.grab().toImage();
    // Where the corner came to lie is for the view to say, that nothing is interpolated must be so.
    const SlicePlane plane(volume->geometry(), Orientation::Axial);
    const SliceTransform transform({201, 133}, plane, view.placement());
    EXPECT_NEAR(transform.viewPixelsPerMm(), 1, 1e-12);
    const ViewPoint first = transform.toView({0, 0});
    EXPECT_NEAR(first.x - 0.5, std::round(first.x - 0.5), 1e-9);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            ASSERT_EQ(qGray(image.pixel(int(std::floor(first.x)) + x, int(std::floor(first.y)) + y)),
                      expected(x, y, {}))
                << x << " " << y;
}

TEST_F(SliceDisplay, StaysAtOneToOneWhileItIsResizedUntilTheNextZoom)
{
    const auto scale = [this] {
        return SliceTransform({double(view.width()), double(view.height())},
                              SlicePlane(volume->geometry(), Orientation::Axial), view.placement())
            .viewPixelsPerMm();
    };
    view.showOneToOne();
    view.resize(200, 260);
    EXPECT_NEAR(scale(), 1, 1e-12);
    QTest::mousePress(&view, Qt::MiddleButton, {}, {50, 50});
    QTest::mouseMove(&view, {60, 55});
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, {60, 55});
    view.resize(240, 180);
    EXPECT_NEAR(scale(), 1, 1e-12) << "moving the picture is no zoom";
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_NEAR(scale(), 1.25, 1e-9);
    view.resize(480, 360);
    EXPECT_NEAR(scale(), 2.5, 1e-9) << "as large in the view as before";
    view.showOneToOne();
    view.fit();
    view.resize(320, 320);
    EXPECT_NEAR(scale(), 5, 1e-9);
}

TEST_F(SliceDisplay, AnObliqueSlabIsAsFineWhileScrollingAsWhereItLeavesTheWindow)
{
    const double angle = 0.3;
    view.setDirections(
        PlaneDirections{{std::cos(angle), std::sin(angle), 0}, {-std::sin(angle) * 0.8, std::cos(angle) * 0.8, 0.6}});
    view.setSlab({SlabMode::Mean, 20});
    const auto exported = [this] {
        QImage picture(view.size(), QImage::Format_RGB32);
        QPainter painter(&picture);
        view.paintOn(painter, picture.rect());
        return picture;
    };
    const auto seen = [&] { // without the frame of the focus
        view.setFocusPolicy(Qt::NoFocus);
        view.clearFocus();
        return view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    const QImage before = exported();
    EXPECT_EQ(seen(), before);
    view.scrollBy(3);
    EXPECT_EQ(seen(), exported());
    EXPECT_NE(seen(), before);
}

TEST_F(SliceDisplay, AMenuInTheCornerChoosesTheSlab)
{
    SlabButton& button = slabButton(view);
    EXPECT_FALSE(button.isVisible()) << "it goes with the texts";
    view.setTextsVisible(true);
    ASSERT_TRUE(button.isVisible());
    EXPECT_TRUE(view.rect().contains(button.geometry()));
    QTest::mouseClick(&button, Qt::LeftButton);
    QMenu* menu = button.findChild<QMenu*>();
    ASSERT_TRUE(menu->isVisible());
    ASSERT_TRUE(actionNamed(*menu, "MinIP (smallest)"));
    actionNamed(*menu, "MinIP (smallest)")->trigger();
    menu->hide();
    EXPECT_EQ(view.slab(), (Slab{SlabMode::Minimum, 10}));
    QTest::mouseClick(&button, Qt::LeftButton);
    actionNamed(*menu, "30 mm")->trigger();
    menu->hide();
    EXPECT_EQ(view.slab(), (Slab{SlabMode::Minimum, 30}));
    EXPECT_EQ(chosen.size(), 2u);
    EXPECT_TRUE(view.accessibleName().endsWith("MinIP 30 mm")) << view.accessibleName().toStdString();
}

TEST_F(SliceDisplay, TheWheelOverTheCornerChangesTheThicknessAndNotTheSlice)
{
    view.setTextsVisible(true);
    view.setSlab({SlabMode::Mean, 10});
    const int slice = view.slice();
    SlabButton& button = slabButton(view);
    const QPointF at = button.rect().center();
    QWheelEvent up(at, button.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&button, &up);
    EXPECT_EQ(view.slab(), (Slab{SlabMode::Mean, 15}));
    EXPECT_EQ(view.slice(), slice);
}

TEST_F(SliceDisplay, SettingASlabIsNotChoosingOne)
{
    view.setSlab({SlabMode::Mean, 500});
    EXPECT_TRUE(chosen.empty());
    EXPECT_EQ(view.slab().thicknessMm, kMaxSlabMm);
}
