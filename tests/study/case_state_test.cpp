// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/case_state.h"

#include "core/base/error.h"
#include "core/study/answer_switch.h"
#include "core/study/release.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::study;

namespace {

constexpr LockedAnswers kNothing{}, kUnaided{true, false}, kAided{false, true}, kBoth{true, true};

Protocol protocolOf(Design design, bool feedback = false)
{
    Protocol protocol;
    protocol.design = design;
    protocol.feedback = feedback;
    return protocol;
}

OrderPlace placeOf(bool aided, bool training = false)
{
    return {1, 1, 1, 1, aided, training};
}

} // namespace

TEST(CaseState, FollowsFromWhatIsLocked)
{
    for (const Design design : {Design::Unaided, Design::StandAlone}) {
        EXPECT_EQ(stateOf(design, placeOf(false), kNothing), CaseState::AwaitingUnaided);
        EXPECT_EQ(stateOf(design, placeOf(false), kUnaided), CaseState::Done);
        EXPECT_THROW(stateOf(design, placeOf(false), kAided), Error);
    }
    EXPECT_EQ(stateOf(Design::Sequential, placeOf(false), kNothing), CaseState::AwaitingUnaided);
    EXPECT_EQ(stateOf(Design::Sequential, placeOf(false), kUnaided), CaseState::AwaitingAided);
    EXPECT_EQ(stateOf(Design::Sequential, placeOf(false), kBoth), CaseState::Done);
    EXPECT_THROW(stateOf(Design::Sequential, placeOf(false), kAided), Error);
    EXPECT_EQ(stateOf(Design::Crossover, placeOf(true), kNothing), CaseState::AwaitingAided);
    EXPECT_EQ(stateOf(Design::Crossover, placeOf(true), kAided), CaseState::Done);
    EXPECT_THROW(stateOf(Design::Crossover, placeOf(true), kUnaided), Error);
    EXPECT_THROW(stateOf(Design::Crossover, placeOf(false), kAided), Error);
}

TEST(Release, ShowsTheNetworkOnlyOnceTheUnaidedAnswerIsLockedOrInTheAidedArm)
{
    for (const bool training : {false, true})
        for (const LockedAnswers& locked : {kNothing, kUnaided}) {
            EXPECT_FALSE(releasedFor(protocolOf(Design::Unaided, true), placeOf(false, training), locked).network);
            EXPECT_FALSE(releasedFor(protocolOf(Design::StandAlone, true), placeOf(false, training), locked).network);
            EXPECT_FALSE(releasedFor(protocolOf(Design::Crossover, true), placeOf(false, training), locked).network);
            EXPECT_EQ(releasedFor(protocolOf(Design::Sequential, true), placeOf(false, training), locked).network,
                      locked.unaided);
        }
    EXPECT_TRUE(releasedFor(protocolOf(Design::Crossover), placeOf(true), kNothing).network);
}

TEST(Release, TellsTheTruthOnlyOfDoneTrainingCasesAndOnlyWhereTheProtocolWantsIt)
{
    for (const bool training : {false, true})
        for (const bool feedback : {false, true})
            for (const LockedAnswers& locked : {kNothing, kUnaided, kBoth})
                EXPECT_EQ(releasedFor(protocolOf(Design::Sequential, feedback), placeOf(false, training), locked).truth,
                          training && feedback && locked.aided);
}

TEST(Release, GivesOfAPredictionOnlyNumbers)
{
    Assessment assessment;
    assessment.seriesUid = "1.2.3";
    EXPECT_FALSE(networkAnswer(assessment));
    assessment.invasiveness = Invasiveness{0.7, 0.6, 0.8, 0.42};
    assessment.bubbleLucency = 0.25;
    EXPECT_EQ(networkAnswer(assessment), (NetworkAnswer{0.7, 0.6, 0.8, true, 0.25, std::nullopt}));
    assessment.scope = {{"no_nodule_found", Severity::Refusal, ""}};
    EXPECT_FALSE(networkAnswer(assessment));
}

TEST(Correction, IsRefusedOnceSomethingWasShown)
{
    EXPECT_EQ(whyNoCorrection(true, false), "");
    EXPECT_NE(whyNoCorrection(true, true), "");
    EXPECT_NE(whyNoCorrection(false, false), "");
}

TEST(AnswerSwitch, IsDerivedFromBothCallsAndTheTruth)
{
    for (const bool truth : {false, true}) {
        EXPECT_EQ(switchOf(truth, truth, truth), AnswerSwitch::None);
        EXPECT_EQ(switchOf(!truth, !truth, truth), AnswerSwitch::None);
        EXPECT_EQ(switchOf(!truth, truth, truth), AnswerSwitch::WrongToRight);
        EXPECT_EQ(switchOf(truth, !truth, truth), AnswerSwitch::RightToWrong);
        EXPECT_FALSE(switchOf(std::nullopt, truth, truth));
        EXPECT_FALSE(switchOf(truth, std::nullopt, truth));
    }
}
