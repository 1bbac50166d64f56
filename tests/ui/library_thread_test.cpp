// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/library_thread.h"

#include "core/base/error.h"
#include "core/database/state_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/waiting.h"
#include "ui/session/workplace_memory.h"

#include <QSignalSpy>
#include <QThread>

#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using dsmt::ui::testing::settle;
using dsmt::ui::testing::waitUntil;

namespace {

std::optional<std::string> stored(const std::filesystem::path& folder, const std::string& key)
{
    database::Library library(folder);
    return database::StateStore(library).get(key);
}

} // namespace

TEST(LibraryThread, AnswersInTheOrderOfTheRequestsOnThisThread)
{
    const fixtures::TemporaryFolder folder;
    LibraryThread library(folder.path() / "library");
    QList<int> answers;
    for (int n = 0; n < 20; ++n)
        library.ask(
            &library,
            [n, here = QThread::currentThread()](database::Library&) {
                EXPECT_NE(QThread::currentThread(), here);
                return n;
            },
            [&](int answer) { answers << answer; });
    ASSERT_TRUE(waitUntil([&] { return answers.size() == 20; }));
    EXPECT_TRUE(std::is_sorted(answers.begin(), answers.end()));
}

TEST(LibraryThread, FinishesWhatWasAskedBeforeItEnds)
{
    const fixtures::TemporaryFolder folder;
    {
        LibraryThread library(folder.path() / "library");
        library.ask([](database::Library&) { QThread::msleep(50); });
        library.ask([](database::Library& open) { database::StateStore(open).set("key", "placed"); });
    }
    EXPECT_EQ(stored(folder.path() / "library", "key"), "placed");
}

TEST(LibraryThread, TellsWhoAskedThatItFailedBeforeItTellsAll)
{
    const fixtures::TemporaryFolder folder;
    LibraryThread library(folder.path() / "library");
    QStringList told;
    QObject::connect(&library, &LibraryThread::failed, [&](const QString& message) { told << message; });
    library.ask(
        &library, [](database::Library&) { throw Error(ErrorKind::Failed, "the disk is full"); },
        [&] { told << "delivered"; }, [&] { told << "asker"; });
    library.ask(
        &library, [](database::Library&) {}, [&] { told << "delivered"; }, [&] { told << "asker"; });
    ASSERT_TRUE(waitUntil([&] { return told.size() == 3; }));
    EXPECT_EQ(told, (QStringList{"asker", "the disk is full", "delivered"}));
    auto gone = std::make_unique<QObject>();
    library.ask(
        gone.get(), [](database::Library&) { throw Error(ErrorKind::Failed, "again"); }, [] {},
        [&] { told << "asker"; });
    gone.reset();
    ASSERT_TRUE(waitUntil([&] { return told.size() == 4; }));
    EXPECT_EQ(told.last(), "again");
}

TEST(LibraryThread, SaysInWordsThatTheLibraryCannotBeOpened)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "in the way";
    LibraryThread library(folder.path() / "file" / "library");
    QSignalSpy failed(&library, &LibraryThread::failed);
    library.ask(
        &library, [](database::Library&) { return 1; }, [](int) { FAIL() << "answered without a library"; });
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    EXPECT_FALSE(failed.front().front().toString().isEmpty());
}

TEST(LibraryThread, OfASecondWindowOnlyReadsAndSaysSo)
{
    const fixtures::TemporaryFolder folder;
    LibraryThread first(folder.path() / "library"), second(folder.path() / "library");
    bool opened = false;
    first.ask(
        &first, [](database::Library& open) { return open.readOnlyBecause().empty(); },
        [&](bool writable) { opened = writable; });
    ASSERT_TRUE(waitUntil([&] { return opened; }));
    QSignalSpy failed(&second, &LibraryThread::failed);
    bool readOnly = false;
    second.ask(
        &second, [](database::Library& open) { return !open.readOnlyBecause().empty(); },
        [&](bool only) { readOnly = only; });
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1 && readOnly; }));
    EXPECT_TRUE(failed.front().front().toString().contains("another window has it open"))
        << failed.front().front().toString().toStdString();
}

TEST(LibraryThread, DoesNotAnswerAReceiverThatIsGone)
{
    const fixtures::TemporaryFolder folder;
    LibraryThread library(folder.path() / "library");
    auto receiver = std::make_unique<QObject>();
    library.ask(
        receiver.get(), [](database::Library&) { return 1; }, [](int) { FAIL() << "answered nobody"; });
    receiver.reset();
    bool answered = false;
    library.ask(
        &library, [](database::Library&) {}, [&] { answered = true; });
    ASSERT_TRUE(waitUntil([&] { return answered; }));
}

TEST(WorkplaceMemory, WritesMarksAtOnceAndPlacesWhenItEnds)
{
    const fixtures::TemporaryFolder folder;
    {
        LibraryThread library(folder.path() / "library");
        WorkplaceMemory memory(library);
        memory.rememberCase("2.25.1");
        memory.rememberMark("2.25.1", "[1,2,3]");
        memory.rememberPlace("2.25.1", "{\"a\":1}");
        memory.rememberPlace("2.25.1", "{\"a\":2}");
    }
    LibraryThread library(folder.path() / "library");
    WorkplaceMemory memory(library);
    std::optional<RememberedCase> recalled;
    std::optional<std::string> uid;
    memory.recallCase(&memory, [&](const std::optional<std::string>& last) { uid = last; });
    memory.recall("2.25.1", &memory, [&](RememberedCase remembered) { recalled = std::move(remembered); });
    ASSERT_TRUE(waitUntil([&] { return recalled.has_value(); }));
    EXPECT_EQ(uid, "2.25.1");
    EXPECT_EQ(recalled->mark, "[1,2,3]");
    EXPECT_EQ(recalled->place, "{\"a\":2}");
}
