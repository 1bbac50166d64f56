// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the slices: the prediction's shapes, readers' contours, two masks compared; by keys and menus.
#include "core/imaging/compare_masks.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/ui/open_case.h"
#include "ui/reading/comparison_bar.h"
#include "viewer/qt/line_look.h"
#include "viewer/qt/overlay_colors.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <fstream>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using viewer::SliceView;

namespace {

/// Pixels of the CT that a square contour of the second reader runs through; its first image has a number.
constexpr int kLeft = 34, kRight = 46, kTop = 33, kBottom = 45, kFirstImage = 37, kImages = 5;

class Overlays : public OpenCase {
protected:
    imaging::Geometry ct() const { return workstation->session().series()->volume->geometry(); }

    /// Two readers: a square on five images, smaller for the first one; imported beside the CT.
    void importReads()
    {
        LidcReads reads;
        reads.seriesUid = workstation->session().series()->record.seriesUid;
        for (const int reader : {1, 2}) {
            const int less = reader == 1 ? 2 : 0;
            LidcNodule nodule{"N", {}, {}};
            for (int k = kFirstImage; k < kFirstImage + kImages; ++k)
                nodule.contours.push_back({ct().voxelToWorld({0, 0, double(k)}).z,
                                           "",
                                           true,
                                           {{kLeft + less, kTop + less},
                                            {kRight - less, kTop + less},
                                            {kRight - less, kBottom - less},
                                            {kLeft + less, kBottom - less}}});
            reads.sessions.push_back({reader, {nodule}, {}, {}});
        }
        std::ofstream(folder.path() / "reads.xml") << fixtures::lidcText(reads);
        workstation->importer().import({.path = folder.path() / "reads.xml"});
        ASSERT_TRUE(waitUntil([&] { return workstation->reads().placed() != nullptr; }));
        settle();
    }

    QImage pictureOf(SliceView* view) const { return view->grab().toImage(); }

    QPointF viewPlace(SliceView* view, imaging::WorldPoint place) const
    {
        const viewer::SliceTransform transform({double(view->width()), double(view->height())}, *view->plane(),
                                               view->placement());
        const viewer::ViewPoint at = transform.toView(view->plane()->fromWorld(place).picture);
        return {at.x, at.y};
    }

    /// Whether something of this hue is within two pixels of a place.
    bool isThere(SliceView* view, imaging::WorldPoint place, const QColor& color) const
    {
        const QImage image = pictureOf(view);
        const QPoint at = viewPlace(view, place).toPoint();
        for (int dy = -2; dy <= 2; ++dy)
            for (int dx = -2; dx <= 2; ++dx) {
                const QPoint beside = at + QPoint(dx, dy);
                if (!image.rect().contains(beside))
                    continue;
                const QColor seen = image.pixelColor(beside);
                const int turned = std::abs(seen.hslHue() - color.hslHue());
                if (seen.hslSaturation() > 90 && std::min(turned, 360 - turned) < 8 && seen.lightness() > 60)
                    return true;
            }
        return false;
    }

    imaging::WorldPoint voxel(double i, double j, double k) const { return ct().voxelToWorld({i, j, k}); }

    void lookAt(imaging::WorldPoint place)
    {
        ReadingPlace there{place, {-600, 1500}};
        there.display.crosshair = false;
        there.overlays = workstation->reading().place().overlays;
        workstation->reading().goTo(there);
        QTest::keyClick(axial, Qt::Key_Z);
        settle();
    }
};

const QColor kFirst = viewer::readerLook(1).color, kSecond = viewer::readerLook(2).color;

} // namespace

TEST_F(Overlays, ReadersContoursLieOnAllPlanesWhereTheyWereDrawn)
{
    importReads();
    const int k = kFirstImage + 2, j = (kTop + kBottom) / 2, i = (kLeft + kRight) / 2;
    lookAt(voxel(i, j, k));
    // The axial image shows the polygon; of the dashed one the corners are sure to be drawn.
    EXPECT_TRUE(isThere(axial, voxel(kLeft + 2, j, k), kFirst));
    EXPECT_TRUE(isThere(axial, voxel(i, kBottom - 2, k), kFirst));
    EXPECT_TRUE(isThere(axial, voxel(kLeft, kTop, k), kSecond));
    EXPECT_FALSE(isThere(axial, voxel(kLeft + 5, j + 3, k), kFirst)) << "nothing inside";
    // Coronal and sagittal: both edges at the height of each image.
    for (int image = kFirstImage; image < kFirstImage + kImages; ++image) {
        EXPECT_TRUE(isThere(coronal, voxel(kLeft, j, image), kSecond)) << image;
        EXPECT_TRUE(isThere(coronal, voxel(kRight, j, image), kSecond)) << image;
        EXPECT_TRUE(isThere(coronal, voxel(kLeft + 2, j, image), kFirst)) << image;
        EXPECT_TRUE(isThere(sagittal, voxel(i, kTop, image), kSecond)) << image;
        EXPECT_TRUE(isThere(sagittal, voxel(i, kBottom - 2, image), kFirst)) << image;
        EXPECT_FALSE(isThere(coronal, voxel(kLeft - 3, j, image), kSecond)) << image;
    }
    EXPECT_FALSE(isThere(coronal, voxel(kLeft + 2, j, kFirstImage - 2), kFirst));
    EXPECT_FALSE(isThere(coronal, voxel(kLeft + 2, j, kFirstImage + kImages + 1), kFirst));
    lookAt(voxel(i, kBottom + 2, k));
    EXPECT_FALSE(isThere(coronal, voxel(kLeft + 2, kBottom + 2, k), kFirst)) << "a slice beside the contours";

    lookAt(voxel(i, j, k));
    QTest::keyClick(axial, Qt::Key_G, Qt::ShiftModifier);
    EXPECT_FALSE(isThere(axial, voxel(kLeft + 2, j, k), kFirst));
    choose("Overlays", "Contours of the LIDC-IDRI readers");
    EXPECT_TRUE(isThere(axial, voxel(kLeft + 2, j, k), kFirst));
    QTest::keyClick(axial, Qt::Key_H, Qt::ShiftModifier);
    EXPECT_FALSE(isThere(axial, voxel(kLeft + 2, j, k), kFirst));
    QTest::keyClick(axial, Qt::Key_H, Qt::ShiftModifier);
    EXPECT_TRUE(isThere(axial, voxel(kLeft + 2, j, k), kFirst));
}

