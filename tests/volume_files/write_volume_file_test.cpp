// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/write_volume_file.h"

#include "core/base/error.h"
#include "core/volume_files/read_volume_file.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::volume_files;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

/// Anisotropic, turned by a quarter about z; every voxel tells its place.
imaging::Volume turnedVolume()
{
    imaging::Geometry geometry;
    geometry.size = {3, 4, 2};
    geometry.origin = {-50.5, 20.25, 100};
    geometry.spacing = {0.75, 0.5, 2};
    geometry.iAxis = {0, 1, 0};
    geometry.jAxis = {-1, 0, 0};
    std::vector<std::int16_t> voxels;
    for (std::size_t v = 0; v < geometry.size.voxels(); ++v)
        voxels.push_back(std::int16_t(-1000 + 7 * int(v)));
    return {geometry, voxels};
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

template <class Value> Value valueAt(const std::string& bytes, std::size_t place)
{
    Value value{};
    std::memcpy(&value, bytes.data() + place, sizeof value);
    return value;
}

std::string voxelBytes(const imaging::Volume& volume)
{
    const auto bytes = std::as_bytes(volume.voxels());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

TEST(WriteVolumeFile, PutsMetaImageInLps)
{
    const TemporaryFolder folder;
    const imaging::Volume volume = turnedVolume();
    writeVolumeFile(volume, folder / "ct.mha");
    const std::string bytes = bytesOf(folder / "ct.mha");
    EXPECT_THAT(bytes, HasSubstr("\nTransformMatrix = 0 1 0 -1 0 0 0 0 1\nOffset = -50.5 20.25 100\n"));
    EXPECT_THAT(bytes, HasSubstr("\nElementSpacing = 0.75 0.5 2\nDimSize = 3 4 2\n"));
    EXPECT_TRUE(bytes.ends_with("ElementDataFile = LOCAL\n" + voxelBytes(volume)));
}

TEST(WriteVolumeFile, PutsNiftiInRas)
{
    const TemporaryFolder folder;
    const imaging::Volume volume = turnedVolume();
    writeVolumeFile(volume, folder / "ct.nii");
    const std::string bytes = bytesOf(folder / "ct.nii");
    ASSERT_EQ(bytes.size(), 352 + 48u);
    EXPECT_EQ(bytes.substr(352), voxelBytes(volume));
    const float expected[3][4] = {{0, 0.5F, 0, 50.5F}, {-0.75F, 0, 0, -20.25F}, {0, 0, 2, 100}};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 4; ++column)
            EXPECT_EQ(valueAt<float>(bytes, 280 + 16 * row + 4 * column), expected[row][column]) << row << column;
}

TEST(WriteVolumeFile, PacksNiftiWithGzip)
{
    const TemporaryFolder folder;
    writeVolumeFile(turnedVolume(), folder / "ct.nii.gz");
    EXPECT_TRUE(bytesOf(folder / "ct.nii.gz").starts_with("\x1f\x8b"));
}

TEST(WriteVolumeFile, LeavesNothingWhereItCannotWrite)
{
    const TemporaryFolder folder;
    EXPECT_THROW(writeVolumeFile(turnedVolume(), folder / "absent/ct.nii"), Error);
    EXPECT_THROW(writeVolumeFile(turnedVolume(), folder / "ct.png"), Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(WriteVolumeFile, PutsAMaskInBytesAndGivesItBack)
{
    const TemporaryFolder folder;
    const imaging::Geometry geometry = turnedVolume().geometry();
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    voxels[5] = voxels[17] = 1;
    const imaging::Mask mask(geometry, voxels);
    for (const char* name : {"mask.nii.gz", "mask.nii", "mask.mha"}) {
        writeVolumeFile(mask, folder / name);
        const auto read = readVolumeFile(folder / name);
        EXPECT_TRUE(std::ranges::equal(read.volume->voxels(), voxels)) << name;
        EXPECT_LT(imaging::distance(read.volume->geometry().origin, geometry.origin), 1e-3) << name;
    }
    const std::string bytes = bytesOf(folder / "mask.nii");
    EXPECT_EQ(valueAt<std::int16_t>(bytes, 70), 2) << "uint8";
    EXPECT_EQ(valueAt<std::int16_t>(bytes, 72), 8) << "bits";
    EXPECT_EQ(bytes.size(), 352 + voxels.size());
}

TEST(WriteVolumeFile, PutsOtherValuesInFloats)
{
    const TemporaryFolder folder;
    const imaging::Geometry grid = turnedVolume().geometry();
    std::vector<float> values;
    for (std::size_t v = 0; v < grid.size.voxels(); ++v)
        values.push_back(float(v) / 8 - 1);
    const imaging::FloatImage image(grid, values);
    writeVolumeFile(image, folder / "map.nii");
    const std::string nifti = bytesOf(folder / "map.nii");
    EXPECT_EQ(valueAt<std::int16_t>(nifti, 70), 16) << "DT_FLOAT32";
    EXPECT_EQ(valueAt<std::int16_t>(nifti, 72), 32);
    EXPECT_EQ(nifti.size(), 352 + 4 * values.size());
    EXPECT_EQ(valueAt<float>(nifti, 352 + 4 * 5), values[5]);
    writeVolumeFile(image, folder / "map.mha");
    const std::string meta = bytesOf(folder / "map.mha");
    EXPECT_THAT(meta, HasSubstr("ElementType = MET_FLOAT"));
    EXPECT_EQ(valueAt<float>(meta, meta.size() - 4), values.back());
}
