// SPDX-License-Identifier: GPL-3.0-or-later
// The window with the real engine and package over a real CT (the simulated one where that is absent): open, scroll,
// mark by click, analyse by key, and the engine's death during a job.
#include "ui/window/workstation.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/find_package.h"
#include "core/workflows/simulated_study.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/stall_watch.h"
#include "tests/ui/waiting.h"
#include "ui/assessment/analysis_strip.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/fact_grid.h"
#include "ui/reading/reading_page.h"
#include "ui/session/engine_source.h"
#include "viewer/slice_transform.h"

#include <QApplication>
#include <QLabel>
#include <QWheelEvent>

#include <cmath>
#include <csignal>
#include <cstdio>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using viewer::SliceView;

namespace {

/// Of work between two turns of the event loop, ms. Waiting (for a disk, an engine) is bounded too, but loosely, since
/// a test machine runs other things.
constexpr double kLongestWork = 50;
constexpr qint64 kLongestStall = 500;
constexpr int kPatience = 60000;

struct Case {
    std::filesystem::path folder;
    imaging::WorldPoint nodule;
};

Case caseToRead(const std::filesystem::path& cache)
{
    const auto real = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    if (std::filesystem::exists(real))
        return {real, {-50, -147, 57}};
    const auto simulated = workflows::embeddedCase(cache, {});
    return {simulated.folder, simulated.nodule};
}

/// Why the test cannot run; empty when it can.
std::string whatIsMissing()
{
    if (!std::filesystem::exists(programFolder() / "dsmt-engine"))
        return "dsmt-engine is not built beside this test";
    try {
        inference::findPackage("");
        return {};
    } catch (const Error& error) {
        return error.message();
    }
}

void turnWheel(QWidget* view, int notches)
{
    const QPointF middle(view->width() / 2.0, view->height() / 2.0);
    QWheelEvent event(middle, view->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view, &event);
}

/// Where the axial view shows a point of its slice.
QPoint placeOf(const SliceView& view, const imaging::Geometry& geometry, imaging::WorldPoint point)
{
    const viewer::SlicePlane plane(geometry, view.orientation());
    const viewer::SliceTransform transform({double(view.width()), double(view.height())}, plane, view.placement());
    const auto place = transform.toView(plane.fromWorld(point).picture);
    return {qRound(place.x), qRound(place.y)};
}

void scrollTo(SliceView* view, const imaging::Geometry& geometry, imaging::WorldPoint point)
{
    const int wanted = viewer::SlicePlane(geometry, view->orientation()).nearestSlice(point);
    for (int turns = 0; view->slice() != wanted && turns < 2000; ++turns) {
        turnWheel(view, view->slice() > wanted ? 1 : -1);
        QApplication::processEvents();
    }
    ASSERT_EQ(view->slice(), wanted);
}

QString labelText(const QWidget& widget, const char* name)
{
    return widget.findChild<QLabel*>(name)->text();
}

void expectPanelShows(const MainWindow& whole, const Assessment& assessment)
{
    const auto& window = *whole.findChild<AssessmentPanel*>(); // other pages have labels of the same names
    if (assessment.invasiveness) {
        EXPECT_EQ(labelText(window, "probability"), percentText(assessment.invasiveness->probability));
        EXPECT_EQ(labelText(window, "decision"), decisionText(*assessment.invasiveness));
        EXPECT_EQ(labelText(window, "interval"), intervalText(*assessment.invasiveness));
    }
    const QString provenance = window.findChild<FactGrid*>("provenance")->accessibleDescription();
    EXPECT_TRUE(provenance.contains(QString::fromStdString(assessment.provenance.weightsSha256.substr(0, 12))));
    EXPECT_TRUE(provenance.contains(QString::fromStdString(assessment.provenance.package)));
    const QString measurements = window.findChild<FactGrid*>("measurements")->accessibleDescription();
    ASSERT_TRUE(assessment.nodule) << "the network outlined nothing";
    EXPECT_TRUE(measurements.contains(lengthsText(assessment.nodule->longAxisMm, assessment.nodule->shortAxisMm)));
    EXPECT_TRUE(measurements.contains(QString::number(std::llround(assessment.nodule->volumeMm3))));
}

std::vector<database::StoredPrediction> rowsOf(const std::filesystem::path& folder, const std::string& seriesUid)
{
    database::Library library(folder);
    const auto row = database::CaseStore(library).findSeries(seriesUid);
    return row ? database::PredictionStore(library).ofSeries(row->seriesId) : std::vector<database::StoredPrediction>();
}

} // namespace

