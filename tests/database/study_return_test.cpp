// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to locked answers, and coming back after an interruption.
#include "tests/database/planned_study.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

struct StudyReturn : testing::Test {
    void plan(study::Design design)
    {
        addCases(library, 6);
        const std::int64_t reader = addReaders(library, 1)[0];
        const std::int64_t id = frozenStudy(library, design);
        signedIn.emplace(SignInStore(library).signIn(id, reader, kPasscode));
    }

    TemporaryFolder folder;
    Library library{folder / "library"};
    StudyReading reading{library};
    std::optional<SignedIn> signedIn;
};

} // namespace

TEST_F(StudyReturn, EarlierAnswersComeBackToTheirReaderAndMayBeCorrected)
{
    plan(study::Design::Unaided);
    EXPECT_FALSE(reading.earlier(*signedIn, 1));
    const int first = reading.next(*signedIn).caseNumber;
    readOn(reading, *signedIn, 1);
    const int second = reading.next(*signedIn).caseNumber;
    readOn(reading, *signedIn, 1);
    const auto last = reading.earlier(*signedIn, 1), before = reading.earlier(*signedIn, 2);
    ASSERT_TRUE(last && before);
    EXPECT_EQ(last->step.caseNumber, second);
    EXPECT_EQ(before->step.caseNumber, first);
    EXPECT_EQ(before->answers.invasiveness, answersTo(first).invasiveness);
    EXPECT_EQ(before->whyNoCorrection, "");
    NoduleRead other = answersTo(first);
    other.invasiveness = 77;
    reading.correct(*signedIn, 1, first, false, other, "slipped");
    EXPECT_EQ(reading.earlier(*signedIn, 2)->answers.invasiveness, 77);
    EXPECT_FALSE(reading.earlier(*signedIn, 3));
}

TEST_F(StudyReturn, AnUnaidedAnswerStaysOnceTheNetworksWasShown)
{
    plan(study::Design::Sequential);
    const int number = reading.next(*signedIn).caseNumber;
    reading.lock(*signedIn, number, false, answersTo(number));
    ASSERT_TRUE(reading.next(*signedIn).network);
    const auto unaided = reading.earlier(*signedIn, 1);
    ASSERT_TRUE(unaided);
    EXPECT_FALSE(unaided->step.aided);
    EXPECT_THAT(unaided->whyNoCorrection, HasSubstr("has been shown since"));
}

TEST_F(StudyReturn, TimeAndMeasurementsOfAnInterruptedCaseComeBack)
{
    plan(study::Design::Sequential);
    const ReadingStep fresh = reading.next(*signedIn);
    EXPECT_EQ(fresh.seconds, 0);
    reading.note(*signedIn, "measurement", R"({"aided":false,"key":1,"annotation":{"kind":"distance"},"seconds":4})");
    reading.note(*signedIn, "measurement", R"({"aided":false,"key":2,"annotation":{"kind":"angle"},"seconds":5})");
    reading.note(*signedIn, "measurement", R"({"aided":false,"key":1,"annotation":null,"seconds":6})");
    reading.note(*signedIn, "pause", R"({"aided":false,"seconds":9.5,"idle_seconds":2})");
    const ReadingStep again = reading.next(*signedIn);
    EXPECT_EQ(again.seconds, 9.5);
    EXPECT_EQ(again.idleSeconds, 2);
    EXPECT_EQ(again.measurements, (std::map<int, std::string>{{2, R"({"kind":"angle"})"}}));
    reading.lock(*signedIn, fresh.caseNumber, false, answersTo(fresh.caseNumber));
    const ReadingStep aided = reading.next(*signedIn); // its own time, the same measurements
    EXPECT_EQ(aided.seconds, 0);
    EXPECT_EQ(aided.measurements.size(), 1u);
    reading.lock(*signedIn, aided.caseNumber, true, answersTo(aided.caseNumber, true));
    EXPECT_TRUE(reading.next(*signedIn).measurements.empty());
}

TEST_F(StudyReturn, ADraftCanBeLookedAtBeforeItIsMade)
{
    addCases(library, 6);
    addNodules(library, "1.2.9", 3);
    StudyDraft draft;
    draft.protocol.inclusion.longestMm = 20;
    const auto cases = StudyStore(library).considered(draft);
    EXPECT_EQ(cases.size(), 9u);
    EXPECT_EQ(std::count_if(cases.begin(), cases.end(), [](const StudyCase& one) { return one.number > 0; }), 6);
    EXPECT_TRUE(StudyStore(library).all().empty());
}
