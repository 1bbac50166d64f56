// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/read_volume_file.h"

#include "core/volume_files/write_volume_file.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/volume_files/made_volume_files.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::volume_files;
using namespace dsmt::fixtures;
using imaging::WorldPoint;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const std::vector<int> kTelling{-1000, -993, -986, -979, -972, -965, -958, -951, -944, -937, -930, -923};

FileVolume readMade(const MadeNifti& made, const std::string& name = "ct.nii")
{
    const TemporaryFolder folder;
    writeBytes(folder / name, name.ends_with(".gz") ? packed(made.file(), true) : made.file());
    EXPECT_TRUE(isVolumeFile(folder / name));
    return readVolumeFile(folder / name);
}

std::string whyNotMade(const MadeNifti& made)
{
    const TemporaryFolder folder;
    writeBytes(folder / "ct.nii", made.file());
    const std::string reason = whyNotRead(folder / "ct.nii");
    EXPECT_THAT(reason, HasSubstr("ct.nii: "));
    return reason;
}

void expectNear(WorldPoint a, WorldPoint b, double tolerance = 1e-5)
{
    EXPECT_LT(imaging::distance(a, b), tolerance) << a.x << " " << a.y << " " << a.z;
}

/// Where the voxel with a value lies; values are unique in the volumes of these tests.
WorldPoint placeOf(const imaging::Volume& volume, int value)
{
    const imaging::Size size = volume.geometry().size;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i)
                if (volume.at({i, j, k}) == value)
                    return volume.geometry().voxelToWorld({double(i), double(j), double(k)});
    ADD_FAILURE() << value << " is not there";
    return {};
}

bool isRightHanded(const imaging::Geometry& geometry)
{
    return imaging::dot(imaging::cross(geometry.iAxis, geometry.jAxis), geometry.kAxis) > 0.999999;
}

} // namespace

TEST(ReadNifti, GivesBackWhatWasWritten)
{
    imaging::Geometry geometry;
    geometry.size = {3, 4, 2};
    geometry.origin = {-50.5, 20.25, 100};
    geometry.spacing = {0.75, 0.5, 2};
    const double c = std::cos(0.3), s = std::sin(0.3);
    geometry.iAxis = {c, s, 0};
    geometry.jAxis = {-s * c, c * c, s};
    geometry.kAxis = imaging::cross(geometry.iAxis, geometry.jAxis);
    std::vector<std::int16_t> voxels;
    for (int v = 0; v < 24; ++v)
        voxels.push_back(std::int16_t(-1000 + 7 * v));
    const imaging::Volume volume(geometry, voxels);
    const TemporaryFolder folder;
    for (const char* name : {"ct.nii", "ct.nii.gz", "ct.mha"}) {
        writeVolumeFile(volume, folder / name);
        EXPECT_TRUE(isVolumeFile(folder / name));
        const FileVolume read = readVolumeFile(folder / name);
        EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(volume)) << name;
        EXPECT_TRUE(read.notes.empty());
        expectNear(read.volume->geometry().iAxis, geometry.iAxis, 1e-6);
        expectNear(read.volume->geometry().jAxis, geometry.jAxis, 1e-6);
        expectNear(read.volume->geometry().kAxis, geometry.kAxis, 1e-6);
        for (const double corner : {0.0, 3.0})
            expectNear(read.volume->geometry().voxelToWorld({corner, corner, 1}),
                       geometry.voxelToWorld({corner, corner, 1}));
    }
}

TEST(ReadNifti, TakesEveryTypeInBothVersionsAndByteOrders)
{
    for (const VoxelType type :
         {VoxelType::Int8, VoxelType::UInt8, VoxelType::Int16, VoxelType::UInt16, VoxelType::Int32, VoxelType::UInt32,
          VoxelType::Int64, VoxelType::UInt64, VoxelType::Float32, VoxelType::Float64})
        for (const bool second : {false, true})
            for (const bool bigEndian : {false, true}) {
                MadeNifti made;
                made.type = type;
                made.second = second;
                made.bigEndian = bigEndian;
                // Unsigned voxels are shifted, as scanners do.
                made.values = {0, 1, 2, 30, 40, 50, 60, 70, 80, 90, 100, 127};
                made.slope = 2;
                made.intercept = -1000;
                const FileVolume read = readMade(made);
                EXPECT_THAT(voxelsOf(*read.volume),
                            ElementsAre(-1000, -998, -996, -940, -920, -900, -880, -860, -840, -820, -800, -746))
                    << int(type) << second << bigEndian;
                EXPECT_EQ(read.volume->geometry().spacing, (std::array{0.5, 0.75, 2.0}));
                EXPECT_EQ(read.volume->geometry().origin, (WorldPoint{-10, -20, -30}));
                EXPECT_TRUE(read.notes.empty());
            }
}

