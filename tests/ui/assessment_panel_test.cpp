// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions, several nodules, edited outlines, growth and the first steps in the window, by keys and clicks.
#include "core/database/mask_edit_store.h"
#include "core/database/nodule_store.h"
#include "core/workflows/growth_over_time.h"
#include "tests/ui/open_case.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/decision_section.h"
#include "ui/assessment/fact_grid.h"
#include "ui/assessment/growth_section.h"
#include "ui/assessment/nodule_table_model.h"
#include "ui/guide/guide_strip.h"
#include "ui/reading/mask_editing.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using database::Decision;

namespace {

class AssessmentPanelTest : public OpenCase {
protected:
    const std::vector<database::StoredDecision>& decisions() const
    {
        return workstation->session().predictions().back().decisions;
    }
    bool waitForDecisions(std::size_t count)
    {
        return waitUntil([&] { return decisions().size() == count; });
    }
    QString standing() const { return workstation->window().findChild<QLabel*>("standingDecision")->text(); }
    QPushButton* button(const char* name) const { return workstation->window().findChild<QPushButton*>(name); }
};

} // namespace

TEST_F(AssessmentPanelTest, AResultIsAcceptedRejectedWithAReasonAndTakenBack)
{
    analyze();
    EXPECT_EQ(standing(), "Not decided yet");
    EXPECT_TRUE(button("withdrawDecision")->isHidden());
    QTest::keyClick(axial, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitForDecisions(1));
    EXPECT_TRUE(standing().startsWith("Accepted by ")) << standing().toStdString();
    EXPECT_TRUE(button("acceptPrediction")->isHidden());

    // A rejection asks why, and takes what is typed.
    axial->setFocus();
    QTest::keyClick(axial, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto* reason = workstation->panel().decision()->findChild<QComboBox*>()->lineEdit();
    ASSERT_EQ(QApplication::focusWidget()->accessibleName(), reason->accessibleName());
    EXPECT_EQ(decisions().size(), 1U);
    QTest::keyClicks(reason, "too many vessels");
    QTest::keyClick(axial, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitForDecisions(2));
    EXPECT_TRUE(standing().endsWith(": too many vessels")) << standing().toStdString();
    EXPECT_EQ(decisions()[1].supersedes, decisions()[0].id);

    QTest::mouseClick(button("withdrawDecision"), Qt::LeftButton);
    ASSERT_TRUE(waitForDecisions(3));
    EXPECT_EQ(standing(), "Not decided yet");
    EXPECT_TRUE(workstation->panel().decision()->accessibleDescription().contains("too many vessels"));
}

TEST_F(AssessmentPanelTest, ADecisionOnAnOlderResultLeavesItInView)
{
    analyze();
    analyze(2);
    auto* history = workstation->window().findChild<QTableView*>();
    for (QTableView* table : workstation->panel().findChildren<QTableView*>())
        if (table->accessibleName() == "Predictions of this nodule")
            history = table;
    history->selectRow(1);
    const std::int64_t older = workstation->session().predictions().front().id;
    ASSERT_EQ(workstation->panel().shown()->id, older);
    workstation->panel().decision()->accept();
    ASSERT_TRUE(waitUntil([&] { return !workstation->session().predictions().front().decisions.empty(); }));
    EXPECT_EQ(workstation->panel().shown()->id, older);
    EXPECT_TRUE(decisions().empty()) << "the newer one is not decided";
}

TEST_F(AssessmentPanelTest, AnEditedOutlineMakesANewResultAndKeepsTheOld)
{
    analyze();
    const database::StoredPrediction before = workstation->session().predictions().back();
    auto* masks = workstation->window().findChild<MaskEditing*>();
    // A blob beside the ball, painted at the crosshair by key.
    QTest::keyClick(axial, Qt::Key_D, Qt::ShiftModifier);
    for (int n = 0; n < 6; ++n)
        QTest::keyClick(axial, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(axial, Qt::Key_Space);
    ASSERT_TRUE(waitUntil([&] { return masks->current() && masks->current()->isEdited(); }));
    QTest::keyClick(axial, Qt::Key_Return, Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 2; }));

    const auto& now = workstation->session().predictions();
    EXPECT_EQ(toJson(now[0].assessment), toJson(before.assessment)) << "what was stored stays";
    EXPECT_FALSE(now[0].assessment.provenance.outline);
    ASSERT_TRUE(now[1].assessment.provenance.outline);
    EXPECT_EQ(now[1].noduleId, now[0].noduleId);
    EXPECT_GT(now[1].assessment.nodule->volumeMm3, before.assessment.nodule->volumeMm3 + 5);
    database::Library library(folder.path() / "library");
    const auto versions = database::MaskEditStore(library).versions(now[1].noduleId);
    EXPECT_EQ(now[1].assessment.provenance.outline->version, versions.back().id);
    EXPECT_TRUE(workstation->window()
                    .findChild<FactGrid*>("provenance")
                    ->accessibleDescription()
                    .contains(QString("edited, version %1").arg(versions.back().id)));
}

