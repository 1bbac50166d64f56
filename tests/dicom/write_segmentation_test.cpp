// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_segmentation.h"

#include "core/base/error.h"
#include "core/dicom/read_segmentation.h"
#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"
#include "tests/dicom/enhanced_ct.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

imaging::Geometry reversed(imaging::Geometry grid)
{
    grid.origin = grid.voxelToWorld({0, 0, double(grid.size.k - 1)});
    grid.kAxis = grid.kAxis * -1;
    return grid;
}

imaging::Volume volumeOn(const imaging::Geometry& grid)
{
    return {grid, std::vector<std::int16_t>(grid.size.voxels(), -800)};
}

class WriteSegmentation : public testing::Test {
protected:
    SegmentContent content() const
    {
        return {.identity = someIdentity("segmentation"),
                .label = "Nodule",
                .description = "Lung nodule",
                .algorithmName = "DSMT-Net",
                .algorithmVersion = "dsmt-phantom-v1",
                .algorithmParameters = "weights SHA-256 0123",
                .side = LungSide::Left,
                .trackingId = "Nodule 1",
                .trackingUid = derivedUid(1, "nodule")};
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "seg.dcm";
};

} // namespace

TEST_F(WriteSegmentation, IsReadBackVoxelForVoxelOnObliqueAndReversedSeries)
{
    for (const imaging::Geometry& grid : {obliqueGrid(), reversed(obliqueGrid())}) {
        const CtFolder ct(volumeOn(grid));
        const ScannedSeries series = scan(ct.path()).series.at(0);
        const imaging::Mask mask = randomMask(grid, 5);
        writeSegmentation(mask, content(), readSourceStudy(series), file);
        expectSame(*readSegmentation(file).mask, mask);
        EXPECT_EQ(readSegmentation(file).frameOfReferenceUid, series.record.frameOfReferenceUid);
        EXPECT_EQ(readSegmentation(file).label, "Nodule");
        EXPECT_EQ(errorsOf(file), "");
    }
}

TEST_F(WriteSegmentation, IsTheSameOnTheGridThatTheCtWasReadOn)
{
    const imaging::Geometry written = reversed(obliqueGrid());
    const CtFolder ct(volumeOn(written));
    const ScannedSeries series = scan(ct.path()).series.at(0);
    const imaging::Mask mask = randomMask(readVolume(series).volume->geometry(), 6);
    writeSegmentation(mask, content(), readSourceStudy(series), file);
    expectSame(*readSegmentation(file).mask, mask);
}

TEST_F(WriteSegmentation, NamesTheImageAtThePlaceOfEachFrame)
{
    const imaging::Geometry grid = obliqueGrid();
    const CtFolder ct(volumeOn(grid));
    writeSegmentation(randomMask(grid, 5), content(), readSourceStudy(scan(ct.path()).series.at(0)), file);
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
    DcmSequenceOfItems* frames = nullptr;
    ASSERT_TRUE(format.getDataset()->findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, frames).good());
    ASSERT_EQ(frames->card(), 7u) << "slices 2, 3, 4, 6, 7, 8 and 9 hold something";
    const int slices[] = {2, 3, 4, 6, 7, 8, 9};
    for (unsigned long frame = 0; frame < frames->card(); ++frame) {
        OFString uid;
        DcmItem *derivation = nullptr, *source = nullptr;
        ASSERT_TRUE(frames->getItem(frame)->findAndGetSequenceItem(DCM_DerivationImageSequence, derivation).good());
        ASSERT_TRUE(derivation->findAndGetSequenceItem(DCM_SourceImageSequence, source).good());
        source->findAndGetOFString(DCM_ReferencedSOPInstanceUID, uid);
        DcmFileFormat slice;
        slice.loadFile(OFFilename(ct.slice(slices[frame]).c_str()));
        OFString expected;
        slice.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, expected);
        EXPECT_EQ(uid, expected);
    }
}

TEST_F(WriteSegmentation, HasNoSourceForAFrameWhereTheCtHasNoImage)
{
    const imaging::Geometry grid = obliqueGrid();
    const CtFolder ct(volumeOn(grid));
    std::filesystem::remove(ct.slice(6));
    const ScannedSeries series = scan(ct.path()).series.at(0);
    const imaging::Mask mask = randomMask(readVolume(series).volume->geometry(), 7);
    writeSegmentation(mask, content(), readSourceStudy(series), file);
    expectSame(*readSegmentation(file).mask, mask);
    EXPECT_EQ(errorsOf(file), "");
}