TEST(ReadNifti, RoundsAndLimitsValuesAndTakesWhatIsNoNumberAsAir)
{
    const double none = std::numeric_limits<double>::quiet_NaN(), endless = std::numeric_limits<double>::infinity();
    MadeNifti made;
    made.values = {none, endless, -endless, 0.5, -0.5, 1.49, -1.51, -3024, 40000, -1024.4, 32767.4, 1e300};
    made.type = VoxelType::Float64;
    EXPECT_THAT(voxelsOf(*readMade(made).volume),
                ElementsAre(-1024, 32767, -1024, 1, -1, 1, -2, -1024, 32767, -1024, 32767, 32767));
    made.type = VoxelType::Int64;
    made.values = std::vector<double>(12, -9e18);
    EXPECT_EQ(readMade(made).volume->at({0, 0, 0}), -1024);
}

TEST(ReadNifti, IgnoresAScalingOfZeroOrNoNumber)
{
    MadeNifti made;
    made.intercept = 500;
    for (const double slope : {0.0, std::numeric_limits<double>::quiet_NaN()}) {
        made.slope = slope;
        EXPECT_EQ(voxelsOf(*readMade(made).volume), kTelling);
    }
    made.slope = 1;
    made.intercept = std::numeric_limits<double>::infinity();
    EXPECT_THAT(whyNotMade(made), HasSubstr("scaling"));
}

TEST(ReadNifti, SkipsExtensionsAlsoInPackedFiles)
{
    MadeNifti made;
    made.extension = std::string(3'000'000, 'x');
    EXPECT_EQ(voxelsOf(*readMade(made).volume), kTelling);
    EXPECT_EQ(voxelsOf(*readMade(made, "ct.nii.gz").volume), kTelling);
    EXPECT_EQ(voxelsOf(*readMade(made, "CT.NII.GZ").volume), kTelling);
}

TEST(ReadNifti, TakesAGzipFileOfSeveralStreams)
{
    const TemporaryFolder folder;
    const std::string bytes = MadeNifti{}.file();
    writeBytes(folder / "ct.nii.gz", packed(bytes.substr(0, 200), true) + packed(bytes.substr(200, 160), true) +
                                         packed(bytes.substr(360), true));
    EXPECT_EQ(voxelsOf(*readVolumeFile(folder / "ct.nii.gz").volume), kTelling);
}

TEST(ReadNifti, PrefersTheSformThenTheQformThenSaysThatThePlaceIsUnknown)
{
    MadeNifti made;
    made.qformCode = 1;
    made.quaternion = {0, 0, 1, 5, 6, 7}; // half a turn about z
    EXPECT_EQ(readMade(made).volume->geometry().origin, (WorldPoint{-10, -20, -30}));

    made.sformCode = 0;
    FileVolume read = readMade(made);
    expectNear(read.volume->geometry().origin, {-5, -6, 7});
    expectNear(read.volume->geometry().iAxis, {1, 0, 0});
    expectNear(read.volume->geometry().jAxis, {0, 1, 0});
    EXPECT_EQ(read.volume->geometry().spacing, (std::array{0.5, 0.75, 2.0}));
    EXPECT_TRUE(read.notes.empty());

    made.sformCode = 1; // a code without a map is none
    made.srow = {};
    expectNear(readMade(made).volume->geometry().origin, {-5, -6, 7});

    made.sformCode = made.qformCode = 0;
    read = readMade(made);
    expectNear(read.volume->geometry().iAxis, {1, 0, 0});
    expectNear(read.volume->geometry().jAxis, {0, 1, 0});
    ASSERT_EQ(read.notes.size(), 1u);
    EXPECT_EQ(read.notes[0].code, "place_unknown");
}

TEST(ReadNifti, TurnsTheQuaternionAsTheStandardSays)
{
    MadeNifti made;
    made.sformCode = 0;
    made.qformCode = 1;
    const double h = std::sqrt(0.5);
    // A quarter turn about x: j goes to superior, k to posterior (RAS), and pixdim[0] < 0 turns k round.
    made.quaternion = {h, 0, 0, 0, 0, 0};
    FileVolume read = readMade(made);
    expectNear(read.volume->geometry().iAxis, {-1, 0, 0});
    expectNear(read.volume->geometry().jAxis, {0, 0, 1});
    expectNear(read.volume->geometry().kAxis, {0, 1, 0});
    made.pixdim[0] = -1;
    read = readMade(made); // left-handed now, with rows that run up
    expectNear(read.volume->geometry().jAxis, {0, 0, -1});
    expectNear(read.volume->geometry().kAxis, {0, -1, 0});
    expectNear(placeOf(*read.volume, -1000), {0, 0, 0});
    expectNear(placeOf(*read.volume, -1000 + 7 * 3), {0, 0, 0.75});
    expectNear(placeOf(*read.volume, -1000 + 7 * 6), {0, -2, 0});
}

