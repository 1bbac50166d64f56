// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded damage to valid files and files made to hurt: whatever comes out is a volume or a reason, and memory is never
// taken for what a header merely claims.
#include "core/volume_files/read_volume_file.h"
#include "core/volume_files/write_volume_file.h"

#include "tests/fixtures/temporary_folder.h"
#include "tests/volume_files/made_volume_files.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <random>
#include <sys/resource.h>

using namespace dsmt;
using namespace dsmt::volume_files;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

/// One to six of: a random byte, an all-ones word, a digit or blank in place of another byte, a stretch removed,
/// doubled or cut off at the end; most of it in the header.
std::string damaged(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return std::size_t(random()) % std::max<std::size_t>(limit, 1); };
    for (std::size_t n = 1 + below(6); n > 0 && bytes.size() > 100; --n) {
        const std::size_t reach = below(4) == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 360);
        const std::size_t at = below(reach - 8), length = 1 + below(40);
        switch (below(7)) {
        case 0:
            bytes[at] = char(random());
            break;
        case 1:
            bytes.replace(at, 4, 4, '\xFF');
            break;
        case 2:
        case 3:
            bytes[at] = "0123456789 -.=\n"[below(15)];
            break;
        case 4:
            bytes.erase(at, length);
            break;
        case 5:
            bytes.insert(at, bytes.substr(at, length));
            break;
        default:
            if (below(4) == 0)
                bytes.resize(at + 8);
        }
    }
    return bytes;
}

/// KiB that this process had at most. With the address sanitizer, which keeps what was freed, it says nothing.
long peakMemory()
{
#ifdef __SANITIZE_ADDRESS__
    return 0;
#endif
    ::rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Counts the mutants that could be read; any exception but Error(BadInput) ends the test.
int surviveMutants(const std::string& original, const std::string& name, int mutants, unsigned seed)
{
    const TemporaryFolder folder;
    std::mt19937 random(seed);
    int read = 0;
    for (int n = 0; n < mutants; ++n) {
        writeBytes(folder / name, damaged(original, random));
        isVolumeFile(folder / name);
        const std::string reason = whyNotRead(folder / name);
        EXPECT_NE(reason, "another kind");
        EXPECT_TRUE(reason.empty() || reason.find(name + ": ") != reason.npos) << reason;
        read += reason.empty();
    }
    return read;
}

MadeNifti largerNifti()
{
    MadeNifti made;
    made.dim = {3, 12, 10, 8, 1, 1, 1, 1};
    made.values = MadeNifti::telling(960);
    return made;
}

} // namespace

TEST(DamagedVolumeFiles, NeverCrashTheReaderNorMakeItTakeMemory)
{
    const long before = peakMemory();
    const MadeNifti first = largerNifti();
    MadeNifti second = first, qform = first;
    second.second = second.bigEndian = true;
    qform.sformCode = 0;
    qform.qformCode = 1;
    const std::string voxels = first.voxels();
    const MetaFields size{{"DimSize", "12 10 8"}};
    const MetaFields zipped{{"DimSize", "12 10 8"}, {"CompressedData", "True"}};
    EXPECT_GT(surviveMutants(first.file(), "ct.nii", 400, 1), 20);
    EXPECT_GT(surviveMutants(second.file(), "ct.nii", 300, 2), 20);
    EXPECT_GT(surviveMutants(qform.file(), "ct.nii", 300, 3), 20);
    surviveMutants(packed(first.file(), true), "ct.nii.gz", 300, 4); // the check value finds nearly all
    EXPECT_GT(surviveMutants(metaImageText(size) + voxels, "ct.mha", 400, 5), 20);
    EXPECT_GT(surviveMutants(metaImageText(zipped) + packed(voxels, false), "ct.mha", 300, 6), 5);
    EXPECT_LT(peakMemory() - before, 64 << 10);
}

