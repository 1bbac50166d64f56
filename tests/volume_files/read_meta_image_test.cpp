// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/read_volume_file.h"

#include "tests/fixtures/temporary_folder.h"
#include "tests/volume_files/made_volume_files.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::volume_files;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using imaging::WorldPoint;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const std::string kVoxels = storedAs(VoxelType::Int16, false, MadeNifti::telling());
const std::vector<int> kTelling{-1000, -993, -986, -979, -972, -965, -958, -951, -944, -937, -930, -923};

FileVolume readMade(const MetaFields& fields, const std::string& voxels = kVoxels)
{
    const TemporaryFolder folder;
    writeBytes(folder / "ct.mha", metaImageText(fields) + voxels);
    EXPECT_TRUE(isVolumeFile(folder / "ct.mha"));
    return readVolumeFile(folder / "ct.mha");
}

std::string whyNotMade(const MetaFields& fields, const std::string& dataFile = "LOCAL")
{
    const TemporaryFolder folder;
    writeBytes(folder / "ct.mha", metaImageText(fields, dataFile) + kVoxels);
    const std::string reason = whyNotRead(folder / "ct.mha");
    EXPECT_THAT(reason, HasSubstr("ct.mha: "));
    return reason;
}

/// A header beside a voxel file.
struct Pair {
    explicit Pair(const MetaFields& fields, const std::string& name, const std::string& bytes)
    {
        fs::create_directory(folder / "in");
        writeBytes(header(), metaImageText(fields, name));
        if (!bytes.empty())
            writeBytes(folder.path() / "in" / name, bytes);
    }
    fs::path header() const { return folder.path() / "in" / "ct.mhd"; }
    std::vector<int> voxels() const { return voxelsOf(*readVolumeFile(header()).volume); }

    TemporaryFolder folder;
};

} // namespace

TEST(ReadMetaImage, TakesEveryTypeAndByteOrder)
{
    const std::pair<const char*, VoxelType> types[] = {
        {"MET_CHAR", VoxelType::Int8},     {"MET_UCHAR", VoxelType::UInt8},       {"MET_SHORT", VoxelType::Int16},
        {"MET_USHORT", VoxelType::UInt16}, {"MET_INT", VoxelType::Int32},         {"MET_UINT", VoxelType::UInt32},
        {"MET_LONG", VoxelType::Int32},    {"MET_ULONG", VoxelType::UInt32},      {"MET_LONG_LONG", VoxelType::Int64},
        {"MET_FLOAT", VoxelType::Float32}, {"MET_ULONG_LONG", VoxelType::UInt64}, {"MET_DOUBLE", VoxelType::Float64}};
    const std::vector<double> values{0, 1, 2, 30, 40, 50, 60, 70, 80, 90, 100, 127};
    for (const auto& [name, type] : types)
        for (const bool bigEndian : {false, true})
            for (const int packing : {0, 1, 2}) {
                const std::string plain = storedAs(type, bigEndian, values);
                const FileVolume read = readMade({{"ElementType", name},
                                                  {"BinaryDataByteOrderMSB", bigEndian ? "True" : "False"},
                                                  {"CompressedData", packing == 0 ? "False" : "True"}},
                                                 packing == 0 ? plain : packed(plain, packing == 2));
                EXPECT_THAT(voxelsOf(*read.volume), ElementsAre(0, 1, 2, 30, 40, 50, 60, 70, 80, 90, 100, 127))
                    << name << bigEndian << packing;
            }
}

TEST(ReadMetaImage, PlacesTheVolumeByAnyOfTheNames)
{
    for (const MetaFields& fields : std::vector<MetaFields>{
             {},
             {{"Offset", ""}, {"Position", "-10 -20 -30"}},
             {{"Offset", ""}, {"Origin", "-10 -20 -30"}, {"TransformMatrix", ""}, {"Rotation", "1 0 0 0 1 0 0 0 1"}},
             {{"TransformMatrix", ""}, {"Orientation", "1 0 0 0 1 0 0 0 +1.0"}},
             {{"ElementSpacing", ""}, {"ElementSize", "0.5 0.75 2"}},
             {{"ElementSize", "9 9 9"}, {"AnatomicalOrientation", "LPI"}, {"CenterOfRotation", "1 2 3"}},
             {{"NDims", "4"},
              {"DimSize", "3 2 2 1"},
              {"Offset", "-10 -20 -30 0"},
              {"ElementSpacing", "0.5 0.75 2 1"},
              {"TransformMatrix", "1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1"}}}) {
        const FileVolume read = readMade(fields);
        EXPECT_EQ(read.volume->geometry().origin, (WorldPoint{-10, -20, -30}));
        EXPECT_EQ(read.volume->geometry().spacing, (std::array{0.5, 0.75, 2.0}));
        EXPECT_EQ(read.volume->geometry().jAxis, (WorldPoint{0, 1, 0}));
        EXPECT_EQ(voxelsOf(*read.volume), kTelling);
        EXPECT_TRUE(read.notes.empty());
    }
}