TEST_F(AssessmentPanelTest, KeysGoFromNoduleToNodule)
{
    analyze();
    const imaging::WorldPoint other{30, 0, 30};
    {
        database::Library library(folder.path() / "library");
        database::NoduleStore(library).at(1, other);
    }
    analyze(2); // reads what the library has now
    ASSERT_TRUE(waitUntil([&] { return workstation->session().nodules().size() == 2; }));
    QTableView* table = nullptr;
    for (QTableView* each : workstation->panel().findChildren<QTableView*>())
        if (each->accessibleName() == "Nodules of this case")
            table = each;
    ASSERT_TRUE(table && table->isVisible());
    QAbstractItemModelTester tester(table->model());
    EXPECT_EQ(table->model()->index(1, NoduleTableModel::Probability).data(), "not analysed");

    QTest::keyClick(axial, Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(workstation->session().markedNodule(), 1U);
    EXPECT_LT(distance(*workstation->session().markedAt(), other), 1e-9);
    EXPECT_TRUE(workstation->session().predictions().empty());
    EXPECT_EQ(table->currentIndex().row(), 1);
    QTest::keyClick(axial, Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(workstation->session().markedNodule(), 0U);
    EXPECT_EQ(workstation->session().predictions().size(), 2U);
    QTest::keyClick(axial, Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(workstation->session().markedNodule(), 1U);
}

TEST(GrowthSection, ShowsVerdictNumbersAndPlot)
{
    const Theme theme;
    GrowthSection section(theme);
    section.setPoints({});
    EXPECT_TRUE(section.isHidden());
    GrowthPoint first, second;
    first.studyDate = "20250101";
    first.volumeMm3 = 500;
    first.fleischnerMm = 10;
    second.studyDate = "20251027"; // 299 days
    second.volumeMm3 = 1000;
    second.fleischnerMm = 12;
    section.setPoints({first, second});
    EXPECT_FALSE(section.isHidden());
    EXPECT_EQ(section.verdict(), "Growth: doubling within 400 days (BTS 2015)");
    const QString facts = section.findChild<FactGrid*>("growth")->accessibleDescription();
    EXPECT_TRUE(facts.contains("299 day")) << facts.toStdString();
    EXPECT_TRUE(facts.contains("+100 %")) << facts.toStdString();
    EXPECT_TRUE(facts.contains("grown")) << facts.toStdString();
    section.resize(360, 400);
    const QImage drawn = section.grab().toImage();
    int line = 0;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            line += drawn.pixelColor(x, y) == theme.color("accent");
    EXPECT_GT(line, 100) << "the curve is not there";
}

TEST(FirstSteps, TickThemselvesAndComeNeverAgainOnceClosed)
{
    const fixtures::TemporaryFolder folder;
    writeSmallCase(folder.path() / "ct");
    const Theme theme;
    StartRequest request{folder.path() / "ct", false, kNodule, false};
    request.guide = true;
    {
        auto workstation = openedWorkstation(folder.path() / "library", theme, request);
        GuideStrip& guide = workstation->guide();
        ASSERT_TRUE(waitUntil([&] { return guide.isVisible() && workstation->session().markedAt(); }));
        EXPECT_EQ(guide.text(), stepText(GuideStep::Analyze));
        workstation->session().analyze();
        ASSERT_TRUE(waitUntil([&] { return guide.text() == stepText(GuideStep::Decide); }));
        auto* close = guide.findChild<QPushButton*>("guideClose");
        close->setFocus();
        QTest::mouseClick(close, Qt::LeftButton);
        EXPECT_FALSE(guide.isVisible());
        const QWidget* focused = QApplication::focusWidget();
        EXPECT_TRUE(focused && workstation->reading().isAncestorOf(focused)) << "the keys of Reading work again";
    }
    auto workstation = openedWorkstation(folder.path() / "library", theme, request);
    settle();
    EXPECT_FALSE(workstation->guide().isVisible());
    QTest::keyClick(workstation->reading().planes()[0], Qt::Key_F1, Qt::ShiftModifier);
    EXPECT_TRUE(workstation->guide().isVisible());
    EXPECT_EQ(workstation->guide().text(), stepText(GuideStep::Import));
}
