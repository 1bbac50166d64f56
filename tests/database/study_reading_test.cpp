// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_reading.h"

#include "core/base/error.h"
#include "core/database/read_store.h"
#include "core/database/study_clock.h"
#include "core/database/study_deviations.h"
#include "core/database/study_progress.h"
#include "core/study/sign_in.h"
#include "tests/database/planned_study.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using study::Design;
using study::SessionState;
using testing::HasSubstr;

namespace {

class StudyReadingTest : public testing::Test {
protected:
    void begin(Design design, int readerCount = 1, int cases = 4, int training = 0, bool feedback = false)
    {
        addCases(library, cases);
        readers = addReaders(library, readerCount);
        id = frozenStudy(library, design, training, feedback);
    }
    SignedIn enter(std::size_t reader = 0) { return SignInStore(library).signIn(id, readers[reader], kPasscode, now); }
    int eventCount(const std::string& kind)
    {
        return library.connection()
            .execAndGet("SELECT count(*) FROM study_events WHERE kind = '" + kind + "'")
            .getInt();
    }

    TemporaryFolder folder;
    Library library{folder / "library"};
    study::Instant now = study::instantNow();
    StudyReading reading{library, [this] { return now; }};
    std::vector<std::int64_t> readers;
    std::int64_t id = 0;
};

} // namespace

TEST_F(StudyReadingTest, NobodyReadsBeforeThePlanIsFrozen)
{
    addCases(library, 3);
    readers = addReaders(library, 1);
    StudyDraft draft;
    draft.name = "pilot";
    draft.readers = readers;
    id = StudyStore(library).create(draft);
    const SignedIn reader = enter();
    EXPECT_THAT(refusalOf([&] { reading.next(reader); }), HasSubstr("not frozen yet"));
    EXPECT_THAT(refusalOf([&] { reading.lock(reader, 1, false, answersTo(1)); }), HasSubstr("not frozen yet"));
}

TEST_F(StudyReadingTest, ASequentialCaseShowsTheNetworkOnlyOnceTheUnaidedAnswerIsLocked)
{
    begin(Design::Sequential);
    const SignedIn reader = enter();
    const ReadingStep unaided = reading.next(reader);
    EXPECT_FALSE(unaided.aided);
    EXPECT_FALSE(unaided.network);
    EXPECT_THAT(refusalOf([&] { reading.lock(reader, unaided.caseNumber, true, answersTo(1)); }),
                HasSubstr("is not what is to be read now"));
    reading.lock(reader, unaided.caseNumber, false, answersTo(unaided.caseNumber));
    EXPECT_EQ(eventCount("network shown"), 0);
    const ReadingStep aided = reading.next(reader);
    EXPECT_EQ(aided.caseNumber, unaided.caseNumber);
    EXPECT_TRUE(aided.aided);
    ASSERT_TRUE(aided.network);
    EXPECT_NEAR(aided.network->invasiveness, 0.25, 0.01);
    EXPECT_EQ(reading.next(reader).network, aided.network);
    EXPECT_EQ(eventCount("network shown"), 1);
    reading.lock(reader, aided.caseNumber, true, answersTo(aided.caseNumber, true));
    const ReadingStep following = reading.next(reader);
    EXPECT_NE(following.caseNumber, aided.caseNumber);
    EXPECT_FALSE(following.network);
    EXPECT_EQ(readOn(reading, reader), 6);
    EXPECT_EQ(reading.next(reader).state, SessionState::Done);
}

TEST_F(StudyReadingTest, AnUnaidedStepHoldsNothingOfTheNetwork)
{
    for (const Design design : {Design::Unaided, Design::StandAlone}) {
        const TemporaryFolder own;
        Library other(own / "library");
        addCases(other, 3);
        const auto ids = addReaders(other, 1);
        const std::int64_t study = frozenStudy(other, design);
        StudyReading desk(other);
        const SignedIn reader = SignInStore(other).signIn(study, ids[0], kPasscode);
        for (int n = 0; n < 3; ++n) {
            const ReadingStep step = desk.next(reader);
            EXPECT_FALSE(step.network);
            EXPECT_FALSE(desk.lock(reader, step.caseNumber, false, answersTo(1)).truth);
        }
        EXPECT_EQ(other.connection().execAndGet("SELECT count(*) FROM study_events WHERE kind LIKE '% shown'").getInt(),
                  0);
    }
}