TEST(ReadMetaImage, TakesARowOfTheMatrixAsTheDirectionOfAnAxis)
{
    const FileVolume read = readMade({{"TransformMatrix", "0 1 0 0 0 1 1 0 0"}});
    EXPECT_EQ(read.volume->geometry().iAxis, (WorldPoint{0, 1, 0}));
    EXPECT_EQ(read.volume->geometry().jAxis, (WorldPoint{0, 0, 1}));
    EXPECT_EQ(read.volume->geometry().kAxis, (WorldPoint{1, 0, 0}));
}

TEST(ReadMetaImage, CountsSlicesUpwardsWhereTheyWereStoredDownwards)
{
    const FileVolume read = readMade({{"TransformMatrix", "1 0 0 0 1 0 0 0 -1"}});
    EXPECT_THAT(voxelsOf(*read.volume),
                ElementsAre(-958, -951, -944, -937, -930, -923, -1000, -993, -986, -979, -972, -965));
    EXPECT_EQ(read.volume->geometry().origin, (WorldPoint{-10, -20, -32}));
    EXPECT_EQ(read.volume->geometry().kAxis, (WorldPoint{0, 0, 1}));
}

TEST(ReadMetaImage, SaysThatThePlaceIsUnknown)
{
    const FileVolume read = readMade({{"TransformMatrix", ""}, {"Offset", ""}});
    ASSERT_EQ(read.notes.size(), 2u);
    EXPECT_EQ(read.notes[0].code, "place_unknown");
    EXPECT_EQ(read.volume->geometry().origin, WorldPoint{});
}

TEST(ReadMetaImage, TakesWindowsLineEndings)
{
    const TemporaryFolder folder;
    std::string text;
    for (const char c : metaImageText({}))
        text += c == '\n' ? "\r\n" : std::string(1, c);
    writeBytes(folder / "ct.mha", text + kVoxels);
    EXPECT_EQ(voxelsOf(*readVolumeFile(folder / "ct.mha").volume), kTelling);
}

TEST(ReadMetaImage, FindsTheVoxelsBesideTheHeader)
{
    EXPECT_EQ(Pair({}, "ct of today.raw", kVoxels).voxels(), kTelling);
    EXPECT_EQ(Pair({{"CompressedData", "True"}}, "ct.zraw", packed(kVoxels, false)).voxels(), kTelling);
    EXPECT_EQ(Pair({{"HeaderSize", "7"}}, "ct.raw", "header." + kVoxels + "trailer").voxels(), kTelling);
    EXPECT_EQ(Pair({{"HeaderSize", "-1"}}, "ct.raw", "whatever stands here" + kVoxels).voxels(), kTelling);
    EXPECT_THAT(whyNotRead(Pair({{"HeaderSize", "-1"}}, "ct.raw", "too short").header()), HasSubstr("cut off"));
    EXPECT_THAT(whyNotRead(Pair({{"HeaderSize", "100"}}, "ct.raw", kVoxels).header()), HasSubstr("cut off: 0 of"));
    EXPECT_THAT(whyNotRead(Pair({{"HeaderSize", "-2"}}, "ct.raw", kVoxels).header()), HasSubstr("HeaderSize = -2"));
    EXPECT_THAT(whyNotRead(Pair({{"HeaderSize", "1e300"}}, "ct.raw", kVoxels).header()), HasSubstr("HeaderSize"));
    EXPECT_THAT(whyNotRead(Pair({}, "ct.raw", "").header()), HasSubstr("\"ct.raw\", is not beside it"));
}

TEST(ReadMetaImage, OpensNothingOutsideTheFolderOfTheHeader)
{
    const Pair pair({}, "ct.raw", kVoxels);
    const fs::path folder = pair.header().parent_path();
    writeBytes(pair.folder / "secret.raw", kVoxels);
    fs::create_directory(folder / "below");
    writeBytes(folder / "below" / "ct.raw", kVoxels);
    for (const std::string& name :
         {std::string("../secret.raw"), std::string("..\\secret.raw"), std::string("./ct.raw"), std::string(".."),
          std::string("."), std::string("below/ct.raw"), (pair.folder / "secret.raw").string(),
          std::string("C:\\secret.raw"), std::string("C:secret.raw"), std::string("//host/share/secret.raw"),
          std::string("\\\\host\\share\\secret.raw"), std::string(300, 'x'), std::string(),
          std::string("file:///etc/passwd")}) {
        writeBytes(pair.header(), metaImageText({}, name));
        EXPECT_THAT(whyNotRead(pair.header()), HasSubstr("which is no file beside it")) << name;
    }
    writeBytes(pair.header(), metaImageText({}, "link.raw"));
    fs::create_symlink("../secret.raw", folder / "link.raw");
    EXPECT_THAT(whyNotRead(pair.header()), HasSubstr("a link that leads elsewhere"));
    fs::remove(folder / "link.raw");
    fs::create_symlink("ct.raw", folder / "link.raw");
    EXPECT_EQ(pair.voxels(), kTelling);
    fs::remove(folder / "link.raw");
    fs::create_symlink("/dev/zero", folder / "link.raw");
    EXPECT_THAT(whyNotRead(pair.header()), HasSubstr("a link that leads elsewhere"));
    writeBytes(pair.header(), metaImageText({}, "below"));
    EXPECT_THAT(whyNotRead(pair.header()), HasSubstr("not a regular file"));
}

