// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded damage to valid files: whatever comes out, it is an answer or a reason, never a crash.
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"
#include "tests/dicom/enhanced_ct.h"
#include "tests/fixtures/shared_material.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <random>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// One to eight of: a random byte, an all-ones word (lengths, sizes), a stretch removed, doubled or cut off at the end.
/// Half of the damage falls into the header, where it hurts most.
std::string damaged(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return std::size_t(random()) % std::max<std::size_t>(limit, 1); };
    for (std::size_t n = 1 + below(8); n > 0 && bytes.size() > 200; --n) {
        const std::size_t reach = below(2) == 0 ? std::min<std::size_t>(bytes.size(), 2500) : bytes.size();
        const std::size_t at = below(reach - 8), length = below(64);
        switch (below(6)) {
        case 0:
        case 1:
            bytes[at] = char(random());
            break;
        case 2:
            bytes.replace(at, 4, 4, '\xFF');
            break;
        case 3:
            bytes.erase(at, length);
            break;
        case 4:
            bytes.insert(at, bytes.substr(at, length));
            break;
        default:
            if (below(4) == 0)
                bytes.resize(at + 8);
        }
    }
    return bytes;
}

/// Counts what could be read; any exception but Error ends the test.
int surviveMutants(const std::vector<fs::path>& originals, int mutants, unsigned seed)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "mutant.dcm";
    std::mt19937 random(seed);
    int read = 0;
    for (int n = 0; n < mutants; ++n) {
        const std::string bytes = damaged(bytesOf(originals[std::size_t(n) % originals.size()]), random);
        std::ofstream(file, std::ios::binary) << bytes;
        const ScanResult result = scan(file);
        // A multi-frame file may fall apart into several series.
        EXPECT_EQ(result.series.empty(), result.rejected.size() == 1);
        for (const RejectedFile& rejected : result.rejected)
            EXPECT_FALSE(rejected.reason.empty());
        for (const ScannedSeries& series : result.series)
            try {
                readVolume(series);
                ++read;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), ErrorKind::BadInput) << error.message();
            }
    }
    return read;
}

/// A file whose sequences are nested so deep that the parser's recursion would run out of stack.
void writeNested(const fs::path& file, int depth)
{
    std::string bytes(128, '\0');
    bytes += "DICM";
    bytes.append("\x02\x00\x10\x00UI\x14\x00"
                 "1.2.840.10008.1.2.1\0",
                 28);
    for (int n = 0; n < depth; ++n)
        bytes.append("\x08\x00\x15\x11SQ\x00\x00\xFF\xFF\xFF\xFF\xFE\xFF\x00\xE0\xFF\xFF\xFF\xFF", 20);
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

TEST(DamagedFiles, MayNestSequencesAsDeepAsTheyLike)
{
    const TemporaryFolder folder;
    writeNested(folder / "deep.dcm", 300);
    writeNested(folder / "deeper.dcm", 200000);
    const auto reasons = reasonsOf(folder.path());
    EXPECT_THAT(reasons.at("deep.dcm"), testing::HasSubstr("it is truncated or damaged"));
    EXPECT_EQ(reasons.at("deeper.dcm"), "its sequences are nested deeper than those of any CT");
}

TEST(DamagedFiles, MayInflateToTheirPictureButNotToABomb)
{
    const CtFolder folder(*tellingVolume());
    for (const int k : {0, 1}) {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(folder.slice(k).c_str()).good());
        format.loadAllDataIntoMemory();
        const std::vector<Uint8> zeros(std::size_t(k) << 26U);
        if (k == 1)
            format.getDataset()->putAndInsertUint8Array(DCM_EncapsulatedDocument, zeros.data(),
                                                        static_cast<unsigned long>(zeros.size()));
        ASSERT_TRUE(format.saveFile(folder.slice(k).c_str(), EXS_DeflatedLittleEndianExplicit).good());
    }
    EXPECT_LT(fs::file_size(folder.slice(1)), 200000u);
    const ScanResult result = scan(folder.path());
    EXPECT_EQ(result.series.at(0).slices.size(), 4u);
    EXPECT_EQ(result.series[0].slices[0].transferSyntaxUid, UID_DeflatedExplicitVRLittleEndianTransferSyntax);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].reason, "it inflates to more than 200 times its size");
}

TEST(DamagedFiles, MayNotHideThatTheyAreDeflated)
{
    const CtFolder folder(*tellingVolume());
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(folder.slice(0).c_str()).good());
    format.loadAllDataIntoMemory();
    ASSERT_TRUE(format.saveFile(folder.slice(0).c_str(), EXS_DeflatedLittleEndianExplicit).good());
    // A long version (0002,0001) before the transfer syntax, counted in the group's length (0002,0000).
    std::string bytes = bytesOf(folder.slice(0));
    const std::string version("\x02\x00\x01\x00OB\x00\x00\x02\x00\x00\x00\x00\x01", 14);
    const std::size_t at = bytes.find(version);
    ASSERT_NE(at, bytes.npos);
    bytes.insert(at + version.size(), 0x2000, '\x01');
    bytes[at + 9] = 0x20;
    bytes[141] = char(bytes[141] + 0x20);
    std::ofstream(folder.slice(0), std::ios::binary) << bytes;
    const ScanResult result = scan(folder.path());
    EXPECT_EQ(result.series.at(0).slices.size(), 4u);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_THAT(result.rejected[0].reason, testing::HasSubstr("it is truncated or damaged"));
}

TEST(DamagedFiles, NeverCrashTheReader)
{
    const CtFolder folder(*tellingVolume({64, 48, 2}));
    stripPreamble(folder.slice(1));
    EXPECT_GT(surviveMutants({folder.slice(0), folder.slice(1)}, 200, 1), 10);
}

TEST(DamagedFiles, NeverCrashTheReaderOfManyFrames)
{
    const TemporaryFolder folder;
    std::vector<fs::path> originals;
    for (const char* syntax : {UID_LittleEndianExplicitTransferSyntax, UID_LittleEndianImplicitTransferSyntax,
                               UID_RLELosslessTransferSyntax, UID_JPEGProcess14SV1TransferSyntax}) {
        originals.push_back(folder / (std::to_string(originals.size()) + ".dcm"));
        writeEnhancedCt(*tellingVolume({16, 12, 4}), someSeries(), originals.back(), {.transferSyntaxUid = syntax});
    }
    EXPECT_GT(surviveMutants(originals, 1000, 3), 10);
}

TEST(DamagedFiles, NeverCrashTheDecoders)
{
    const fs::path folder = sharedMaterial("data/syntaxes");
    DSMT_REQUIRE_SHARED(folder);
    std::vector<fs::path> originals;
    for (const auto& entry : fs::directory_iterator(folder))
        originals.push_back(entry.path());
    std::sort(originals.begin(), originals.end());
    EXPECT_GT(surviveMutants(originals, 300, 2), 10);
}