TEST_F(StudyReadingTest, TellsTheTruthOfATrainingCaseOnceItIsLocked)
{
    begin(Design::Sequential, 1, 5, 2, true);
    const SignedIn reader = enter();
    for (int n = 0; n < 5; ++n) {
        const ReadingStep step = reading.next(reader);
        EXPECT_EQ(step.training, n < 2);
        EXPECT_FALSE(reading.lock(reader, step.caseNumber, false, answersTo(1)).truth);
        EXPECT_EQ(reading.lock(reader, step.caseNumber, true, answersTo(1)).truth.has_value(), n < 2);
    }
    EXPECT_EQ(eventCount("truth shown"), 2);
}

TEST_F(StudyReadingTest, ACrossoverWaitsForItsWashoutOnAClockThatMayNotRunBackwards)
{
    begin(Design::Crossover, 1, 4);
    EXPECT_EQ(readOn(reading, enter()), 4);
    const ReadingStep waiting = reading.next(enter());
    EXPECT_EQ(waiting.state, SessionState::Washout);
    EXPECT_EQ(waiting.session, 2);
    EXPECT_EQ(waiting.caseNumber, 0);
    EXPECT_THAT(refusalOf([&] { reading.lock(enter(), 1, false, answersTo(1)); }), HasSubstr("not what is to be read"));
    now += std::chrono::days(28);
    EXPECT_EQ(readOn(reading, enter(), 1), 1);
    const SignedIn reader = enter();
    now -= std::chrono::days(20);
    EXPECT_THAT(refusalOf([&] { reading.next(reader); }), HasSubstr("the clock was set back"));
    EXPECT_THAT(refusalOf([&] { enter(); }), HasSubstr("the clock was set back"));
    EXPECT_THAT(refusalOf([&] { reading.lock(reader, 1, false, answersTo(1)); }), HasSubstr("the clock was set back"));
    EXPECT_EQ(eventCount("clock refused"), 3);
    acceptClock(library, id, "the battery of the clock was changed", now);
    EXPECT_EQ(readOn(reading, reader), 3);
    EXPECT_EQ(reading.next(reader).state, SessionState::Done);
}

TEST_F(StudyReadingTest, WrongPasscodesWaitLongerAndStopAtLast)
{
    begin(Design::Unaided, 2);
    const auto wrong = [&] { return refusalOf([&] { SignInStore(library).signIn(id, readers[0], "nothing", now); }); };
    for (int n = 1; n <= study::kMostWrongPasscodes; ++n) {
        EXPECT_THAT(wrong(), HasSubstr("the passcode is wrong")) << n;
        if (n >= 3 && n < study::kMostWrongPasscodes) {
            EXPECT_THAT(refusalOf([&] { enter(); }), HasSubstr("wait another")) << n;
        }
        now += study::waitAfter(n);
    }
    now += std::chrono::days(1);
    EXPECT_THAT(refusalOf([&] { enter(); }), HasSubstr("the coordinator must set a new one"));
    EXPECT_NO_THROW(enter(1));
    SignInStore(library).setPasscode(readers[0], "another one");
    // What was set at the real time counts; these attempts stand in a day to come.
    library.connection().exec("UPDATE readers SET passcode_set_at = '" + study::isoText(now) + "' WHERE id = 1");
    EXPECT_NO_THROW(SignInStore(library).signIn(id, readers[0], "another one", now));
    EXPECT_EQ(eventCount("sign-in refused"), study::kMostWrongPasscodes);
    EXPECT_THAT(refusalOf([&] { SignInStore(library).setPasscode(readers[0], "short"); }, ErrorKind::BadInput),
                HasSubstr("six"));
}

TEST_F(StudyReadingTest, AReaderOfAnotherStudyDoesNotGetIn)
{
    begin(Design::Unaided, 1);
    SQLite::Statement add(library.connection(),
                          "INSERT INTO readers (name, seniority, specialty, passcode, created_at) "
                          "SELECT 'stranger', '', '', passcode, created_at FROM readers");
    add.exec();
    readers.push_back(library.connection().getLastInsertRowid());
    EXPECT_THAT(refusalOf([&] { enter(1); }), HasSubstr("this study has no such reader"));
}

