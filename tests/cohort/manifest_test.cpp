// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/manifest.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::cohort;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// "line: text" of every problem.
std::vector<std::string> problems(std::string_view csv)
{
    std::vector<std::string> found;
    for (const auto& [line, text] : readManifest(csv, "/data").problems)
        found.push_back(std::to_string(line) + ": " + text);
    return found;
}

} // namespace

TEST(ReadManifest, ReadsWhatIsKnownAndLeavesTheRestUnknown)
{
    const Manifest manifest = readManifest("nodule,patient,site,split,series,series_uid,x_mm,y_mm,z_mm,mask,pathology,"
                                           "invasive,bubble_lucency,pleural_retraction,diameter_mm,hospital\n"
                                           "n1,p1,A,train,ct/1,1.2.3,-10.5,20,3e1,m/1.nii.gz,IAC,,1,,14.2,x\n"
                                           "n2,p1,A,train,/far/ct,,,,,m/2.mha,MIA,0,,0,,\n"
                                           ",,,,ct/3.zip,,1,2,3,,,,,,,\n",
                                           "/data");
    EXPECT_THAT(manifest.problems, IsEmpty());
    EXPECT_THAT(manifest.unknownColumns, ElementsAre("hospital"));
    ASSERT_EQ(manifest.rows.size(), 3u);
    const ManifestRow& first = manifest.rows[0];
    EXPECT_EQ(first.line, 2);
    EXPECT_EQ(first.facts.id, "n1");
    EXPECT_EQ(first.series, "/data/ct/1");
    EXPECT_EQ(first.seriesUid, "1.2.3");
    EXPECT_EQ(first.center, (imaging::WorldPoint{-10.5, 20, 30}));
    EXPECT_EQ(first.mask, "/data/m/1.nii.gz");
    EXPECT_THAT(first.facts.labels, ElementsAre(1, 1, -1)) << "IAC is invasive, also where it is not said";
    EXPECT_EQ(manifest.rows[1].series, "/far/ct");
    EXPECT_FALSE(manifest.rows[1].center);
    EXPECT_THAT(manifest.rows[1].facts.labels, ElementsAre(0, -1, 0));
    EXPECT_EQ(manifest.rows[2].facts.id, "line 4");
    EXPECT_EQ(manifest.rows[2].facts.patient, "ct/3.zip");
    EXPECT_THAT(manifest.rows[2].facts.labels, ElementsAre(-1, -1, -1));
}

TEST(ReadManifest, FindsEveryProblemWithItsLine)
{
    EXPECT_THAT(problems("nodule,patient,split,series,x_mm,y_mm,z_mm,pathology,invasive,bubble_lucency\n"
                         "n1,p1,train,ct,1,2,3,IAC,0,2\n"
                         "n2,p2,training,,1,2,3,AIC,,\n"
                         "n1,p1,test,ct,1,,3,,,\n"
                         "n3,p3,test,ct,1,2,left,,,\n"
                         "n4,p4,test,ct,,,,,,\n"),
                ElementsAre("2: bubble_lucency is \"2\", not 0, 1 or empty",
                            "2: pathology IAC is invasive, but invasive is 0",
                            "3: split is \"training\", not train, test, or empty",
                            "3: pathology is \"AIC\", not AAH, AIS, MIA, IAC, or empty",
                            "3: series is empty, and no series_uid is given",
                            "4: x_mm, y_mm and z_mm are not all given", "4: nodule n1 is in line 2 already",
                            "4: patient p1 is for test here and for train in line 2", "5: z_mm is \"left\", no number",
                            "6: neither a place (x_mm, y_mm, z_mm) nor a mask says where the nodule is"));
    EXPECT_THAT(problems("series,mask\n"), ElementsAre("0: there are no nodules"));
    EXPECT_THAT(problems("series,x_mm,y_mm,z_mm\nct,nan,inf,1\n"),
                ElementsAre("2: x_mm is \"nan\", no number", "2: y_mm is \"inf\", no number"));
}

TEST(ReadManifest, TakesASeriesOfTheLibraryByItsUidAlone)
{
    const Manifest manifest = readManifest("series_uid,x_mm,y_mm,z_mm\n1.2.3,1,2,3\n1.2.3,4,5,6\n", "/data");
    EXPECT_THAT(manifest.problems, IsEmpty());
    EXPECT_TRUE(manifest.rows[0].series.empty());
    EXPECT_EQ(manifest.rows[0].seriesUid, "1.2.3");
    EXPECT_EQ(manifest.rows[1].facts.patient, "1.2.3") << "of one patient, since of one series";
    EXPECT_THAT(problems("series,series_uid,mask\n,,m.dcm\n"),
                ElementsAre("2: series is empty, and no series_uid is given"));
}

TEST(ReadManifest, ReadsTheSegmentBehindAMask)
{
    const auto rows = readManifest("series,mask\nct,seg.dcm#2\nct,seg.dcm\nct,a#b.nii\nct,seg.dcm#0\nct,m.dcm#-1\n"
                                   "ct,#3\n",
                                   "/data")
                          .rows;
    EXPECT_EQ(rows[0].mask, "/data/seg.dcm");
    EXPECT_EQ(rows[0].segment, 2);
    EXPECT_EQ(rows[1].segment, std::nullopt);
    EXPECT_EQ(rows[2].mask, "/data/a#b.nii");
    EXPECT_EQ(rows[2].segment, std::nullopt);
    EXPECT_EQ(rows[3].segment, 0);
    EXPECT_EQ(rows[4].mask, "/data/m.dcm#-1");
    EXPECT_EQ(rows[5].mask, "/data/#3");
}

TEST(ReadManifest, KnowsWhatIsSimulated)
{
    const auto rows = readManifest("series,mask,simulated\na,m,1\nb,m,0\nc,m,\n", "/data").rows;
    EXPECT_TRUE(rows[0].simulated);
    EXPECT_FALSE(rows[1].simulated);
    EXPECT_FALSE(rows[2].simulated);
    EXPECT_THAT(problems("series,mask,simulated\na,m,yes\n"),
                ElementsAre("2: simulated is \"yes\", not 0, 1 or empty"));
}

TEST(ReadManifest, RefusesATableOfSomethingElse)
{
    EXPECT_THROW(readManifest("nodule,mask\nn,m\n", "/data"), Error);
    EXPECT_THROW(readManifest("series,x_mm,y_mm\nct,1,2\n", "/data"), Error);
    EXPECT_THROW(readManifest("", "/data"), Error);
}