TEST_F(Overlays, OutlineFillAxesAndPleuraAreSwitchedByKeysAndKeptWithTheCase)
{
    analyze();
    const auto nodule = workstation->session().predictions().front().assessment.nodule.value();
    lookAt(kNodule);
    const auto rim = kNodule + imaging::WorldPoint{0, -7, 0};
    EXPECT_TRUE(isThere(axial, rim, viewer::kOutlineColor));
    QTest::keyClick(axial, Qt::Key_O, Qt::ShiftModifier);
    EXPECT_FALSE(isThere(axial, rim, viewer::kOutlineColor));
    QTest::keyClick(axial, Qt::Key_O, Qt::ShiftModifier);

    const QPoint inside = viewPlace(axial, kNodule + imaging::WorldPoint{2, 4, 0}).toPoint();
    const int before = pictureOf(axial).pixelColor(inside).blue();
    QTest::keyClick(axial, Qt::Key_I, Qt::ShiftModifier);
    EXPECT_NEAR(pictureOf(axial).pixelColor(inside).blue(), before * 0.7, 3) << "orange has no blue; 30 % of it";

    const auto middle = (nodule.longAxisFrom + nodule.longAxisTo) * 0.5;
    lookAt(middle);
    EXPECT_TRUE(isThere(axial, middle * 0.3 + nodule.longAxisFrom * 0.7, viewer::kLongAxisColor));
    QTest::keyClick(axial, Qt::Key_A, Qt::ShiftModifier);
    EXPECT_FALSE(isThere(axial, middle * 0.3 + nodule.longAxisFrom * 0.7, viewer::kLongAxisColor));
    QTest::keyClick(axial, Qt::Key_N, Qt::ShiftModifier);

    OverlaysDisplay expected;
    expected.fill = expected.pleura = true;
    expected.axes = false;
    EXPECT_EQ(workstation->reading().place().overlays, expected);
    settle();
    start({});
    ASSERT_TRUE(waitUntil([&] { return workstation->reading().place().overlays == expected; }));
}

TEST_F(Overlays, TwoOutlinesAreComparedInFiguresAndLeftByEscape)
{
    analyze();
    importReads();
    lookAt(kNodule);
    QTest::keyClick(axial, Qt::Key_K, Qt::ShiftModifier);
    auto* bar = workstation->window().findChild<ComparisonBar*>();
    auto* words = bar->findChild<QLabel*>("comparisonWords");
    auto* second = bar->findChild<QComboBox*>("secondMask");
    ASSERT_TRUE(waitUntil([&] { return words->text().contains("Dice"); }));
    EXPECT_TRUE(bar->isVisible());
    ASSERT_EQ(second->count(), 4) << "a prediction, two readers, their consensus";
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Up); // from the consensus to reader 2
    ASSERT_EQ(second->currentText(), "Reader 2");

    // What the core says of the same two masks; reader 2 has all voxels strictly inside of the square.
    const imaging::Geometry voxelGrid = ct();
    std::vector<std::uint8_t> voxels(voxelGrid.size.voxels());
    for (int k = kFirstImage; k < kFirstImage + kImages; ++k)
        for (int j = kTop + 1; j < kBottom; ++j)
            for (int i = kLeft + 1; i < kRight; ++i)
                voxels[voxelGrid.offset({i, j, k})] = 1;
    const QString expected = comparisonText(imaging::compareMasks(*workstation->session().predictions().front().mask,
                                                                  imaging::Mask(voxelGrid, std::move(voxels))));
    EXPECT_TRUE(waitUntil([&] { return words->text() == expected; }))
        << words->text().toStdString() << " is not " << expected.toStdString();
    const auto rim = kNodule + imaging::WorldPoint{0, -7, 0};
    EXPECT_TRUE(isThere(axial, rim, viewer::kFirstMaskLook.color));
    EXPECT_FALSE(isThere(axial, rim, viewer::kOutlineColor));
    QTest::keyClick(axial, Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(isThere(axial, rim, viewer::kOutlineColor));
}

TEST_F(Overlays, OneOutlineAloneIsSaidToBeTooFew)
{
    analyze();
    QTest::keyClick(axial, Qt::Key_K, Qt::ShiftModifier);
    auto* words = workstation->window().findChild<QLabel*>("comparisonWords");
    ASSERT_TRUE(waitUntil([&] { return words->text().contains("no two outlines"); }));
    QTest::mouseClick(workstation->window().findChild<QPushButton*>("leaveComparison"), Qt::LeftButton);
    EXPECT_FALSE(workstation->window().findChild<ComparisonBar*>()->isVisible());
}