TEST_F(WriteSegmentation, NamesTheFramesOfAMultiFrameCt)
{
    const imaging::Geometry grid = obliqueGrid();
    writeEnhancedCt(volumeOn(grid), someSeries(), folder / "enhanced.dcm");
    const ScannedSeries series = scan(folder / "enhanced.dcm").series.at(0);
    const imaging::Mask mask = randomMask(readVolume(series).volume->geometry(), 8);
    writeSegmentation(mask, content(), readSourceStudy(series), file);
    expectSame(*readSegmentation(file).mask, mask);
    EXPECT_EQ(errorsOf(file), "");
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
    OFString frame;
    ASSERT_TRUE(format.getDataset()->findAndGetOFString(DCM_ReferencedFrameNumber, frame, 0, OFTrue).good());
    EXPECT_EQ(frame, "3") << "slice 2 is the first with something in it";
}

TEST_F(WriteSegmentation, SaysWhoWroteItWithinSixteenCharacters)
{
    const imaging::Geometry grid = obliqueGrid();
    const CtFolder ct(volumeOn(grid));
    writeSegmentation(randomMask(grid, 5), content(), readSourceStudy(scan(ct.path()).series.at(0)), file);
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
    OFString name, uid;
    format.getMetaInfo()->findAndGetOFString(DCM_ImplementationVersionName, name);
    format.getMetaInfo()->findAndGetOFString(DCM_ImplementationClassUID, uid);
    EXPECT_EQ(name.substr(0, 5), "DSMT_");
    EXPECT_LE(name.size(), 16u);
    EXPECT_EQ(uid.substr(0, 5), "2.25.");
}

TEST_F(WriteSegmentation, TakesOverPatientAndStudyButNoBrokenValues)
{
    const imaging::Geometry grid = obliqueGrid();
    const CtFolder ct(volumeOn(grid));
    ct.editAll(grid.size.k, [](DcmDataset& dataset, int) {
        dataset.putAndInsertString(DCM_SpecificCharacterSet, "GB18030");
        dataset.putAndInsertString(DCM_PatientName, "Wang^XiaoDong=\xCD\xF5^\xD0\xA1\xB6\xAB");
        dataset.putAndInsertString(DCM_PatientBirthDate, "about 1950");
        dataset.putAndInsertString(DCM_PatientSex, "male");
        dataset.putAndInsertString(DCM_PatientAge, "67");
        dataset.putAndInsertString(DCM_StudyTime, "10:11:12");
        dataset.putAndInsertString(DCM_AccessionNumber, "A number of more than sixteen");
        dataset.putAndInsertString(DCM_StudyDescription, "Thorax");
    });
    writeSegmentation(randomMask(grid, 5), content(), readSourceStudy(scan(ct.path()).series.at(0)), file);
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
    const auto value = [&](const DcmTagKey& tag) {
        OFString text;
        format.getDataset()->findAndGetOFStringArray(tag, text);
        return std::string(text.c_str());
    };
    EXPECT_EQ(value(DCM_SpecificCharacterSet), "ISO_IR 192");
    EXPECT_EQ(value(DCM_PatientName), "Wang^XiaoDong=\xE7\x8E\x8B^\xE5\xB0\x8F\xE4\xB8\x9C");
    EXPECT_EQ(value(DCM_PatientBirthDate), "");
    EXPECT_EQ(value(DCM_PatientSex), "M");
    EXPECT_EQ(value(DCM_PatientAge), "");
    EXPECT_EQ(value(DCM_StudyTime), "");
    EXPECT_EQ(value(DCM_AccessionNumber), "A number of more");
    EXPECT_EQ(value(DCM_StudyDescription), "Thorax");
    EXPECT_EQ(errorsOf(file), "");
}

TEST_F(WriteSegmentation, RefusesAnEmptyMask)
{
    const imaging::Geometry grid = obliqueGrid();
    const CtFolder ct(volumeOn(grid));
    const imaging::Mask empty(grid, std::vector<std::uint8_t>(grid.size.voxels(), 0));
    EXPECT_THROW(writeSegmentation(empty, content(), readSourceStudy(scan(ct.path()).series.at(0)), file), Error);
    EXPECT_FALSE(std::filesystem::exists(file));
}
