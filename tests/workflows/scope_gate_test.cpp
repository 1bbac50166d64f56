// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/scope_gate.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::workflows;
using imaging::WorldPoint;

namespace {

/// 300 x 300 x 300 mm around the origin.
imaging::Geometry chest(double sliceMm = 1)
{
    imaging::Geometry geometry = imaging::cubeAround({0, 0, 0}, 300, 1.0);
    geometry.spacing[2] = sliceMm;
    geometry.size.k = int(300 / sliceMm);
    return geometry;
}

std::vector<ScopeFinding> gapAt(double z)
{
    const dicom::GeometryFinding gap{
        {"missing_slices", Severity::Warning, "Two slices are missing."}, {0, 0, z}, {0, 0, z + 2}};
    return scopeOfCt(chest(), {gap}, {0, 0, 0}, {});
}

Severity severityOf(const std::vector<ScopeFinding>& scope, const std::string& code)
{
    for (const ScopeFinding& finding : scope)
        if (finding.code == code)
            return finding.severity;
    ADD_FAILURE() << "no finding " << code;
    return Severity::Note;
}

} // namespace

TEST(ScopeGate, RefusesAGapOnlyWhereItTouchesTheNodulesPatch)
{
    EXPECT_EQ(severityOf(gapAt(10), "missing_slices"), Severity::Refusal);
    EXPECT_EQ(severityOf(gapAt(-25), "missing_slices"), Severity::Refusal);
    EXPECT_EQ(severityOf(gapAt(40), "missing_slices"), Severity::Warning);
    EXPECT_EQ(severityOf(gapAt(100), "missing_slices"), Severity::Note);
}

TEST(ScopeGate, RefusesATiltedGantryWhereverTheNoduleIs)
{
    const dicom::GeometryFinding tilt{
        {"gantry_tilt", Severity::Refusal, "The slices are sheared."}, {0, 0, -150}, {0, 0, 150}};
    for (const double z : {-100.0, 0.0, 100.0})
        EXPECT_EQ(severityOf(scopeOfCt(chest(), {tilt}, {0, 0, z}, {}), "gantry_tilt"), Severity::Refusal);
}

TEST(ScopeGate, WarnsAboutThickSlicesAndRefusesVeryThickOnes)
{
    EXPECT_TRUE(scopeOfCt(chest(), {}, {0, 0, 0}, {}).empty());
    EXPECT_EQ(severityOf(scopeOfCt(chest(4), {}, {0, 0, 0}, {}), "thick_slices"), Severity::Warning);
    EXPECT_EQ(severityOf(scopeOfCt(chest(7.5), {}, {0, 0, 0}, {}), "thick_slices"), Severity::Refusal);
}

TEST(ScopeGate, CountsHowMuchOfThePatchLiesOutsideTheCt)
{
    EXPECT_EQ(severityOf(scopeOfCt(chest(), {}, {0, 0, 135}, {}), "outside_field_of_view"), Severity::Warning);
    const auto scope = scopeOfCt(chest(), {}, {0, 0, 150}, {});
    EXPECT_EQ(severityOf(scope, "outside_field_of_view"), Severity::Refusal);
    EXPECT_NE(scope[0].text.find("50 %"), std::string::npos) << scope[0].text;
}

TEST(ScopeGate, WarnsWhereTheSurroundingsLeaveTheCtAndRefusesWhereMostOfThemDo)
{
    EXPECT_EQ(severityOf(scopeOfCt(chest(), {}, {0, 0, 110}, {}), "surroundings_outside"), Severity::Warning);
    EXPECT_EQ(severityOf(scopeOfCt(chest(), {}, {140, 0, 140}, {}), "surroundings_outside"), Severity::Refusal);
    imaging::Geometry crop = imaging::cubeAround({0, 0, 0}, 60, 1.0);
    const auto scope = scopeOfCt(crop, {}, {0, 0, 0}, {});
    ASSERT_EQ(scope.size(), 1u);
    EXPECT_EQ(severityOf(scope, "surroundings_outside"), Severity::Refusal);
}
