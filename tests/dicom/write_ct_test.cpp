// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_ct.h"

#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cmath>
#include <cstdlib>
#include <gmock/gmock.h>
#include <random>
#include <vector>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

/// Oblique, both senses of k, values over the whole range that a CT has.
imaging::Volume obliqueVolume(bool flipped)
{
    imaging::Geometry geometry;
    geometry.size = {20, 16, 7};
    geometry.origin = {-123.456789, 45.678901234, -987.654321};
    geometry.spacing = {0.703125, 0.65, 1.0 / 3};
    const double c = std::cos(0.3), s = std::sin(0.3);
    geometry.iAxis = {c, s, 0};
    geometry.jAxis = {-s * 0.8, c * 0.8, -0.6};
    geometry.kAxis = imaging::cross(geometry.iAxis, geometry.jAxis) * (flipped ? -1 : 1);
    std::mt19937 random(7);
    std::uniform_int_distribution<int> hu(-1024, 32767);
    std::vector<std::int16_t> voxels(geometry.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(hu(random));
    return {geometry, std::move(voxels)};
}

void expectNear(imaging::WorldPoint a, imaging::WorldPoint b)
{
    EXPECT_LT(imaging::distance(a, b), 1e-9);
}

imaging::VolumePtr readBack(const fs::path& folder)
{
    return readVolume(scan(folder).series.at(0)).volume;
}

} // namespace

TEST(DerivedUid, IsAUuidUid)
{
    const std::string uid = derivedUid(1, "series");
    EXPECT_EQ(uid, derivedUid(1, "series"));
    EXPECT_NE(uid, derivedUid(2, "series"));
    EXPECT_NE(uid, derivedUid(1, "study"));
    EXPECT_EQ(uid.substr(0, 5), "2.25.");
    EXPECT_LE(uid.size(), 44u);
    EXPECT_NE(uid[5], '0');
    EXPECT_EQ(uid.find_first_not_of("0123456789.", 0), std::string::npos);
}

TEST(WriteCtSeries, IsReadBackWithTheSameHuAndGeometry)
{
    const TemporaryFolder folder;
    const imaging::Volume original = obliqueVolume(false);
    writeCtSeries(original, someSeries(), folder.path());
    const auto read = readBack(folder.path());
    EXPECT_EQ(voxelsOf(*read), voxelsOf(original));
    expectNear(read->geometry().origin, original.geometry().origin);
    expectNear(read->geometry().iAxis, original.geometry().iAxis);
    expectNear(read->geometry().jAxis, original.geometry().jAxis);
    expectNear(read->geometry().kAxis, original.geometry().kAxis);
    for (std::size_t axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(read->geometry().spacing[axis], original.geometry().spacing[axis], 1e-9);
}

TEST(WriteCtSeries, KeepsPlacesWhenSlicesRunAgainstTheNormal)
{
    const TemporaryFolder folder;
    const imaging::Volume original = obliqueVolume(true);
    writeCtSeries(original, someSeries(), folder.path());
    const auto read = readBack(folder.path());
    for (int k = 0; k < 7; ++k) {
        const imaging::VoxelIndex voxel{3, 4, k};
        const auto world = original.geometry().voxelToWorld({3, 4, double(k)});
        EXPECT_EQ(read->at(read->geometry().nearestVoxel(world)), original.at(voxel));
    }
}

TEST(WriteCtSeries, MarksASimulatedSeriesForEveryReader)
{
    SeriesRecord record = someSeries();
    record.description = "chest";
    const CtFolder folder(*tellingVolume(), record);
    const SeriesRecord read = scan(folder.path()).series.at(0).record;
    EXPECT_TRUE(read.simulated);
    EXPECT_EQ(read.description, "SIMULATED chest");
    record.simulated = false;
    const CtFolder real(*tellingVolume(), record);
    EXPECT_FALSE(scan(real.path()).series.at(0).record.simulated);
    EXPECT_EQ(scan(real.path()).series.at(0).record.description, "chest");
}

TEST(WriteCtSeries, SurvivesUnusualText)
{
    SeriesRecord record = someSeries();
    record.patientName = "\xE5\xB0\x8F\xE4\xB8\x9C \xC3\xA9\\t\xC3\xA9^x";
    record.patientId = "A\\B";
    record.description = "SIMULATED " + std::string(70, 'x') + "\xC3\xA9";
    record.patientBirthDate = "yesterday";
    const CtFolder folder(*tellingVolume(), record);
    const SeriesRecord read = scan(folder.path()).series.at(0).record;
    EXPECT_EQ(read.patientName, "\xE5\xB0\x8F\xE4\xB8\x9C \xC3\xA9 t\xC3\xA9 x");
    EXPECT_EQ(read.patientId, "A B");
    EXPECT_EQ(read.description.size(), 64u);
    EXPECT_EQ(read.patientBirthDate, "");
}

TEST(WriteCtSeries, SaysWhenItCannotWrite)
{
    try {
        writeCtSeries(*tellingVolume(), someSeries(), "/dev/null/series");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Failed);
        EXPECT_THAT(error.message(), testing::HasSubstr("/dev/null/series cannot be made"));
    }
}

