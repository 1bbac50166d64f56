// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/cut_cohort.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/simulate_patches.h"
#include "core/database/case_store.h"
#include "core/dicom/write_ct.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/simulate_cohort.h"
#include "core/workflows/text_file.h"
#include "tests/fixtures/segmentation_file.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

namespace {

constexpr imaging::WorldPoint kBall{10, -20, 30};

SeriesRecord record()
{
    SeriesRecord record;
    record.seriesUid = "2.25.501";
    record.studyUid = "2.25.502";
    record.frameOfReferenceUid = "2.25.7";
    record.modality = "CT";
    record.sliceThicknessMm = 1;
    return record;
}

/// A CT of 160 mm with a ball of 12 mm as DICOM and as NIfTI, and the ball's mask.
class CutNodules : public testing::Test {
protected:
    CutNodules()
    {
        const auto volume = ball(chestGrid(), kBall, 6, -50);
        dicom::writeCtSeries(*volume, record(), folder / "ct");
        volume_files::writeVolumeFile(*volume, folder / "ct.nii.gz");
        std::vector<std::uint8_t> voxels;
        for (const std::int16_t hu : volume->voxels())
            voxels.push_back(hu > -500);
        const imaging::Mask mask(volume->geometry(), std::move(voxels));
        volume_files::writeVolumeFile(mask, folder / "mask.nii.gz");
        writeSegmentation({mask}, folder / "seg.dcm", {.isShuffled = true});
    }

    CutCohort cut(const std::string& rows, const fs::path& library = {}) const
    {
        writeTextFile(manifest, "nodule,patient,split,series,series_uid,x_mm,y_mm,z_mm,mask,invasive\n" + rows);
        return cutCohort({manifest, file, library}, {});
    }

    std::string problem(const std::string& rows, const fs::path& library = {}) const
    {
        const auto problems = cut(rows, library).checked.manifest.problems;
        return problems.empty() ? "none" : problems.front().text;
    }

    std::vector<std::string> warnings(const std::string& rows) const
    {
        std::vector<std::string> found;
        for (const auto& [line, text] : cut(rows).warnings)
            found.push_back(fmt::format("{}: {}", line, text));
        return found;
    }

    void expectNothingWritten() const
    {
        for (const auto& entry : fs::directory_iterator(folder.path()))
            EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr("cache")));
    }

    TemporaryFolder folder;
    fs::path manifest = folder / "cohort.csv", file = folder / "patches.cache";
};

} // namespace

TEST_F(CutNodules, ComeInTheOrderOfTheManifestWithWhatIsKnown)
{
    const CutCohort made = cut("n1,p1,train,ct,,10,-20,30,mask.nii.gz,1\n"
                               "n2,p2,test,ct.nii.gz,,10,-20,30,,0\n"
                               "n3,p1,train,ct,,,,,seg.dcm,\n"
                               "n4,p1,train,ct,,12,-20,30,seg.dcm#1,\n");
    EXPECT_THAT(made.checked.manifest.problems, IsEmpty());
    EXPECT_THAT(made.warnings, IsEmpty());
    EXPECT_EQ(made.outlined, 3);
    EXPECT_EQ(made.simulated, 0);
    const cohort::PatchCache cache = cohort::openPatchCache(file);
    ASSERT_EQ(cache.nodules.size(), 4u);
    const auto &first = cache.nodules[0], &second = cache.nodules[1], &third = cache.nodules[2],
               &fourth = cache.nodules[3];
    EXPECT_EQ(first.id + second.id + third.id + fourth.id, "n1n2n3n4");
    EXPECT_THAT(first.labels, ElementsAre(1, -1, -1));
    EXPECT_EQ(second.split, "test");
    EXPECT_NEAR(first.diameterMm, 12, 0.3);
    EXPECT_EQ(first.local[std::size_t(32 * 64 * 64 + 32 * 64 + 32)], -50);
    EXPECT_TRUE(second.mask.empty());
    EXPECT_EQ(second.diameterMm, 0);
    EXPECT_EQ(second.meanHu, 0);
    EXPECT_TRUE(std::ranges::equal(first.local, second.local)) << "the same voxels in another file";
    EXPECT_TRUE(std::ranges::equal(first.global, second.global));
    EXPECT_TRUE(std::ranges::equal(first.mask, third.mask)) << "the centre of the mask is that of the ball";
    EXPECT_TRUE(std::ranges::equal(first.local, third.local));
    EXPECT_TRUE(std::ranges::equal(fourth.mask.first(fourth.mask.size() - 2), third.mask.subspan(2)))
        << "2 mm beside it";

    const auto provenance = nlohmann::json::parse(cache.provenance);
    EXPECT_EQ(cache.provenance, made.provenance);
    EXPECT_EQ(provenance.at("manifest_sha256"), sha256OfFile(manifest));
    EXPECT_EQ(provenance.at("cases"), 4);
    EXPECT_EQ(provenance.at("outlines"), 3);
    EXPECT_EQ(provenance.at("simulated"), false);
    EXPECT_THAT(cache.provenance, Not(HasSubstr(folder.path().string()))) << "no paths leave the house";
}

