// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of what moved a result: made beside analyses, drawn over all planes, never over another patient.
#include "tests/ui/open_case.h"
#include "tests/ui/stall_watch.h"
#include "ui/session/nodule_maps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <atomic>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using viewer::SliceView;

namespace {

class Maps : public OpenCase {
protected:
    template <class Widget> Widget* panelWidget(const QString& name)
    {
        auto* found = workstation->window().findChild<Widget*>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }

    QColor colorAt(SliceView* view, imaging::WorldPoint place) const
    {
        const viewer::SliceTransform transform({double(view->width()), double(view->height())}, *view->plane(),
                                               view->placement());
        const viewer::ViewPoint at = transform.toView(view->plane()->fromWorld(place).picture);
        return view->grab().toImage().pixelColor(int(at.x), int(at.y));
    }

    void showAttention()
    {
        workstation->reading().goTo({kNodule, {-600, 1500}});
        // Lines of crosshair and axes run through the places looked at.
        QTest::keyClick(axial, Qt::Key_X);
        QTest::keyClick(axial, Qt::Key_A, Qt::ShiftModifier);
        QTest::keyClick(axial, Qt::Key_M, Qt::ShiftModifier);
        ASSERT_TRUE(waitUntil([&] { return workstation->maps().chosenMap() != nullptr; }));
        settle();
    }

    NoduleMaps& maps() { return workstation->maps(); }
};

constexpr imaging::WorldPoint kInBall{12, -18, 32}, kInAir{24, -34, 44};

} // namespace

TEST_F(Maps, AreOffAtFirstAndComeOverAllPlanesByKey)
{
    analyze();
    workstation->reading().goTo({kInBall, {-600, 1500}});
    EXPECT_FALSE(maps().isOn());
    for (SliceView* view : workstation->reading().planes())
        EXPECT_EQ(colorAt(view, kInAir).saturation(), 0) << "gray";
    showAttention();
    // FakeNetwork: what is dense speaks for invasiveness, air against it. kInBall and kInAir are on no line.
    for (SliceView* view : workstation->reading().planes()) {
        const imaging::WorldPoint inward = view->plane()->inward();
        const auto onSlice = [&](imaging::WorldPoint place) { return place - inward * dot(place - kNodule, inward); };
        EXPECT_GT(colorAt(view, onSlice(kInBall)).red(), colorAt(view, onSlice(kInBall)).blue() + 30);
        EXPECT_GT(colorAt(view, onSlice(kInAir)).blue(), colorAt(view, onSlice(kInAir)).red() + 30);
    }
    QTest::keyClick(axial, Qt::Key_W); // oblique
    ASSERT_TRUE(coronal->plane()->isOblique());
    EXPECT_GT(colorAt(coronal, kNodule + coronal->plane()->rightward() * 2 + coronal->plane()->downward() * 2).red(),
              colorAt(coronal, kNodule + coronal->plane()->rightward() * 2 + coronal->plane()->downward() * 2).blue() +
                  30);
    QTest::keyClick(axial, Qt::Key_M, Qt::ShiftModifier);
    EXPECT_EQ(colorAt(axial, kInBall).saturation(), 0);
    EXPECT_EQ(workstation->session().predictions().size(), 1u) << "maps store nothing";
}

TEST_F(Maps, DoNotKeepTheWindowFromItsWork)
{
    analyze();
    settle();
    StallWatch stalls;
    QTest::qWait(50);
    maps().setOn(true);
    ASSERT_TRUE(waitUntil([&] { return maps().chosenMap() != nullptr; }));
    for (const MapKind kind : {MapKind::GlobalAttention, MapKind::Occlusion})
        maps().choose(kind);
    maps().makeOcclusion();
    ASSERT_TRUE(waitUntil([&] { return maps().occlusion() != nullptr; }));
    for (const double opacity : {0.2, 0.9}) {
        maps().setOpacity(opacity);
        QTest::qWait(50);
    }
    EXPECT_LT(stalls.longestWorkMilliseconds(), 16) << "of its own work, in three views and the panel";
}

TEST_F(Maps, SayInWordsWhatHidingDoes)
{
    analyze();
    showAttention();
    auto* words = panelWidget<QLabel>("mapWords");
    // The scripted network answers 2 whatever it sees: sigmoid(2).
    EXPECT_TRUE(words->text().contains("Probability of one view 88.1 %; 88.1 % with the nodule hidden"))
        << words->text().toStdString();
    EXPECT_TRUE(words->text().contains("Red speaks for invasiveness, blue against it"));
    EXPECT_TRUE(panelWidget<QCheckBox>("mapsOn")->isChecked());
    QTest::mouseClick(panelWidget<QCheckBox>("mapsOn"), Qt::LeftButton, Qt::NoModifier, {8, 8});
    EXPECT_FALSE(maps().isOn());
}

