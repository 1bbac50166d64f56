// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include "tests/ui/waiting.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <gtest/gtest.h>
#include <semaphore>

using namespace dsmt;
using namespace dsmt::ui;
using dsmt::ui::testing::settle;
using dsmt::ui::testing::waitUntil;

namespace {

/// Work that runs until it is asked to stop.
void runUntilCancelled(const Progress& progress)
{
    for (;;) {
        progress.checkCancelled();
        QThread::msleep(1);
    }
}

} // namespace

TEST(JobRunner, WorksOnAnotherThreadAndDeliversOnThisOne)
{
    JobRunner runner;
    QThread* workedOn = nullptr;
    QThread* deliveredOn = nullptr;
    int result = 0;
    runner.start(
        [&](const Progress&) {
            workedOn = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            deliveredOn = QThread::currentThread();
            result = value;
        });
    EXPECT_TRUE(runner.isRunning());
    ASSERT_TRUE(waitUntil([&] { return result == 42; }));
    EXPECT_FALSE(runner.isRunning());
    EXPECT_NE(workedOn, QThread::currentThread());
    EXPECT_EQ(deliveredOn, QThread::currentThread());
}

TEST(JobRunner, TheNewestRequestWinsAndOlderResultsAreDropped)
{
    JobRunner runner;
    QList<int> delivered;
    std::binary_semaphore firstRuns(0), firstMayEnd(0);
    runner.start(
        [&](const Progress&) { // does not listen to its stop token
            firstRuns.release();
            firstMayEnd.acquire();
            return 1;
        },
        [&](int value) { delivered << value; });
    firstRuns.acquire();
    for (const int n : {2, 3})
        runner.start([n](const Progress&) { return n; }, [&](int value) { delivered << value; });
    firstMayEnd.release();
    ASSERT_TRUE(waitUntil([&] { return !delivered.isEmpty(); }));
    settle();
    EXPECT_EQ(delivered, QList<int>{3});
}

TEST(JobRunner, AskingForANewJobStopsTheRunningOne)
{
    JobRunner runner;
    bool done = false;
    runner.start(runUntilCancelled, [] { FAIL() << "a stopped job delivered"; });
    runner.start([](const Progress&) {}, [&] { done = true; });
    EXPECT_TRUE(waitUntil([&] { return done; }));
}

TEST(JobRunner, CancellingEndsTheJobAtOnceAndDeliversNothing)
{
    JobRunner runner;
    QSignalSpy cancelled(&runner, &JobRunner::cancelled);
    QSignalSpy failed(&runner, &JobRunner::failed);
    runner.start(runUntilCancelled, [] { FAIL() << "a cancelled job delivered"; });
    runner.cancel();
    EXPECT_FALSE(runner.isRunning());
    EXPECT_EQ(cancelled.count(), 1);
    settle();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(failed.count(), 0);
}

TEST(JobRunner, SaysInWordsWhyAJobFailed)
{
    JobRunner runner;
    QSignalSpy failed(&runner, &JobRunner::failed);
    runner.start([](const Progress&) -> int { throw Error(ErrorKind::Failed, "the disk is full"); },
                 [](int) { FAIL() << "a failed job delivered"; });
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    EXPECT_EQ(failed.front().front().toString(), "the disk is full");
    EXPECT_FALSE(runner.isRunning());

    runner.start([](const Progress&) { throw std::out_of_range("index 7"); }, [] {});
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 2; }));
    EXPECT_TRUE(failed.back().front().toString().contains("index 7"));
}

TEST(JobRunner, GoesOnAfterAFailure)
{
    JobRunner runner;
    QSignalSpy failed(&runner, &JobRunner::failed);
    runner.start([](const Progress&) { throw Error(ErrorKind::Failed, "no"); }, [] {});
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    bool done = false;
    runner.start([](const Progress&) {}, [&] { done = true; });
    EXPECT_TRUE(waitUntil([&] { return done; }));
}

TEST(JobRunner, ItsDestructorStopsTheWorkAndWaitsForIt)
{
    std::atomic<bool> running = false, delivered = false;
    std::binary_semaphore started(0);
    {
        JobRunner runner;
        runner.start(
            [&](const Progress& progress) {
                running = true;
                started.release();
                try {
                    runUntilCancelled(progress);
                } catch (const Cancelled&) {
                    QThread::msleep(20);
                    running = false;
                    throw;
                }
            },
            [&] { delivered = true; });
        started.acquire();
    }
    EXPECT_FALSE(running);
    settle();
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, ReportsTheLatestProgressWithoutFloodingTheEventLoop)
{
    JobRunner runner;
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    bool done = false;
    runner.start(
        [](const Progress& progress) {
            for (int n = 0; n <= 100000; ++n)
                progress.advance(n / 100000.0, "counting");
        },
        [&] { done = true; });
    QThread::msleep(100); // this thread is busy meanwhile
    ASSERT_TRUE(waitUntil([&] { return done; }));
    ASSERT_GE(progressed.count(), 1);
    EXPECT_LT(progressed.count(), 50000);
    EXPECT_EQ(progressed.back().at(1).toString(), "counting");
}
