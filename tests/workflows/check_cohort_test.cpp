// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/check_cohort.h"

#include "core/base/error.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/simulate_cohort.h"
#include "core/workflows/text_file.h"
#include "tests/fixtures/segmentation_file.h"
#include "tests/fixtures/temporary_folder.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::workflows;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/// A CT of 40 x 40 x 20 mm, and masks on the same grid.
class CheckCohort : public testing::Test {
protected:
    CheckCohort()
    {
        geometry.size = {40, 40, 20};
        geometry.origin = {-20, -20, 100};
        volume_files::writeVolumeFile(
            imaging::Volume(geometry, std::vector<std::int16_t>(geometry.size.voxels(), -850)), folder / "ct.nii.gz");
        writeMask("mask.nii.gz", {0, 0, 110}, geometry);
    }

    /// One voxel is set, the nearest to the place.
    void writeMask(const char* name, imaging::WorldPoint place, const imaging::Geometry& grid) const
    {
        std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
        if (const auto voxel = grid.nearestVoxel(place); grid.contains(voxel))
            voxels[grid.offset(voxel)] = 1;
        volume_files::writeVolumeFile(imaging::Mask(grid, std::move(voxels)), folder / name);
    }

    CheckedCohort check(const std::string& rows) const
    {
        writeTextFile(folder / "cohort.csv", "nodule,patient,split,series,x_mm,y_mm,z_mm,mask,invasive\n" + rows);
        return checkCohort(folder / "cohort.csv", {});
    }

    std::string problem(const std::string& row) const
    {
        const auto problems = check(row).manifest.problems;
        return problems.empty() ? "none" : problems.front().text;
    }

    fixtures::TemporaryFolder folder;
    imaging::Geometry geometry;
};

} // namespace

TEST_F(CheckCohort, CountsACohortWithoutProblems)
{
    const CheckedCohort checked = check("n1,p1,train,ct.nii.gz,0,0,110,mask.nii.gz,1\n"
                                        "n2,p1,train,ct.nii.gz,5,5,105,,0\n"
                                        "n3,p2,test,ct.nii.gz,,,,mask.nii.gz,\n");
    EXPECT_THAT(checked.manifest.problems, IsEmpty());
    EXPECT_EQ(checked.patients, 2);
    EXPECT_EQ(checked.training, 2);
    EXPECT_EQ(checked.test, 1);
    EXPECT_EQ(checked.invasive, 1);
    EXPECT_EQ(checked.notInvasive, 1);
    EXPECT_EQ(checked.withMask, 2);
}

TEST_F(CheckCohort, SaysWhatIsWrongWithTheFiles)
{
    EXPECT_THAT(problem("n,p,,none.nii.gz,0,0,110,,\n"), HasSubstr("none.nii.gz"));
    EXPECT_THAT(problem("n,p,,ct.nii.gz,0,0,200,,\n"), HasSubstr("centre (0.0, 0.0, 200.0) lies outside of the CT"));
    EXPECT_THAT(problem("n,p,,ct.nii.gz,0,0,110,none.nii.gz,\n"), HasSubstr("none.nii.gz"));
    imaging::Geometry elsewhere = geometry;
    elsewhere.origin.x = 500;
    writeMask("far.nii.gz", {510, 0, 110}, elsewhere);
    EXPECT_THAT(problem("n,p,,ct.nii.gz,,,,far.nii.gz,\n"), HasSubstr("1 of 1 voxels of the mask"));
    writeMask("empty.nii.gz", {900, 0, 0}, geometry);
    EXPECT_THAT(problem("n,p,,ct.nii.gz,,,,empty.nii.gz,\n"), HasSubstr("is empty"));
    imaging::Geometry part = geometry;
    part.size = {5, 5, 5};
    writeMask("part.nii.gz", part.origin, part);
    EXPECT_THAT(problem("n,p,,ct.nii.gz,10,10,115,part.nii.gz,\n"), HasSubstr("centre lies outside of the mask"));
    writeTextFile(folder / "text.mha", "no volume");
    EXPECT_THAT(problem("n,p,,ct.nii.gz,,,,text.mha,\n"), HasSubstr("text.mha"));
}

TEST_F(CheckCohort, KnowsSegmentationsAndTheirSegments)
{
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    for (int k = 8; k < 12; ++k)
        voxels[geometry.offset({20, 20, k})] = 1;
    const imaging::Mask mask(geometry, std::move(voxels));
    fixtures::writeSegmentation({mask}, folder / "one.dcm");
    fixtures::writeSegmentation({mask, mask}, folder / "two.dcm", {.isShuffled = true});
    const CheckedCohort checked =
        check("n1,p1,train,ct.nii.gz,0,0,110,one.dcm,1\nn2,p1,train,ct.nii.gz,,,,two.dcm#2,0\n");
    EXPECT_THAT(checked.manifest.problems, IsEmpty());
    EXPECT_EQ(checked.withMask, 2);
    EXPECT_THAT(problem("n,p,,ct.nii.gz,,,,two.dcm,\n"), HasSubstr("it has 2 segments"));
    EXPECT_THAT(problem("n,p,,ct.nii.gz,,,,one.dcm#2,\n"), HasSubstr("no segment 2"));
}

TEST_F(CheckCohort, AcceptsWhatTheSimulationWrites)
{
    const auto cohort = folder / "simulated";
    simulateCohort({"external", 2, 5, cohort, false}, {});
    const CheckedCohort checked = checkCohort(cohort / "cohort.csv", {});
    EXPECT_THAT(checked.manifest.problems, IsEmpty());
    EXPECT_THAT(checked.manifest.unknownColumns, IsEmpty());
    EXPECT_EQ(checked.test, 2);
    EXPECT_EQ(checked.withMask, 2);
}

TEST_F(CheckCohort, RefusesAManifestThatCannotBeRead)
{
    EXPECT_THROW(checkCohort(folder / "none.csv", {}), Error);
    writeTextFile(folder / "broken.csv", "series,mask\n\"ct\n");
    try {
        checkCohort(folder / "broken.csv", {});
        FAIL() << "was read";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("broken.csv"));
        EXPECT_THAT(error.message(), HasSubstr("line 2"));
    }
}