TEST(ReadNifti, CountsALeftHandedVolumeTheOtherWayAndLeavesEveryVoxelInItsPlace)
{
    const std::array<WorldPoint, 3> patient{WorldPoint{1, 0, 0}, WorldPoint{0, 1, 0}, WorldPoint{0, 0, 1}};
    int reversed = 0;
    for (const auto& order :
         std::vector<std::array<std::size_t, 3>>{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}})
        for (unsigned signs = 0; signs < 8; ++signs) {
            std::array<WorldPoint, 3> steps;
            MadeNifti made;
            const WorldPoint origin{3, 4, 5};
            for (std::size_t n = 0; n < 3; ++n) {
                steps[n] = patient[order[n]] * (made.pixdim[n + 1] * ((signs >> n & 1U) != 0 ? -1 : 1));
                made.srow[n] = -steps[n].x;
                made.srow[4 + n] = -steps[n].y;
                made.srow[8 + n] = steps[n].z;
            }
            made.srow[3] = -origin.x;
            made.srow[7] = -origin.y;
            made.srow[11] = origin.z;
            const TemporaryFolder folder;
            writeBytes(folder / "ct.nii", made.file());
            const FileVolume read = readVolumeFile(folder / "ct.nii");
            EXPECT_TRUE(isRightHanded(read.volume->geometry()));
            reversed += readVolumeFileHeader(folder / "ct.nii").reversed != ReversedAxis::None;
            for (int v = 0; v < 12; ++v)
                expectNear(placeOf(*read.volume, -1000 + 7 * v),
                           origin + steps[0] * (v % 3) + steps[1] * (v / 3 % 2) + steps[2] * (v / 6));
        }
    EXPECT_EQ(reversed, 24);
}

TEST(ReadNifti, ComesOutLikeTheSeriesWhenTheRowsWereStoredUpsideDown)
{
    MadeNifti made; // as dcm2niix does
    made.srow = {-0.5, 0, 0, 10, 0, 0.75, 0, 20 - 0.75, 0, 0, 2, -30};
    const FileVolume read = readMade(made);
    EXPECT_THAT(voxelsOf(*read.volume),
                ElementsAre(-979, -972, -965, -1000, -993, -986, -937, -930, -923, -958, -951, -944));
    EXPECT_EQ(read.volume->geometry().origin, (WorldPoint{-10, -20, -30}));
    expectNear(read.volume->geometry().jAxis, {0, 1, 0});
    expectNear(read.volume->geometry().kAxis, {0, 0, 1});
}

TEST(ReadNifti, TakesPairsByEitherName)
{
    const TemporaryFolder folder;
    MadeNifti made;
    made.magic = "ni";
    made.voxelsAt = 0;
    writeBytes(folder / "ct.hdr", made.header());
    EXPECT_THAT(whyNotRead(folder / "ct.hdr"), HasSubstr("ct.img, is not beside it"));
    ASSERT_EQ(::mkfifo((folder / "ct.img").c_str(), 0600), 0); // waiting for its other end would hang
    EXPECT_THAT(whyNotRead(folder / "ct.hdr"), HasSubstr("ct.img, is not beside it"));
    std::filesystem::remove(folder / "ct.img");
    writeBytes(folder / "ct.img", made.voxels());
    EXPECT_TRUE(isVolumeFile(folder / "ct.img"));
    EXPECT_EQ(voxelsOf(*readVolumeFile(folder / "ct.hdr").volume), kTelling);
    EXPECT_EQ(voxelsOf(*readVolumeFile(folder / "ct.img").volume), kTelling);
    std::filesystem::remove(folder / "ct.img");
    const TemporaryFolder elsewhere;
    writeBytes(elsewhere / "ct.img", made.voxels());
    std::filesystem::create_symlink(elsewhere / "ct.img", folder / "ct.img");
    EXPECT_THAT(whyNotRead(folder / "ct.hdr"), HasSubstr("ct.img, is a link that leads elsewhere"));
    std::filesystem::remove(folder / "ct.img");
    writeBytes(folder / "ct.img.gz", packed(made.voxels(), true));
    EXPECT_EQ(voxelsOf(*readVolumeFile(folder / "ct.img.gz").volume), kTelling);
    made.magic = std::string(2, '\0');
    writeBytes(folder / "ct.hdr", made.header());
    EXPECT_THAT(whyNotRead(folder / "ct.hdr"), HasSubstr("ANALYZE 7.5"));
}