TEST_F(Maps, OfOccluderAreMadeOnRequestCancelledAndMadeAgain)
{
    auto slow = std::make_shared<std::atomic<bool>>(false);
    auto questions = std::make_shared<std::atomic<int>>(0);
    beforeAnswer = [slow, questions](const Progress&) {
        ++*questions;
        if (*slow)
            QTest::qSleep(40);
    };
    start({});
    analyze();
    showAttention();
    auto* kind = panelWidget<QComboBox>("mapKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    EXPECT_EQ(maps().kind(), MapKind::Occlusion);
    EXPECT_FALSE(maps().chosenMap());
    *slow = true;
    auto* make = panelWidget<QPushButton>("makeOcclusion");
    ASSERT_TRUE(make->isVisible());
    QTest::mouseClick(make, Qt::LeftButton);
    EXPECT_TRUE(maps().isWorking());
    const int before = *questions;
    ASSERT_TRUE(waitUntil([&] { return *questions > before + 2; }));
    QTest::mouseClick(panelWidget<QPushButton>("cancelOcclusion"), Qt::LeftButton);
    EXPECT_FALSE(maps().isWorking());
    const int cancelled = *questions;
    QTest::qWait(300);
    EXPECT_LE(*questions, cancelled + 1) << "the question under way is the last one";
    EXPECT_FALSE(maps().chosenMap());
    *slow = false;
    QTest::mouseClick(make, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return maps().chosenMap() != nullptr; }));
    const int made = *questions;
    QTest::keyClick(axial, Qt::Key_M, Qt::ShiftModifier);
    QTest::keyClick(axial, Qt::Key_M, Qt::ShiftModifier);
    settle();
    EXPECT_TRUE(maps().chosenMap());
    EXPECT_EQ(*questions, made) << "kept while the case is open";
}

TEST_F(Maps, GiveWayToAnAnalysis)
{
    auto slow = std::make_shared<std::atomic<bool>>(false);
    beforeAnswer = [slow](const Progress&) {
        if (*slow)
            QTest::qSleep(200);
    };
    start({});
    analyze();
    showAttention();
    maps().choose(MapKind::Occlusion);
    *slow = true;
    maps().makeOcclusion();
    QTest::qWait(100);
    QTest::keyClick(axial, Qt::Key_A);
    EXPECT_FALSE(maps().isWorking());
    *slow = false;
    EXPECT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 2; }, 5000));
    EXPECT_TRUE(waitUntil([&] { return maps().attention() != nullptr; })) << "of the new prediction, by itself";
    EXPECT_FALSE(maps().occlusion());
}

TEST_F(Maps, OfOnePatientAreNotSeenOnAnother)
{
    analyze();
    showAttention();
    const SeriesRecord other = writeSmallCase(folder.path() / "other", 2);
    int previews = 0;
    const QObject context;
    QObject::connect(&workstation->session(), &CaseSession::previewed, &context, [&] {
        ++previews;
        EXPECT_EQ(colorAt(axial, kInAir).saturation(), 0) << "nor on its first picture";
    });
    workstation->start({folder.path() / "other", false, {}, false});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series()->record.seriesUid == other.seriesUid; }));
    EXPECT_EQ(previews, 1);
    EXPECT_FALSE(maps().chosenMap());
    workstation->reading().goTo({kNodule, {-600, 1500}});
    for (SliceView* view : workstation->reading().planes())
        EXPECT_EQ(colorAt(view, kInBall).saturation(), 0);
    EXPECT_FALSE(maps().attention());
}

TEST_F(Maps, AreOnlyMadeByTheNetworkThatAnswered)
{
    analyze();
    database::StoredPrediction foreign = workstation->session().predictions().front();
    foreign.id += 1000;
    foreign.assessment.provenance.weightsSha256 = "another";
    foreign.assessment.provenance.package = "older-network";
    maps().setOn(true);
    maps().setPrediction(&foreign);
    EXPECT_FALSE(maps().isWorking());
    EXPECT_TRUE(maps().problem().contains("older-network")) << maps().problem().toStdString();
}
