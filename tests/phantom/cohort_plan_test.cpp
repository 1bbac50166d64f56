// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/cohort_plan.h"

#include "core/base/error.h"
#include "core/phantom/nodule_growth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace dsmt::phantom {
namespace {

std::ptrdiff_t testCases(const std::vector<PlannedCase>& cases)
{
    return std::count_if(cases.begin(), cases.end(), [](const PlannedCase& c) { return c.split == Split::Test; });
}

TEST(PlanCohort, HasThePapersCounts)
{
    const auto internal = planCohort(internalProtocol(), 1, fullCount(internalProtocol()));
    EXPECT_EQ(internal.size(), 474u);
    EXPECT_EQ(testCases(internal), 87);
    const auto external = planCohort(externalProtocol(), 1, fullCount(externalProtocol()));
    EXPECT_EQ(external.size(), 274u);
    EXPECT_EQ(testCases(external), 274);
    EXPECT_EQ(testCases(planCohort(internalProtocol(), 1, 100)), 18) << "the same ratio";
}

TEST(PlanCohort, SharesNoCaseBetweenSeedsAndProtocols)
{
    std::set<std::uint64_t> seeds;
    std::set<std::string> ids;
    for (const Protocol* protocol : {&internalProtocol(), &externalProtocol()})
        for (std::uint64_t seed : {1, 2, 3})
            for (const PlannedCase& planned : planCohort(*protocol, seed, 474)) {
                EXPECT_TRUE(seeds.insert(planned.key.seed).second);
                EXPECT_TRUE(ids.insert(planned.id).second);
                EXPECT_LT(planned.key.seed, std::uint64_t(1) << 48);
            }
}

TEST(PlanCohort, IsTheBeginningOfALargerOne)
{
    const auto few = planCohort(internalProtocol(), 5, 10), many = planCohort(internalProtocol(), 5, 474);
    for (std::size_t n = 0; n < few.size(); ++n) {
        EXPECT_EQ(few[n].id, many[n].id);
        EXPECT_EQ(few[n].key.seed, many[n].key.seed);
    }
}

TEST(Protocols, IncludeTheSizesTheyName)
{
    for (const Protocol* protocol : {&internalProtocol(), &externalProtocol(), &openProtocol()})
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            const double diameter = drawGrowth(seed, *protocol).diameterMm;
            EXPECT_GE(diameter, double(protocol->leastDiameterMm));
            EXPECT_LE(diameter, double(protocol->mostDiameterMm));
        }
}

TEST(Protocols, SpreadCasesOverTheirCentres)
{
    std::map<std::string, int> found;
    for (const PlannedCase& planned : planCohort(externalProtocol(), 1, 4000))
        ++found[centreOf(planned.key).name];
    for (const Centre& centre : externalProtocol().centres)
        EXPECT_NEAR(found[centre.name] / 4000.0, double(centre.share), 0.03) << centre.name;
}

TEST(Protocols, AreFoundByNameOnly)
{
    EXPECT_EQ(&protocolNamed("external"), &externalProtocol());
    EXPECT_THROW(protocolNamed("paper"), Error);
}

} // namespace
} // namespace dsmt::phantom
