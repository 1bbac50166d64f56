// SPDX-License-Identifier: GPL-3.0-or-later
// Readers at the room's window who are killed at random moments.
#include "tests/ui/room_study.h"

#include <QCoreApplication>
#include <QProcess>

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <thread>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::ui::testing;

namespace {

constexpr int kLongestMs = 2500; ///< a life: from the start of the program over signing in to some answers

int countOf(Library& library, const std::string& sql)
{
    return library.connection().execAndGet(sql).getInt();
}

std::string ordersOf(Library& library, std::int64_t studyId)
{
    return sha256Of(StudyStore(library).plan(studyId));
}

} // namespace

TEST(RoomKills, LoseNoAcknowledgedAnswerAndDoubleNone)
{
    const fixtures::TemporaryFolder folder;
    const char* wanted = std::getenv("DSMT_TEST_ROOM_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 5;
    const std::int64_t id =
        makeRoomStudy(folder / "library", {4, 20 + 2 * kills}, {study::Design::Sequential, 1, 0, false});
    std::string orders;
    {
        Library library(folder / "library");
        orders = ordersOf(library, id);
    }
    const std::string reads = "FROM reads WHERE study = " + std::to_string(id);
    const QString program = QCoreApplication::applicationDirPath() + "/scripted_reader";
    std::mt19937 random(11);
    int acknowledged = 0;
    for (int n = 0; n < kills; ++n) {
        QProcess reader;
        reader.start(program, {QString::fromStdString((folder / "library").string()), QString::number(id),
                               QString::fromUtf8(fixtures::kPasscode)});
        ASSERT_TRUE(reader.waitForStarted());
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % kLongestMs));
        reader.kill(); // SIGKILL
        ASSERT_TRUE(reader.waitForFinished());
        ASSERT_EQ(reader.exitStatus(), QProcess::CrashExit) << "exit code " << reader.exitCode();
        acknowledged += int(reader.readAllStandardOutput().size());
        Library library(folder / "library");
        const int stored = countOf(library, "SELECT count(*) " + reads);
        ASSERT_GE(stored, acknowledged) << "after kill " << n;
        ASSERT_LE(stored, acknowledged + n + 1);
        ASSERT_EQ(countOf(library, "SELECT count(DISTINCT nodule || ' ' || session || arm) " + reads), stored);
        ASSERT_EQ(ordersOf(library, id), orders);
        for (const LibraryFault& fault : checkStudy(library, id).faults)
            ADD_FAILURE() << fault.text;
    }
    Library library(folder / "library");
    EXPECT_EQ(
        countOf(library, "SELECT count(*) FROM (SELECT nodule, sum(arm = 'aided') AS aided, sum(arm = 'unaided') AS "
                         "unaided " +
                             reads + " GROUP BY nodule) WHERE aided > unaided"),
        0);
    std::printf("%d kills, %d answers acknowledged, %d stored\n", kills, acknowledged,
                countOf(library, "SELECT count(*) " + reads));
}