TEST_F(StudyReadingTest, TwoWindowsOfOneReaderLockACaseOnce)
{
    begin(Design::Unaided, 1);
    Library second(folder / "library");
    StudyReading other(second, [this] { return now; });
    const SignedIn reader = enter();
    const ReadingStep here = reading.next(reader), there = other.next(reader);
    EXPECT_EQ(here.caseNumber, there.caseNumber);
    reading.lock(reader, here.caseNumber, false, answersTo(here.caseNumber));
    EXPECT_THAT(refusalOf([&] { other.lock(reader, there.caseNumber, false, answersTo(there.caseNumber)); }),
                HasSubstr("is not what is to be read now"));
    EXPECT_EQ(ReadStore(library).ofNodule(here.noduleId).size(), 1u);
    EXPECT_EQ(eventCount("refused"), 1);
}

TEST_F(StudyReadingTest, CorrectsUntilTheNetworkWasShown)
{
    begin(Design::Sequential);
    const SignedIn reader = enter();
    const ReadingStep step = reading.next(reader);
    const auto correct = [&](bool aided, const std::string& reason) {
        return reading.correct(reader, 1, step.caseNumber, aided, answersTo(99), reason).id;
    };
    EXPECT_THAT(refusalOf([&] { correct(false, "x"); }), HasSubstr("no answer to correct"));
    reading.lock(reader, step.caseNumber, false, answersTo(1));
    EXPECT_THAT(refusalOf([&] { correct(false, ""); }, ErrorKind::BadInput), HasSubstr("says why"));
    const std::int64_t corrected = correct(false, "typed wrongly");
    const auto reads = ReadStore(library).ofNodule(step.noduleId);
    ASSERT_EQ(reads.size(), 2u);
    EXPECT_EQ(reads[1].id, corrected);
    EXPECT_EQ(reads[1].supersedes, reads[0].id);
    EXPECT_EQ(reads[0].read.invasiveness, 1);
    reading.next(reader);
    EXPECT_THAT(refusalOf([&] { correct(false, "now I see"); }), HasSubstr("has been shown since"));
    reading.lock(reader, step.caseNumber, true, answersTo(1, true));
    EXPECT_NO_THROW(correct(true, "typed wrongly"));
    EXPECT_EQ(ReadStore(library).ofNodule(step.noduleId).size(), 4u);
}

TEST_F(StudyReadingTest, StatusCountsCasesAndDeviationsAreNamedWithoutAnswers)
{
    begin(Design::Unaided, 2, 5);
    const SignedIn reader = enter();
    readOn(reading, reader, 2);
    const ReadingStep step = reading.next(reader);
    NoduleRead open;
    open.invasiveness = 42;
    reading.lock(reader, step.caseNumber, false, open);
    reading.correct(reader, 1, step.caseNumber, false, open, "looked again");
    noteDeviation(library, id, "the monitor failed on Tuesday");
    const auto status = studyStatus(library, id, now);
    ASSERT_EQ(status.size(), 2u);
    EXPECT_EQ(status[0].state.done, 3);
    EXPECT_EQ(status[0].state.of, 5);
    EXPECT_EQ(status[0].locked, 3);
    EXPECT_EQ(status[0].corrections, 1);
    EXPECT_EQ(status[1].locked, 0);
    std::vector<std::string> kinds;
    for (const Deviation& one : studyDeviations(library, id)) {
        kinds.push_back(one.kind);
        EXPECT_THAT(one.text, testing::Not(HasSubstr("42")));
    }
    EXPECT_THAT(kinds, testing::UnorderedElementsAre("correction", "unanswered", "unanswered", "unanswered", "noted",
                                                     "not reached", "not reached"));
}

TEST_F(StudyReadingTest, NotesWhatHappensWithItsCaseAndNothingElse)
{
    begin(Design::Unaided);
    const SignedIn reader = enter();
    const ReadingStep step = reading.next(reader);
    reading.note(reader, "window", R"({"center": -600, "width": 1500})");
    EXPECT_EQ(library.connection().execAndGet("SELECT nodule FROM study_events WHERE kind = 'window'").getInt64(),
              step.noduleId);
    EXPECT_THAT(refusalOf([&] { reading.note(reader, "network shown", "{}"); }, ErrorKind::BadInput),
                HasSubstr("is nothing that is noted"));
    EXPECT_THAT(refusalOf([&] { reading.note(reader, "pause", "5"); }, ErrorKind::BadInput),
                HasSubstr("no JSON object"));
}
