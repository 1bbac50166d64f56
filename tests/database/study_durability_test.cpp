// SPDX-License-Identifier: GPL-3.0-or-later
// Readers who are killed while they lock their answers.
#include "core/database/study_check.h"
#include "tests/database/planned_study.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

/// Reads on until killed; each acknowledged answer is a byte in the pipe.
void readForEver(const fs::path& folder, std::int64_t studyId, std::int64_t readerId, int acknowledged)
{
    Library library(folder);
    StudyReading reading(library);
    const SignedIn reader = SignInStore(library).signIn(studyId, readerId, kPasscode);
    while (readOn(reading, reader, 1) == 1)
        if (::write(acknowledged, "x", 1) != 1)
            ::_exit(1);
}

struct Child {
    pid_t process = 0;
    int acknowledged = -1;

    int count() const
    {
        int bytes = 0;
        for (char byte = 0; ::read(acknowledged, &byte, 1) == 1;)
            ++bytes;
        ::close(acknowledged);
        return bytes;
    }
};

Child begin(const fs::path& folder, std::int64_t studyId, std::int64_t readerId)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        try {
            readForEver(folder, studyId, readerId, ends[1]);
            ::_exit(0);
        } catch (...) {
            ::_exit(1);
        }
    }
    ::close(ends[1]);
    return {child, ends[0]};
}

int countOf(Library& library, const std::string& sql)
{
    return library.connection().execAndGet(sql).getInt();
}

} // namespace

TEST(StudyDurability, KillingAReaderLosesNoAcknowledgedAnswerAndDoublesNone)
{
    const TemporaryFolder folder;
    std::int64_t id = 0, readerId = 0;
    {
        Library library(folder / "library");
        addCases(library, 400);
        readerId = addReaders(library, 1)[0];
        id = frozenStudy(library, study::Design::Sequential);
    }
    std::mt19937 random(7);
    int acknowledged = 0;
    const char* wanted = std::getenv("DSMT_TEST_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 15;
    for (int n = 0; n < kills; ++n) {
        const Child child = begin(folder / "library", id, readerId);
        char byte = 0;
        acknowledged += ::read(child.acknowledged, &byte, 1) == 1; // signing in takes its time
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20000));
        ::kill(child.process, SIGKILL);
        ::waitpid(child.process, nullptr, 0);
        acknowledged += child.count();
        Library library(folder / "library");
        const int stored = countOf(library, "SELECT count(*) FROM reads");
        ASSERT_GE(stored, acknowledged);
        ASSERT_LE(stored, acknowledged + n + 1);
        ASSERT_EQ(countOf(library, "SELECT count(DISTINCT nodule || arm) FROM reads"), stored);
        for (const LibraryFault& fault : checkStudy(library, id).faults)
            ADD_FAILURE() << fault.text;
    }
    EXPECT_GE(acknowledged, kills);
}

TEST(StudyDurability, TwoReadersAtOnceBothComeToTheEnd)
{
    const TemporaryFolder folder;
    std::int64_t id = 0;
    std::vector<std::int64_t> readers;
    {
        Library library(folder / "library");
        addCases(library, 15);
        readers = addReaders(library, 2);
        id = frozenStudy(library, study::Design::Sequential);
    }
    std::vector<Child> children;
    for (const std::int64_t reader : readers)
        children.push_back(begin(folder / "library", id, reader));
    for (const Child& child : children) {
        EXPECT_EQ(child.count(), 30);
        int status = 1;
        ::waitpid(child.process, &status, 0);
        EXPECT_EQ(status, 0);
    }
    Library library(folder / "library");
    EXPECT_EQ(countOf(library, "SELECT count(*) FROM reads"), 60);
    for (const LibraryFault& fault : checkStudy(library, id).faults)
        ADD_FAILURE() << fault.text;
}
