// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/protocol.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::study;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(Protocol, ComesBackFromItsJson)
{
    Protocol protocol;
    protocol.design = Design::Crossover;
    protocol.seed = -9007199254740993;
    protocol.inclusion = {8.1, 19.99};
    protocol.trainingCases = 5;
    protocol.feedback = true;
    protocol.washoutDays = 30;
    protocol.weightsSha256 = std::string(64, 'a');
    protocol.positive = "\xE6\xB5\xB8\xE6\xB6\xA6";
    protocol.endpoint = "AUC \"x\"";
    protocol.margin = 0.1;
    protocol.notes = "line\nline";
    EXPECT_EQ(protocolFromJson(toJson(protocol)), protocol);
    EXPECT_EQ(whatIsWrong(protocol), "");
    EXPECT_THROW(protocolFromJson("{}"), Error);
    EXPECT_THROW(protocolFromJson("["), Error);
}

TEST(Protocol, IsRefusedWhenItIsNone)
{
    Protocol protocol;
    protocol.inclusion = {20, 10};
    EXPECT_THAT(whatIsWrong(protocol), HasSubstr("no range"));
    protocol = {};
    protocol.washoutDays = -1;
    EXPECT_THAT(whatIsWrong(protocol), HasSubstr("washout"));
    protocol = {};
    protocol.margin = 1.5;
    EXPECT_THAT(whatIsWrong(protocol), HasSubstr("margin"));
}

TEST(Design, HasNamesThatComeBack)
{
    for (const Design design : {Design::Unaided, Design::Sequential, Design::Crossover, Design::StandAlone})
        EXPECT_EQ(designFrom(toString(design)), design);
    EXPECT_THROW(designFrom("imported"), Error);
}

TEST(Inclusion, CountsEachNoduleOnceAtItsFirstReason)
{
    const InclusionRules rules;
    const auto why = [&](std::optional<bool> invasive, std::optional<double> axis, bool predicted, bool needed = true) {
        return whyExcluded({1, invasive, axis, predicted, false}, rules, needed);
    };
    EXPECT_EQ(why(true, 10.0, true), "");
    EXPECT_EQ(why(false, 20.0, true), "");
    EXPECT_EQ(why(true, {}, false, false), "");
    EXPECT_EQ(why(true, 9.99, true), "shorter than 10 mm");
    EXPECT_EQ(why(true, 20.01, true), "longer than 20 mm");
    const Flow flow = flowOf({why({}, 30.0, true), why(true, 12.0, true), why({}, {}, false), why(true, 30.0, false),
                              why(true, 30.0, true)});
    EXPECT_EQ(flow.considered, 5);
    EXPECT_EQ(flow.included, 1);
    EXPECT_THAT(flow.excluded, ElementsAre(Pair(HasSubstr("no reference standard"), 2), Pair(HasSubstr("no answer"), 1),
                                           Pair(HasSubstr("longer"), 1)));
}
