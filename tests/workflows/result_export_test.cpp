// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/result_export.h"

#include "core/base/error.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "core/imaging/mask_on_grid.h"
#include "core/records/nodule_codes.h"
#include "core/volume_files/write_volume_file.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

const ExportedObject& objectOf(const ResultExport& result, const std::string& kind)
{
    for (const ExportedObject& object : result.objects)
        if (object.kind == kind)
            return object;
    throw std::runtime_error("no " + kind);
}

/// SR and SEG pass dciodvfy and say what the library holds.
void expectTrue(AnalysedCase& analysed)
{
    const ResultExport result = analysed.exported("results");
    ASSERT_EQ(result.objects.size(), 2u);
    for (const ExportedObject& object : result.objects)
        EXPECT_EQ(errorsOf(object.file), "") << object.kind;
    const database::StoredPrediction prediction = analysed.chosen().predictions.at(0);
    const ExportedCase source = analysed.source();
    expectSame(*dicom::readSegmentation(objectOf(result, "SEG").file, {}, &source.grid).mask,
               imaging::onGrid(*prediction.mask, source.grid));

    const MeasurementReport report = dicom::readMeasurementReport(objectOf(result, "SR").file);
    const MeasurementGroup& group = report.groups.at(0);
    const NoduleMeasurements& nodule = *prediction.assessment.nodule;
    EXPECT_EQ(findNumber(group, codes::kLongAxis)->value, nodule.longAxisMm);
    EXPECT_EQ(findNumber(group, codes::kVolume)->value, nodule.volumeMm3);
    EXPECT_EQ(findNumber(group, codes::kAttenuation)->value, nodule.meanHu);
    if (const auto& answer = prediction.assessment.invasiveness) {
        EXPECT_EQ(findNumber(group, codes::kProbability)->value, answer->probability);
    } else {
        EXPECT_EQ(findNumber(group, codes::kProbability), nullptr);
    }
    EXPECT_EQ(group.segment->sopInstanceUid, objectOf(result, "SEG").sopInstanceUid);
}

} // namespace

TEST(ResultExport, IsValidAndTrueForTwentyVariedCases)
{
    for (const phantom::PlannedCase& planned : variedCases(20)) {
        SCOPED_TRACE(planned.id);
        AnalysedCase analysed(planned);
        expectTrue(analysed);
    }
}

TEST(ResultExport, IsValidAndTrueForARealNodule)
{
    const fs::path ct = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    AnalysedCase analysed(ct, {-50, -147, 57});
    expectTrue(analysed);
}

TEST(ResultExport, GivesTheSameFilesAgain)
{
    AnalysedCase analysed(variedCases(2).front());
    const ResultExport first = analysed.exported("first"), second = analysed.exported("second");
    for (std::size_t n = 0; n < first.objects.size(); ++n) {
        EXPECT_EQ(first.objects[n].sopInstanceUid, second.objects[n].sopInstanceUid);
        EXPECT_EQ(bytesOf(first.objects[n].file), bytesOf(second.objects[n].file));
    }
    const ResultExport alone = analysed.exported("alone", false);
    EXPECT_NE(objectOf(alone, "SR").sopInstanceUid, objectOf(first, "SR").sopInstanceUid)
        << "it refers to no segmentation, so it is another object";
    EXPECT_EQ(dicom::readMeasurementReport(objectOf(alone, "SR").file).groups.at(0).segment, std::nullopt);
}

TEST(ResultExport, SaysInEveryObjectThatTheCtIsSimulated)
{
    AnalysedCase analysed(variedCases(2).front());
    for (const ExportedObject& object : analysed.exported("results").objects)
        EXPECT_THAT(bytesOf(object.file), HasSubstr("SIMULATED")) << object.kind;
}

TEST(ResultExport, IsReadByPydicom)
{
    if (saidBy("/usr/bin/python3 -c 'import pydicom'") != "")
        GTEST_SKIP() << "python3-pydicom is not installed";
    AnalysedCase analysed(variedCases(2).front());
    const ResultExport result = analysed.exported("results");
    const std::string script = "import sys, pydicom\n"
                               "s, r = (pydicom.dcmread(f) for f in sys.argv[1:])\n"
                               "print(s.SOPClassUID.name, int(s.pixel_array.sum()), r.SOPClassUID.name, r.PatientName)";
    const database::StoredPrediction prediction = analysed.chosen().predictions.at(0);
    const imaging::Mask mask = imaging::onGrid(*prediction.mask, analysed.source().grid);
    const auto set = std::count(mask.voxels().begin(), mask.voxels().end(), 1);
    EXPECT_EQ(saidBy("/usr/bin/python3 -c " + quoted(script) + " " + quoted(objectOf(result, "SEG").file.string()) +
                     " " + quoted(objectOf(result, "SR").file.string())),
              "Segmentation Storage " + std::to_string(set) + " Comprehensive 3D SR Storage Simulated^I13-0001\n");
}

TEST(ResultExport, IsRefusedForACtThatIsNoDicom)
{
    const TemporaryFolder folder;
    const imaging::Geometry grid = obliqueGrid();
    volume_files::writeVolumeFile(imaging::Volume(grid, std::vector<std::int16_t>(grid.size.voxels(), -700)),
                                  folder / "ct.nii.gz");
    database::CaseRow row;
    row.source = folder / "ct.nii.gz";
    try {
        exportedCase(row, {});
        FAIL() << "it was exported";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_THAT(error.message(), HasSubstr("is no DICOM series"));
    }
}

TEST(ChoosePredictions, TakesTheNewestOfEachNodule)
{
    AnalysedCase analysed(variedCases(2).front());
    const ChosenPredictions first = analysed.chosen();
    ASSERT_EQ(first.predictions.size(), 1u);
    database::PredictionStore store(analysed.library());
    const auto& stored = first.predictions.front();
    const auto other = store.noduleAt(first.row.seriesId, {500, 0, 0});
    store.add(stored.noduleId, stored.assessment, nullptr);
    const auto third = store.add(other, stored.assessment, nullptr);
    const std::string series = first.row.series.seriesUid;
    const ChosenPredictions newest = analysed.chosen(series);
    ASSERT_EQ(newest.predictions.size(), 2u);
    EXPECT_EQ(newest.predictions[0].id, stored.id + 1);
    EXPECT_EQ(newest.predictions[1].id, third);
    EXPECT_EQ(analysed.chosen().predictions.at(0).id, third) << "of all";
    EXPECT_EQ(analysed.chosen(std::to_string(stored.id)).predictions.at(0).id, stored.id) << "by number";
    EXPECT_EQ(choosePredictions(analysed.library(), series, other).predictions.size(), 1u);
}

TEST(ChoosePredictions, SaysWhatThereIsNoneOf)
{
    AnalysedCase analysed(variedCases(2).front());
    for (const char* what : {"99", "2.25.404", "folder/ct"}) {
        try {
            analysed.chosen(what);
            FAIL() << what;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::NotFound);
            EXPECT_THAT(error.message(), HasSubstr(what));
        }
    }
    const TemporaryFolder folder;
    database::Library empty(folder / "library");
    EXPECT_THROW(choosePredictions(empty, "", {}), Error);
}
