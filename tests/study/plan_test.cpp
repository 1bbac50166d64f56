// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/plan.h"

#include <gmock/gmock.h>

using namespace dsmt::study;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Plan smallPlan()
{
    Plan plan;
    plan.study = "pilot";
    plan.protocol.design = Design::Crossover;
    plan.cases = {{1, "a", false, "n1"}, {2, "b", true, "n2"}, {3, "c", false, ""}};
    plan.readers = {{1, "senior", "thoracic", 12}, {2, "junior", "", std::nullopt}};
    plan.excluded = {{"shorter than 10 mm", 4}};
    plan.orders = readingOrders(plan.protocol, 2, {2}, {1, 3});
    return plan;
}

} // namespace

TEST(Plan, ComesBackFromItsJsonAndHasOneHash)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(planFromJson(toJson(plan)), plan);
    EXPECT_EQ(sha256Of(planFromJson(toJson(plan))), sha256Of(plan));
    EXPECT_THAT(differences(plan, plan), IsEmpty());
}

TEST(Plan, NamesEveryDifference)
{
    const Plan frozen = smallPlan();
    Plan now = frozen;
    now.protocol.margin = 0.2;
    now.cases[1].training = false;
    now.cases.pop_back();
    now.readers[0].years = 13;
    now.orders[2].caseNumber = 7;
    EXPECT_THAT(differences(frozen, now),
                ElementsAre("the protocol was changed", "case 2 was changed", "case 3 is gone", "reader 1 was changed",
                            "place 3 in session 1 of reader 1 was changed"));
    EXPECT_NE(sha256Of(frozen), sha256Of(now));
    now = frozen;
    now.cases.push_back({9, "x", false, ""});
    EXPECT_THAT(differences(frozen, now), ElementsAre("case 9 was added"));
}
