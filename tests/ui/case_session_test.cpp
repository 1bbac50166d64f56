// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_session.h"

#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/assessment/analysis_strip.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/session/case_importer.h"

#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

#include <atomic>
#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

/// A library, a network and a session over them, with one small case on disk.
struct Bench {
    explicit Bench(NetworkSource network = scriptedSource())
        : library(folder.path() / "library"), engine(std::move(network)), session(library, engine), importer(library)
    {
        writeSmallCase(folder.path() / "ct");
    }

    database::CaseRow importCase()
    {
        std::optional<database::CaseRow> row;
        const QObject context;
        QObject::connect(&importer, &CaseImporter::imported, &context,
                         [&row](quint64, const FinishedImport& finished) { row = finished.report.cases().at(0); });
        importer.import({.path = folder.path() / "ct", .link = true});
        EXPECT_TRUE(waitUntil([&row] { return row.has_value(); }));
        return row.value();
    }

    void openAndMark()
    {
        session.open(importCase());
        EXPECT_TRUE(waitUntil([this] { return session.series() != nullptr; }));
        session.mark(kNodule);
    }

    fixtures::TemporaryFolder folder;
    LibraryThread library;
    AnalysisEngine engine;
    CaseSession session;
    CaseImporter importer;
};

} // namespace

TEST(CaseSession, AnalysesTheMarkedNoduleAndShowsWhatWasStored)
{
    Bench bench;
    bench.openAndMark();
    ASSERT_TRUE(bench.session.canAnalyze());
    bench.session.analyze();
    EXPECT_FALSE(bench.session.canAnalyze()) << "one analysis at a time";
    ASSERT_TRUE(waitUntil([&] { return bench.session.predictions().size() == 1; }));
    const auto& stored = bench.session.predictions().front();
    EXPECT_GT(stored.id, 0);
    ASSERT_TRUE(stored.assessment.nodule);
    EXPECT_NEAR(stored.assessment.nodule->longAxisMm, 14, 1);
    EXPECT_TRUE(stored.mask);
    EXPECT_EQ(bench.engine.state().attributes.device, "cpu");
}

TEST(CaseSession, AnalysesAgainWithTheSolidThresholdThatAPersonChooses)
{
    Bench bench;
    const Theme theme;
    AssessmentPanel panel(bench.session, bench.engine, theme);
    panel.show();
    bench.openAndMark();
    bench.session.analyze();
    ASSERT_TRUE(waitUntil([&] { return bench.session.predictions().size() == 1; }));
    auto* field = panel.findChild<QSpinBox*>("solidThreshold");
    ASSERT_TRUE(field);
    EXPECT_EQ(field->value(), -300);
    QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(field, &wheel);
    EXPECT_EQ(field->value(), -300) << "scrolling the panel changes nothing";

    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "-160");
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return bench.session.predictions().size() == 2; }));
    EXPECT_EQ(bench.session.predictions()[0].assessment.nodule->solidThresholdHu, -300) << "kept";
    EXPECT_EQ(bench.session.predictions()[1].assessment.nodule->solidThresholdHu, -160);
    EXPECT_EQ(field->value(), -160);
}

TEST(CaseSession, BringsPredictionsAndMarkBackWhenTheCaseIsOpenedAgain)
{
    Bench bench;
    bench.openAndMark();
    bench.session.analyze();
    ASSERT_TRUE(waitUntil([&] { return bench.session.predictions().size() == 1; }));

    AnalysisEngine engine(scriptedSource());
    CaseSession later(bench.library, engine);
    later.open(bench.importCase());
    ASSERT_TRUE(waitUntil([&] { return later.predictions().size() == 1; }));
    EXPECT_EQ(later.markedAt(), kNodule);
}

TEST(CaseSession, SaysInWordsThatACaseCannotBeOpened)
{
    Bench bench;
    database::CaseRow row = bench.importCase();
    std::filesystem::remove_all(bench.folder.path() / "ct");
    QSignalSpy failed(&bench.session, &CaseSession::openingFailed);
    bench.session.open(row);
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    EXPECT_FALSE(failed.front().front().toString().isEmpty());
    EXPECT_FALSE(bench.session.series());
}

TEST(CaseSession, ACancelledAnalysisStoresNothing)
{
    Bench bench(scriptedSource([](const Progress& progress) {
        for (int n = 0; n < 2000; ++n) {
            progress.advance(n / 2000.0, "network");
            QTest::qSleep(5);
        }
    }));
    bench.openAndMark();
    QSignalSpy cancelled(&bench.engine, &AnalysisEngine::cancelled);
    QSignalSpy progressed(&bench.engine, &AnalysisEngine::progressed);
    bench.session.analyze();
    ASSERT_TRUE(waitUntil([&] { return progressed.count() > 2; }));
    bench.session.cancelAnalysis();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(bench.session.canAnalyze());
    settle();
    EXPECT_TRUE(bench.session.predictions().empty());
}

TEST(CaseSession, AFailureIsSaidInWordsAndTheNextAnalysisWorks)
{
    auto calls = std::make_shared<std::atomic<int>>(0);
    auto process = std::make_shared<std::atomic<int>>(100);
    Bench bench(scriptedSource(
        [calls, process](const Progress&) {
            if (++*calls == 1) {
                ++*process; // the child died; the next call runs in a new one
                throw Error(ErrorKind::Failed, "the engine was stopped by signal 9 before it answered");
            }
        },
        [process] { return process->load(); }));
    const Theme theme;
    AnalysisStrip strip(bench.session, bench.engine, theme);
    bench.engine.start();
    ASSERT_TRUE(waitUntil([&] { return bench.engine.state().phase == EngineState::Phase::Ready; }));
    bench.openAndMark();
    QSignalSpy failed(&bench.engine, &AnalysisEngine::failed);
    bench.session.analyze();
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    ASSERT_TRUE(waitUntil([&] { return bench.engine.state().restarts == 1; }));
    EXPECT_TRUE(strip.failureText().contains("signal 9")) << strip.failureText().toStdString();
    EXPECT_TRUE(strip.failureText().contains("restarted")) << strip.failureText().toStdString();

    bench.session.analyze();
    EXPECT_EQ(strip.failureText(), "");
    EXPECT_TRUE(waitUntil([&] { return bench.session.predictions().size() == 1; }));
}

TEST(AnalysisEngine, SaysWhyThereIsNoNetwork)
{
    AnalysisEngine engine([]() -> LoadedNetwork { throw Error(ErrorKind::NotFound, "no package"); });
    engine.start();
    ASSERT_TRUE(waitUntil([&] { return engine.state().phase == EngineState::Phase::Failed; }));
    EXPECT_EQ(engine.state().problem, "no package");
}

TEST(PredictionsAt, TakeTheNearestNoduleWithinReach)
{
    std::vector<database::StoredPrediction> all(3);
    all[0].noduleId = 1;
    all[0].assessment.markedAt = {0, 0, 0};
    all[1].noduleId = 2;
    all[1].assessment.markedAt = {100, 0, 0};
    all[1].assessment.nodule.emplace().center = {4, 0, 0};
    all[2].noduleId = 1;
    all[2].assessment.markedAt = {-3, 0, 0};
    EXPECT_EQ(predictionsAt(all, {0.5, 0, 0}).size(), 2u);
    ASSERT_EQ(predictionsAt(all, {3, 0, 0}).size(), 1u);
    EXPECT_EQ(predictionsAt(all, {3, 0, 0})[0].noduleId, 2);
    EXPECT_TRUE(predictionsAt(all, {0, 50, 0}).empty());
}