TEST(DamagedVolumeFiles, AreReadAtNoTruncation)
{
    const TemporaryFolder folder;
    const std::string nifti = MadeNifti{}.file(), zipped = packed(nifti, true);
    const std::string text = metaImageText({{"CompressedData", "True"}});
    const std::string meta = text + packed(MadeNifti{}.voxels(), false);
    for (const auto& [bytes, name] :
         std::vector<std::pair<std::string, std::string>>{{nifti, "ct.nii"}, {zipped, "ct.nii.gz"}, {meta, "ct.mha"}}) {
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            writeBytes(folder / name, bytes.substr(0, length));
            EXPECT_NE(whyNotRead(folder / name), "") << name << " " << length;
        }
        writeBytes(folder / name, bytes);
        EXPECT_EQ(whyNotRead(folder / name), "");
    }
}

TEST(DamagedVolumeFiles, AreRefusedForTheirCheckValue)
{
    const TemporaryFolder folder;
    std::string bytes = packed(MadeNifti{}.file(), true);
    bytes[bytes.size() - 6] = char(bytes[bytes.size() - 6] ^ 1);
    writeBytes(folder / "ct.nii.gz", bytes);
    EXPECT_THAT(whyNotRead(folder / "ct.nii.gz"), HasSubstr("it is damaged (incorrect data check)"));
}

TEST(DamagedVolumeFiles, AreNoBombs)
{
    const long before = peakMemory();
    const TemporaryFolder folder;
    // 512 MiB of air from half a MiB.
    MadeNifti made;
    made.dim = {3, 512, 512, 1024, 1, 1, 1, 1};
    made.values.clear();
    const std::string header = made.file();
    std::string zeros = packed(std::string(std::size_t(32) << 20U, '\0'), true), all = packed(header, true);
    for (int n = 0; n < 16; ++n)
        all += zeros;
    writeBytes(folder / "ct.nii.gz", all);
    EXPECT_THAT(whyNotRead(folder / "ct.nii.gz"), HasSubstr("it would unpack to more than 200 times its size"));
    writeBytes(folder / "ct.mha", metaImageText({{"CompressedData", "True"}, {"DimSize", "512 512 1024"}}) + zeros);
    EXPECT_THAT(whyNotRead(folder / "ct.mha"), HasSubstr("it would unpack to more than 200 times its size"));
    EXPECT_LT(peakMemory() - before, 128 << 10); // the bytes made here
}

TEST(DamagedVolumeFiles, AreNotTheMasksOfSmallNodulesInWholeChests)
{
    const TemporaryFolder folder;
    imaging::Geometry grid;
    grid.size = {512, 512, 320}; // 80 MiB of which 64 voxels are set
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (int n = 0; n < 64; ++n)
        voxels[grid.offset({200 + n % 4, 300 + n / 4 % 4, 100 + n / 16})] = 1;
    writeVolumeFile(imaging::Mask(grid, std::move(voxels)), folder / "mask.nii.gz");
    ASSERT_LT(std::filesystem::file_size(folder / "mask.nii.gz") * 200, grid.size.voxels());
    const auto read = readVolumeFile(folder / "mask.nii.gz").volume;
    EXPECT_EQ(std::count(read->voxels().begin(), read->voxels().end(), 1), 64);
}

TEST(DamagedVolumeFiles, TakeNoMemoryForVoxelsThatAreNotThere)
{
    const TemporaryFolder folder;
    MadeNifti made;
    made.dim = {3, 1024, 1024, 1024, 1, 1, 1, 1};
    made.values = MadeNifti::telling(1000);
    std::mt19937 random(1);
    std::string noise(std::size_t(12) << 20U, '\0');
    std::generate(noise.begin(), noise.end(), [&] { return char(random()); });
    made.extension.clear();
    const std::string bytes = packed(made.file() + noise, true);
    ASSERT_GT(bytes.size() * 200, std::size_t(2) << 30U); // so the ratio lets it pass
    writeBytes(folder / "ct.nii.gz", bytes);
    const long before = peakMemory();
    EXPECT_THAT(whyNotRead(folder / "ct.nii.gz"), HasSubstr("it is cut off"));
    EXPECT_LT(peakMemory() - before, 64 << 10);
}