TEST(ReadMetaImage, SaysInWordsWhatIsNoVolume)
{
    EXPECT_THAT(whyNotMade({}, "LIST"), HasSubstr("files of their own"));
    EXPECT_THAT(whyNotMade({}, "slice%03d.raw 1 20 1"), HasSubstr("files of their own"));
    EXPECT_THAT(whyNotMade({{"ObjectType", "Tube"}}), HasSubstr("no image but Tube"));
    EXPECT_THAT(whyNotMade({{"NDims", "2"}}), HasSubstr("it has 2 axes, not three"));
    EXPECT_THAT(whyNotMade({{"ElementNumberOfChannels", "3"}}), HasSubstr("several channels"));
    EXPECT_THAT(whyNotMade({{"ElementType", "MET_UCHAR_ARRAY"}}), HasSubstr("ElementType MET_UCHAR_ARRAY"));
    EXPECT_THAT(whyNotMade({{"BinaryData", "False"}}), HasSubstr("as text"));
    EXPECT_THAT(whyNotMade({{"BinaryDataByteOrderMSB", "Maybe"}}), HasSubstr("= Maybe, which makes no sense"));
    EXPECT_THAT(whyNotMade({{"ElementToIntensityFunctionOffset", "-1024"}}), HasSubstr("to be scaled"));
    EXPECT_THAT(whyNotMade({{"ElementSpacing", ""}}), HasSubstr("no ElementSpacing"));
    EXPECT_THAT(whyNotMade({{"ElementSpacing", "0.5 0.75"}}), HasSubstr("ElementSpacing has 2 numbers, not 3"));
    EXPECT_THAT(whyNotMade({{"ElementSpacing", "0.5 -0.75 2"}}), HasSubstr("-0.75 mm apart"));
    EXPECT_THAT(whyNotMade({{"ElementSpacing", "nan 1 1"}}), HasSubstr("ElementSpacing = nan 1 1"));
    EXPECT_THAT(whyNotMade({{"Offset", "0,5 1 1"}}), HasSubstr("Offset = 0,5 1 1"));
    EXPECT_THAT(whyNotMade({{"Offset", "\x1b[31m\xff 1 1"}}), HasSubstr("Offset = ?[31m? 1 1"));
    EXPECT_THAT(whyNotMade({{"TransformMatrix", "1 0 0 0.2 1 0 0 0 1"}}), HasSubstr("not perpendicular"));
    EXPECT_THAT(whyNotMade({{"DimSize", ""}}), HasSubstr("no DimSize"));
    EXPECT_THAT(whyNotMade({{"DimSize", "3 2 0"}}), HasSubstr("which no CT has"));
    EXPECT_THAT(whyNotMade({{"DimSize", "3 2 1.5"}}), HasSubstr("which no CT has"));
    EXPECT_THAT(whyNotMade({{"DimSize", "3 2 -2"}}), HasSubstr("which no CT has"));
    EXPECT_THAT(whyNotMade({{"DimSize", "8000 8000 8000"}}), HasSubstr("which no CT has"));
    EXPECT_THAT(whyNotMade({{"DimSize", "1e300 1 1"}}), HasSubstr("which no CT has"));
    EXPECT_THAT(whyNotMade({{"DimSize", "3 2 3"}}), HasSubstr("it is cut off: 24 of the 36 bytes"));
}

TEST(ReadMetaImage, ReadsNoMoreOfATextThatDoesNotEnd)
{
    const TemporaryFolder folder;
    std::string text = "ObjectType = Image\n";
    while (text.size() < 100'000)
        text += "Comment" + std::to_string(text.size()) + " = nothing\n";
    writeBytes(folder / "ct.mha", text + metaImageText({}) + kVoxels);
    EXPECT_FALSE(isVolumeFile(folder / "ct.mha"));
    EXPECT_THAT(whyNotRead(folder / "ct.mha"), HasSubstr("it is no MetaImage"));
}

TEST(ReadMetaImage, KnowsAVolumeByItsContentAndItsEnding)
{
    const TemporaryFolder folder;
    const std::string bytes = metaImageText({}) + kVoxels;
    for (const auto& [name, isVolume] : std::vector<std::pair<std::string, bool>>{
             {"a.mha", true}, {"a.MHA", true}, {"a.dcm", false}, {"a.nii", false}, {"mha", false}}) {
        writeBytes(folder / name, bytes);
        EXPECT_EQ(isVolumeFile(folder / name), isVolume) << name;
    }
    writeBytes(folder / "b.mha", std::string(500, '\0'));
    EXPECT_FALSE(isVolumeFile(folder / "b.mha"));
    fs::create_directory(folder / "c.mha");
    EXPECT_FALSE(isVolumeFile(folder / "c.mha"));
    EXPECT_FALSE(isVolumeFile(folder / "absent.nii"));
    EXPECT_THAT(whyNotRead(folder / "a.dcm"), HasSubstr("does not end like a volume's"));
}