TEST(Workstation, ReadsACaseFromFolderToAnswerAndOutlivesItsEngine)
{
    if (const std::string missing = whatIsMissing(); !missing.empty())
        GTEST_SKIP() << missing;
    const fixtures::TemporaryFolder folder;
    const Case toRead = caseToRead(folder / "cache");
    const Theme theme;
    theme.applyTo(*qApp);
    Workstation workstation(folder / "library", engineSource(""), theme);
    MainWindow& window = workstation.window();
    CaseSession& session = workstation.session();
    AnalysisEngine& engine = workstation.engine();
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window)) << "keys go to the active window";
    StallWatch stalls;

    workstation.start({toRead.folder, false, {}, false});
    ASSERT_TRUE(waitUntil([&] { return session.series() && window.currentPage() == 1; }, kPatience));
    const imaging::Geometry geometry = session.series()->volume->geometry();
    SliceView* axial = workstation.reading().planes()[0];
    scrollTo(axial, geometry, toRead.nodule);
    QTest::keyClick(axial, Qt::Key_N);
    QTest::mouseClick(axial, Qt::LeftButton, Qt::NoModifier, placeOf(*axial, geometry, toRead.nodule));
    ASSERT_TRUE(session.markedAt());
    EXPECT_LT(imaging::distance(*session.markedAt(), toRead.nodule), 2) << "a screen pixel and half a slice";

    QTest::keyClick(axial, Qt::Key_Return);
    EXPECT_TRUE(engine.isAnalyzing());
    ASSERT_TRUE(waitUntil([&] { return session.predictions().size() == 1; }, kPatience))
        << window.findChild<AnalysisStrip*>()->failureText().toStdString();
    const auto rows = rowsOf(folder / "library", session.series()->record.seriesUid);
    ASSERT_EQ(rows.size(), 1u);
    expectPanelShows(window, rows[0].assessment);

    // Stopped first, so that the engine surely dies in the middle of the job.
    const int process = engine.state().processId;
    ASSERT_GT(process, 0);
    ::kill(process, SIGSTOP);
    QTest::keyClick(axial, Qt::Key_Return);
    QTest::qWait(200);
    EXPECT_TRUE(engine.isAnalyzing());
    turnWheel(axial, 1);
    ::kill(process, SIGKILL);
    ASSERT_TRUE(waitUntil([&] { return session.predictions().size() == 2; }, kPatience))
        << "the question is asked again of another engine";
    const auto* strip = window.findChild<AnalysisStrip*>();
    EXPECT_EQ(strip->failureText(), "");
    ASSERT_TRUE(waitUntil([&] { return engine.state().phase == EngineState::Phase::Ready; }, kPatience));
    EXPECT_NE(engine.state().processId, process);
    EXPECT_EQ(engine.state().restarts, 1);
    const auto both = rowsOf(folder / "library", session.series()->record.seriesUid);
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[1].assessment.invasiveness->probability, both[0].assessment.invasiveness->probability);

    std::printf("UI thread: longest work %.0f ms, longest stall %lld ms\n", stalls.longestWorkMilliseconds(),
                static_cast<long long>(stalls.longestMilliseconds()));
    EXPECT_LT(stalls.longestWorkMilliseconds(), kLongestWork);
    EXPECT_LT(stalls.longestMilliseconds(), kLongestStall);
}