TEST_F(CutNodules, AreNotWrittenWhereThereIsAnyProblem)
{
    const CutCohort made = cut("n1,p1,train,ct,,10,-20,30,mask.nii.gz,1\n"
                               "n2,p2,test,none.nii.gz,,10,-20,30,gone.dcm,0\n"
                               "n3,p3,test,ct,,10,-20,300,seg.dcm#4,\n");
    EXPECT_EQ(made.checked.manifest.problems.size(), 4u) << "CT, mask; mask, centre";
    EXPECT_TRUE(made.provenance.empty());
    expectNothingWritten();
    // Only its voxels show that this is no CT.
    try {
        cut("n1,p1,train,ct,,10,-20,30,,1\nn2,p1,train,mask.nii.gz,,10,-20,30,,1\n");
        FAIL() << "was cut";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("line 3: "));
        EXPECT_THAT(error.message(), HasSubstr("hardly HU"));
    }
    expectNothingWritten();
}

TEST_F(CutNodules, ReplaceNothingButACache)
{
    writeTextFile(file, "a thesis");
    EXPECT_THROW(cut("n1,p1,train,ct,,10,-20,30,,1\n"), Error);
    EXPECT_EQ(readTextFile(file), "a thesis");
    fs::remove(file);
    cut("n1,p1,train,ct,,10,-20,30,,1\n");
    cut("n1,p1,train,ct,,10,-20,30,,1\nn2,p1,train,ct,,10,-20,30,,1\n");
    EXPECT_EQ(cohort::openPatchCache(file).nodules.size(), 2u);
}

TEST_F(CutNodules, OfASeriesWithoutPathComeFromTheLibrary)
{
    const std::string row = "n1,p1,train,,2.25.501,10,-20,30,seg.dcm,1\n";
    EXPECT_THAT(problem(row), HasSubstr("no case library is named"));
    const fs::path none = folder / "none", place = folder / "library";
    EXPECT_THAT(problem(row, none), HasSubstr("is no case library"));
    EXPECT_FALSE(fs::exists(none)) << "asking makes none";
    {
        database::Library library(place);
        database::CaseStore(library).addSeries(record(), folder / "ct");
    }
    EXPECT_THAT(problem("n1,p1,train,,2.25.9,10,-20,30,,1\n", place), HasSubstr("holds no series 2.25.9"));
    EXPECT_EQ(problem(row + "n2,p1,train,ct,,10,-20,30,seg.dcm,1\n", place), "none");
    const cohort::PatchCache cache = cohort::openPatchCache(file);
    EXPECT_TRUE(std::ranges::equal(cache.nodules[0].local, cache.nodules[1].local));
    EXPECT_TRUE(std::ranges::equal(cache.nodules[0].mask, cache.nodules[1].mask));
}

TEST_F(CutNodules, ComeWithWhatIsToBeKnownAboutThem)
{
    imaging::Geometry thick = chestGrid();
    thick.spacing[2] = 4;
    thick.size.k = 40;
    SeriesRecord series = record();
    series.sliceThicknessMm = 4;
    dicom::writeCtSeries(*ball(thick, kBall, 6, -50), series, folder / "thick");
    EXPECT_THAT(warnings("n1,p1,,thick,,10,-20,30,,1\n"),
                ElementsAre("2: The slices are 4.0 mm apart; at most 2.5 mm are wanted."));
    series.sliceThicknessMm = 5;
    dicom::writeCtSeries(*ball(chestGrid(), kBall, 6, -50), series, folder / "overlapping");
    EXPECT_THAT(warnings("n1,p1,,overlapping,,10,-20,30,,1\n"),
                ElementsAre("2: The slices are 5.0 mm thick; at most 2.5 mm are wanted."));
    EXPECT_THAT(
        warnings("n1,p1,,ct.nii.gz,,-69.5,-99.5,30,,1\n"),
        ElementsAre("2: 75 % of the region around the nodule lies outside the CT. An analysis of such a nodule "
                    "is refused.",
                    "2: 75 % of the wider surroundings (128 mm) lie outside the CT; the network sees air there. "
                    "An analysis of such a nodule is refused."))
        << "at an edge of the CT";
}