TEST(ReadNifti, ReadsLengthsInMetresAndMicrometres)
{
    for (const auto& [units, mm] :
         std::vector<std::pair<int, double>>{{1, 1000}, {2, 1}, {3, 0.001}, {0, 1}, {10, 1}}) {
        MadeNifti made;
        made.units = units;
        for (double& value : made.srow)
            value /= mm;
        const FileVolume read = readMade(made);
        EXPECT_NEAR(read.volume->geometry().spacing[1], 0.75, 1e-6);
        expectNear(read.volume->geometry().origin, {-10, -20, -30});
    }
}

TEST(ReadNifti, TakesAFourthAxisOfOneVolumeOnly)
{
    MadeNifti made;
    made.dim[0] = 4;
    EXPECT_EQ(voxelsOf(*readMade(made).volume), kTelling);
    made.dim[4] = 2;
    EXPECT_THAT(whyNotMade(made), HasSubstr("it holds 2 volumes"));
    made.dim[0] = 2;
    EXPECT_THAT(whyNotMade(made), HasSubstr("it has 2 axes, not three"));
}

TEST(ReadNifti, SaysInWordsWhatIsNoVolume)
{
    MadeNifti sheared;
    sheared.srow[6] = 0.5; // slices shifted like those of a tilted gantry
    EXPECT_THAT(whyNotMade(sheared), HasSubstr("not perpendicular"));
    MadeNifti flat;
    flat.srow[10] = 0;
    EXPECT_THAT(whyNotMade(flat), HasSubstr("0 mm apart"));
    MadeNifti endless;
    endless.srow[0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(whyNotMade(endless), HasSubstr("mm apart"));
    MadeNifti far;
    far.srow[3] = 1e6;
    EXPECT_THAT(whyNotMade(far), HasSubstr("100 m away"));
    MadeNifti overlap;
    overlap.voxelsAt = 100;
    EXPECT_THAT(whyNotMade(overlap), HasSubstr("begin at byte 100"));
    MadeNifti cut;
    cut.values.pop_back();
    EXPECT_THAT(whyNotMade(cut), HasSubstr("it is cut off: 22 of the 24 bytes"));
    MadeNifti huge;
    huge.second = true;
    huge.dim = {3, std::numeric_limits<std::int64_t>::max(), 2, 2, 1, 1, 1, 1};
    EXPECT_THAT(whyNotMade(huge), HasSubstr("which no CT has"));
    std::string colour = MadeNifti{}.file();
    colour.replace(70, 2, bytesOf(std::int16_t(128), false));
    const TemporaryFolder folder;
    writeBytes(folder / "ct.nii", colour);
    EXPECT_THAT(whyNotRead(folder / "ct.nii"), HasSubstr("NIfTI type 128"));
    writeBytes(folder / "ct.nii", "no header at all");
    EXPECT_FALSE(isVolumeFile(folder / "ct.nii"));
    EXPECT_THAT(whyNotRead(folder / "ct.nii"), HasSubstr("no NIfTI file"));
}

TEST(ReadNifti, NotesValuesThatCanHardlyBeHounsfieldUnits)
{
    MadeNifti made;
    made.type = VoxelType::Float32;
    made.values = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 0.55};
    ASSERT_EQ(readMade(made).notes.size(), 1u);
    EXPECT_EQ(readMade(made).notes[0].code, "not_hounsfield");
    made.values[3] = 255;
    EXPECT_EQ(readMade(made).notes.size(), 1u);
    made.values[3] = -900;
    EXPECT_TRUE(readMade(made).notes.empty());
    made.values = std::vector<double>(12, 300);
    EXPECT_TRUE(readMade(made).notes.empty());
}

TEST(ReadNifti, StopsWhenAskedTo)
{
    const TemporaryFolder folder;
    writeBytes(folder / "ct.nii", MadeNifti{}.file());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(readVolumeFile(folder / "ct.nii", Progress({}, stop.get_token())), Cancelled);
}

TEST(ReadNifti, SaysThatAFileIsAbsent)
{
    try {
        readVolumeFile("/nowhere/ct.nii");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_EQ(error.message(), "/nowhere/ct.nii: it does not exist");
    }
}