TEST(WriteCtSeries, LeavesNoUnfinishedFileWhenCancelled)
{
    const TemporaryFolder folder;
    std::stop_source stop;
    const Progress progress(
        [&](double fraction, const std::string&) {
            if (fraction > 0.5)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(writeCtSeries(*tellingVolume(), someSeries(), folder.path(), progress), Cancelled);
    for (const auto& entry : fs::directory_iterator(folder.path()))
        EXPECT_EQ(entry.path().extension(), ".dcm");
}

namespace {

/// Round, with padding where a scanner has none; unsigned, from above, and with the intercepts that scanners use.
const std::vector<CtStyle> kStyles{
    {{false, -1024, {}, false}, {120, 200, 500, "", "SIM-A"}},
    {{true, -1024, -2000, true}, {100, 80, 500, "Simulated contrast medium", ""}},
    {{true, -1000, {}, true}, {}},
    {{true, 0, -2048, false}, {}},
    {{false, -1024, 0, true}, {}},
};

/// As a scanner's round field: -1024 outside of the circle, whole HU inside.
imaging::Volume roundVolume()
{
    imaging::Geometry geometry;
    geometry.size = {24, 24, 5};
    geometry.spacing = {0.7, 0.7, 1.25};
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < 5; ++k)
        for (int j = 0; j < 24; ++j)
            for (int i = 0; i < 24; ++i)
                voxels.push_back(
                    std::hypot(i - 11.5, j - 11.5) > 12 ? -1024 : std::int16_t(-1024 + 171 * ((i + j + 5 * k) % 24)));
    return {geometry, voxels};
}

} // namespace

TEST(WriteCtSeries, IsReadBackTheSameWhateverTheVendorsHabit)
{
    const imaging::Volume original = roundVolume();
    for (const CtStyle& style : kStyles) {
        const TemporaryFolder folder;
        writeCtSeries(original, someSeries(), folder.path(), {}, style);
        const auto read = readBack(folder.path());
        EXPECT_EQ(voxelsOf(*read), voxelsOf(original)) << "intercept " << style.stored.intercept;
        expectNear(read->geometry().origin, original.geometry().origin);
        // The first file is the one at the vendor's end of the patient.
        OFString z;
        DcmFileFormat file;
        ASSERT_TRUE(file.loadFile((folder / "CT000001.dcm").c_str()).good());
        ASSERT_TRUE(file.getDataset()->findAndGetOFString(DCM_ImagePositionPatient, z, 2).good());
        EXPECT_EQ(std::stod(z.c_str()), style.stored.superiorFirst ? 5.0 : 0.0);
        Sint32 number = 0;
        ASSERT_TRUE(file.getDataset()->findAndGetSint32(DCM_InstanceNumber, number).good());
        EXPECT_EQ(number, 1);
    }
}

TEST(WriteCtSeries, StoresPaddingOutsideOfTheRoundFieldAlone)
{
    const TemporaryFolder folder;
    writeCtSeries(roundVolume(), someSeries(), folder.path(), {}, kStyles[1]);
    DcmFileFormat file;
    ASSERT_TRUE(file.loadFile((folder / "CT000003.dcm").c_str()).good());
    const Uint16* cells = nullptr;
    unsigned long count = 0;
    ASSERT_TRUE(file.getDataset()->findAndGetUint16Array(DCM_PixelData, cells, &count).good());
    ASSERT_EQ(count, 24u * 24);
    for (int j = 0; j < 24; ++j)
        for (int i = 0; i < 24; ++i)
            EXPECT_EQ(Sint16(cells[j * 24 + i]) == -2000, std::hypot(i - 11.5, j - 11.5) > 12) << i << "," << j;
    Sint16 padding = 0;
    ASSERT_TRUE(file.getDataset()->findAndGetSint16(DCM_PixelPaddingValue, padding).good());
    EXPECT_EQ(padding, -2000);
}

TEST(WriteCtSeries, PassesDciodvfyWithEveryHabit)
{
    if (std::system("command -v dciodvfy > /dev/null 2>&1") != 0)
        GTEST_SKIP() << "dciodvfy (package dicom3tools) is not installed";
    SeriesRecord record = someSeries();
    record.simulated = true;
    for (const CtStyle& style : kStyles) {
        const TemporaryFolder folder;
        writeCtSeries(roundVolume(), record, folder.path(), {}, style);
        const std::string verdict = saidBy("dciodvfy " + (folder / "CT000002.dcm").string());
        EXPECT_THAT(verdict, testing::HasSubstr("CTImage"));
        EXPECT_THAT(verdict, testing::Not(testing::HasSubstr("Error"))) << verdict;
    }
}

TEST(WriteCtSeries, PassesDciodvfy)
{
    if (std::system("command -v dciodvfy > /dev/null 2>&1") != 0)
        GTEST_SKIP() << "dciodvfy (package dicom3tools) is not installed";
    for (const bool simulated : {true, false}) {
        SeriesRecord record = someSeries();
        record.simulated = simulated;
        const CtFolder folder(*tellingVolume(), record);
        for (const int k : {0, 4}) {
            const std::string verdict = saidBy("dciodvfy " + folder.slice(k).string());
            EXPECT_THAT(verdict, testing::HasSubstr("CTImage"));
            EXPECT_THAT(verdict, testing::Not(testing::HasSubstr("Error"))) << verdict;
        }
    }
}