TEST_F(CutNodules, HaveNoOutlineWhereNothingIsLeftOfIt)
{
    const imaging::Geometry fine = imaging::cubeAround(kBall, 9, 0.3);
    std::vector<std::uint8_t> voxels(fine.size.voxels(), 0);
    voxels[fine.size.voxels() / 2 + 1] = 1;
    volume_files::writeVolumeFile(imaging::Mask(fine, voxels), folder / "dot.nii.gz");
    const CutCohort dot = cut("n1,p1,,ct,,10,-20,30,dot.nii.gz,1\n");
    ASSERT_EQ(dot.warnings.size(), 1u);
    EXPECT_THAT(dot.warnings[0].text, HasSubstr("too small for a grid of 1 mm and counts as not known"));
    EXPECT_EQ(dot.outlined, 0);
    EXPECT_EQ(nlohmann::json::parse(dot.provenance).at("warnings").size(), 1u);
    EXPECT_TRUE(cohort::openPatchCache(file).nodules[0].mask.empty());
}

TEST_F(CutNodules, LeaveNothingWhenTheCuttingIsStopped)
{
    std::stop_source stop;
    int reports = 0;
    const Progress progress(
        [&](double fraction, const std::string&) {
            if (fraction > 0.31 && ++reports == 2)
                stop.request_stop();
        },
        stop.get_token());
    writeTextFile(manifest, "series,x_mm,y_mm,z_mm\nct,10,-20,30\nct.nii.gz,10,-20,30\nct,10,-20,31\n");
    EXPECT_THROW(cutCohort({manifest, file, {}}, progress), Cancelled);
    EXPECT_EQ(reports, 2);
    expectNothingWritten();
}

/// The whole way, through DICOM files, masks and the manifest, ends in the very patches that training on simulated
/// nodules cuts without them.
TEST_F(CutNodules, AreVoxelForVoxelThoseOfTheSimulationThatWentNoSuchWay)
{
    for (const char* protocol : {"internal", "external"}) {
        const fs::path studies = folder / protocol;
        simulateCohort({protocol, 1, 11, studies, false}, {});
        const CutCohort made = cutCohort({studies / "cohort.csv", file, {}}, {});
        ASSERT_THAT(made.checked.manifest.problems, IsEmpty());
        EXPECT_EQ(made.simulated, 1);
        EXPECT_EQ(nlohmann::json::parse(made.provenance).at("simulated"), true);
        const auto planned = phantom::planCohort(phantom::protocolNamed(protocol), 11, 1).front();
        const cohort::PatchRecord expected = cohort::simulatePatches(planned);
        const cohort::CachedNodule found = cohort::openPatchCache(file).nodules.at(0);
        EXPECT_TRUE(std::ranges::equal(found.local, expected.local)) << protocol;
        EXPECT_TRUE(std::ranges::equal(found.global, expected.global)) << protocol;
        EXPECT_TRUE(std::ranges::equal(found.mask, expected.mask)) << protocol;
        EXPECT_EQ(found.labels, expected.labels);
        EXPECT_EQ(found.pathology, expected.pathology);
        EXPECT_EQ(found.site, expected.site);
        EXPECT_EQ(found.split, expected.split);
        EXPECT_EQ(found.diameterMm, expected.diameterMm);
        EXPECT_EQ(found.meanHu, expected.meanHu);
    }
}

TEST_F(CutNodules, ComeOutOfRealCropsAndARealCt)
{
    const fs::path crops = sharedMaterial("data/lidc_crops"), ct = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(crops);
    DSMT_REQUIRE_SHARED(ct);
    std::string rows = "nodule,series,mask,x_mm,y_mm,z_mm,pathology\n";
    int count = 0;
    for (const auto& entry : fs::directory_iterator(crops))
        if (const std::string name = fs::absolute(entry.path()).string(); name.ends_with("_ct.mha"))
            rows += fmt::format("n{},{},{}_mask.mha,,,,\n", ++count, name, name.substr(0, name.size() - 7));
    rows += "whole," + fs::absolute(ct).string() + ",,-50,-147,57,IAC\n";
    writeTextFile(manifest, rows);
    const CutCohort made = cutCohort({manifest, file, {}}, {});
    EXPECT_THAT(made.checked.manifest.problems, IsEmpty());
    EXPECT_EQ(made.outlined, count);
    EXPECT_GT(count, 60);
    for (const cohort::CachedNodule& nodule : cohort::openPatchCache(file).nodules)
        if (nodule.id != "whole") {
            EXPECT_GT(nodule.diameterMm, 3);
            EXPECT_LT(nodule.diameterMm, 40);
            EXPECT_GT(nodule.meanHu, -900);
            EXPECT_LT(nodule.meanHu, 300);
        }
}
