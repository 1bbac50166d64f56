// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_result.h"

#include "core/database/imported_objects.h"
#include "core/database/mask_edit_store.h"
#include "core/database/nodule_store.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "core/dicom/write_ct.h"
#include "core/dicom/write_segmentation.h"
#include "core/workflows/import_ct.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/segmentation_file.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
namespace fs = std::filesystem;

namespace {

/// The same slices counted from the other end.
imaging::Geometry reversed(imaging::Geometry grid)
{
    grid.origin = grid.voxelToWorld({0, 0, grid.size.k - 1.0});
    grid.kAxis = grid.kAxis * -1.0;
    grid.iAxis = grid.iAxis * -1.0; // stays right-handed
    grid.origin = grid.origin - grid.iAxis * (grid.spacing[0] * (grid.size.i - 1));
    return grid;
}

class ImportResult : public testing::Test {
protected:
    fs::path ownReport()
    {
        const ResultExport result = analysed.exported("results");
        for (const ExportedObject& object : result.objects)
            (object.kind == "SR" ? report : segmentation) = object.file;
        return report;
    }

    AnalysedCase analysed{variedCases(2).front()};
    fs::path report, segmentation;
};

} // namespace

TEST_F(ImportResult, KeepsEveryValueAndCodeOfAReportThroughTheLibrary)
{
    ownReport();
    const MeasurementReport before = dicom::readMeasurementReport(report);
    database::Library other(analysed / "other");
    const ImportedResult imported = importResult(other, report);
    EXPECT_EQ(imported.kind, "SR");
    EXPECT_TRUE(imported.isNew);
    EXPECT_FALSE(imported.attached) << "this library has no CT";
    EXPECT_EQ(imported.findings, int(before.groups.size()));
    const ExportedCase source = analysed.source();
    const auto stored = database::ImportedObjects(other).reports(source.source.studyUid, source.source.seriesUid);
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_TRUE(stored[0].intact);
    EXPECT_TRUE(stored[0].report == before);
    const fs::path again = analysed / "again.dcm";
    dicom::writeMeasurementReport(stored[0].report, someIdentity("again"), source.source, source.source.images,
                                  "2.25.8", again);
    EXPECT_TRUE(dicom::readMeasurementReport(again) == before);
    EXPECT_FALSE(importResult(other, report).isNew) << "once is enough";
}

TEST_F(ImportResult, KeepsASegmentationVoxelForVoxelAlsoObliqueReversedShuffledAndFractional)
{
    for (const bool isReversed : {false, true})
        for (const int fraction : {0, 255}) {
            SCOPED_TRACE(testing::Message() << isReversed << fraction);
            const imaging::Geometry grid = isReversed ? reversed(obliqueGrid()) : obliqueGrid();
            const imaging::Mask drawn = randomMask(grid, 5, fraction == 0 ? 1 : fraction);
            const fs::path file = analysed / "foreign.dcm";
            writeSegmentation({drawn}, file,
                              {.maximumFraction = fraction,
                               .isShuffled = true,
                               .spacingBetweenSlices = grid.spacing[2],
                               .change = [&](DcmDataset& dataset) {
                                   dataset.putAndInsertString(DCM_SOPInstanceUID,
                                                              isReversed ? (fraction ? "2.25.31" : "2.25.32")
                                                                         : (fraction ? "2.25.33" : "2.25.34"));
                                   dataset.putAndInsertString(DCM_StudyInstanceUID, "2.25.30");
                               }});
            database::Library other(analysed / ("seg" + std::to_string(int(isReversed)) + std::to_string(fraction)));
            EXPECT_TRUE(importResult(other, file).isNew);
            const auto stored = database::ImportedObjects(other).segments("2.25.30", "");
            ASSERT_EQ(stored.size(), 1u);
            ASSERT_TRUE(stored[0].mask);
            expectSame(*stored[0].mask, drawn, fraction == 0 ? 1 : (fraction + 1) / 2);
        }
}

TEST_F(ImportResult, MakesNodulesOfWhatIsFoundOnACtWhicheverComesFirst)
{
    ownReport();
    for (const bool ctFirst : {true, false}) {
        SCOPED_TRACE(ctFirst);
        database::Library other(analysed / (ctFirst ? "ct first" : "results first"));
        const fs::path results = segmentation.parent_path(), ct = analysed / "ct";
        const ImportReport first = importCt(other, {.path = ctFirst ? ct : results, .link = ctFirst});
        EXPECT_FALSE(first.isEmpty());
        const ImportReport second = importCt(other, {.path = ctFirst ? results : ct, .link = !ctFirst});
        EXPECT_FALSE(second.isEmpty());
        const auto rows = database::CaseStore(other).cases();
        ASSERT_EQ(rows.size(), 1u);
        EXPECT_EQ(rows[0].nodules, 1);
        const auto edits = database::MaskEditStore(other).ofSeries(rows[0].seriesId).edits;
        ASSERT_EQ(edits.size(), 1u);
        EXPECT_THAT(edits[0].edit.author, testing::HasSubstr("DICOM segmentation"));
        const auto volume = [](const imaging::Mask& mask) {
            double count = 0;
            for (const auto voxel : mask.voxels())
                count += voxel;
            const auto& spacing = mask.geometry().spacing;
            return count * spacing[0] * spacing[1] * spacing[2];
        };
        const double drawn = volume(*dicom::readSegmentation(segmentation).mask);
        EXPECT_NEAR(volume(*edits[0].edit.mask), drawn, 0.1 * drawn) << "made finer for editing";
        importCt(other, {.path = results});
        EXPECT_EQ(database::CaseStore(other).cases()[0].nodules, 1) << "a second import adds nothing";
        EXPECT_EQ(database::MaskEditStore(other).versions(edits[0].noduleId).size(), 1u);
    }
}

TEST_F(ImportResult, RefusesDamagedFilesInWords)
{
    ownReport();
    std::string bytes = bytesOf(segmentation);
    fs::create_directories(analysed / "damaged");
    std::ofstream(analysed / "damaged" / "short.dcm", std::ios::binary) << bytes.substr(0, bytes.size() / 2);
    database::Library other(analysed / "other");
    const ImportReport imported = importCt(other, {.path = analysed / "damaged"});
    EXPECT_TRUE(imported.results.empty());
    ASSERT_EQ(imported.rejected.size(), 1u);
    EXPECT_NE(imported.rejected[0].reason, "");
}
