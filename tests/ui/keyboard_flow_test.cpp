// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way from a folder to a report with nothing but keys, and what keys and screen readers find on the way.
#include "core/database/annotation_store.h"
#include "core/database/decision_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/open_case.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/report_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QTableView>

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

QWidget* focus()
{
    return QApplication::focusWidget();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* widget = focus() ? focus() : QApplication::activeWindow();
    ASSERT_TRUE(widget) << "nothing takes keys";
    QTest::keyClick(widget, key, modifiers);
    settle();
}

std::string nameOf(QWidget& widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name).toStdString() : std::string();
}

std::string whatIs(QWidget& widget)
{
    return std::string(widget.metaObject()->className()) + " \"" + widget.objectName().toStdString() + "\"";
}

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 &&
           !widget.focusProxy();
}

/// Everything that the Tab key comes to, in order, until it is where it began.
std::vector<QWidget*> tabbedFrom(QWidget* first)
{
    std::vector<QWidget*> order;
    first->setFocus();
    for (int n = 0; n < 300; ++n) {
        QTest::keyClick(focus(), Qt::Key_Tab);
        if (std::ranges::find(order, focus()) != order.end())
            break;
        order.push_back(focus());
    }
    return order;
}

/// Lengths of all distances that were measured in the first case, mm.
std::vector<double> distancesIn(const std::filesystem::path& place)
{
    std::vector<double> lengths;
    database::Library library(place);
    const auto cases = database::CaseStore(library).cases();
    if (!cases.empty())
        for (const auto& stored : database::AnnotationStore(library).ofSeries(cases[0].seriesId).annotations)
            if (stored.annotation.kind == AnnotationKind::Distance)
                lengths.push_back(*lengthMm(stored.annotation));
    return lengths;
}

} // namespace

TEST(KeyboardFlow, LeadsFromAFolderToAReport)
{
    const fixtures::TemporaryFolder folder;
    writeSmallCase(folder.path() / "ct");
    const Theme theme;
    Workstation workstation(folder.path() / "library", scriptedSource(), theme);
    MainWindow& window = workstation.window();
    window.resize(1400, 900);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    // Import: the folder that the program was started with.
    workstation.start({folder.path() / "ct", false, {}, false});
    ASSERT_TRUE(waitUntil([&] { return workstation.session().series() && window.currentPage() == 1; }));

    // Open: the same case from the list.
    press(Qt::Key_1, Qt::ControlModifier);
    ASSERT_EQ(window.currentPage(), 0);
    auto* cases = qobject_cast<QTableView*>(focus());
    ASSERT_TRUE(cases && cases->currentIndex().isValid());
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return window.currentPage() == 1; }));

    // Mark: the ball is in the middle, where the crosshair begins.
    settle();
    press(Qt::Key_N);
    press(Qt::Key_Space);
    ASSERT_TRUE(workstation.session().markedAt());
    EXPECT_LT(distance(*workstation.session().markedAt(), kNodule), 3);

    // Analyse.
    press(Qt::Key_Escape);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return workstation.session().predictions().size() == 1; }));

    // Measure: across the ball, five pixels of 1.5 mm to each side of the crosshair.
    press(Qt::Key_D);
    for (int n = 0; n < 5; ++n)
        press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Space);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Space);
    const auto measured = [&] { return distancesIn(folder.path() / "library"); };
    ASSERT_TRUE(waitUntil([&] { return measured().size() == 1; }));
    EXPECT_NEAR(measured()[0], 15, 0.01);

    // Accept.
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return !workstation.session().predictions().back().decisions.empty(); }));
    EXPECT_EQ(workstation.session().predictions().back().decisions.back().decision, database::Decision::Accepted);

    // Report.
    press(Qt::Key_P, Qt::ControlModifier);
    ReportDialog* dialog = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (dialog = window.findChild<ReportDialog*>()) && dialog->isActiveWindow(); }));
    const QString file = QString::fromStdString((folder.path() / "report.pdf").string());
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus(), file);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(file); }));
    QFile report(file);
    ASSERT_TRUE(report.open(QIODevice::ReadOnly));
    const QByteArray pdf = report.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_GT(pdf.size(), 20000);
}

using KeyboardAccess = OpenCase;

TEST_F(KeyboardAccess, EverythingOnReadingAndAssessmentHasAName)
{
    analyze();
    settle();
    for (QWidget* widget : workstation->reading().findChildren<QWidget*>())
        if (takesTab(*widget)) {
            EXPECT_NE(nameOf(*widget), "") << whatIs(*widget);
        }
}

TEST_F(KeyboardAccess, TabComesToEverythingOfThePanelOnceFromTheTopDown)
{
    analyze();
    settle();
    const std::vector<QWidget*> order = tabbedFrom(axial);
    for (QWidget* widget : workstation->panel().findChildren<QWidget*>())
        if (takesTab(*widget)) {
            EXPECT_EQ(std::ranges::count(order, widget), 1) << whatIs(*widget) << " " << nameOf(*widget);
        }
    int lowest = 0;
    for (QWidget* widget : order)
        if (workstation->panel().isAncestorOf(widget)) {
            const int top = widget->mapTo(&workstation->panel(), QPoint(0, 0)).y();
            EXPECT_GE(top + 12, lowest) << whatIs(*widget) << " comes after what lies below it";
            lowest = std::max(lowest, top);
        }
    EXPECT_GT(lowest, 0);
    const auto at = [&](QWidget* widget) { return std::ranges::find(order, widget) - order.begin(); };
    EXPECT_LT(at(coronal), at(sagittal));
}
