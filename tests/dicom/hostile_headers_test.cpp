// SPDX-License-Identifier: GPL-3.0-or-later
// Headers made to cost memory or time: each is a file that once did.
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/encoded_ct.h"
#include "tests/fixtures/sanitized.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

std::string metaInformation(const std::string& transferSyntaxUid)
{
    std::string uid = transferSyntaxUid;
    uid.resize(uid.size() + uid.size() % 2);
    std::string bytes(128, '\0');
    bytes += "DICM";
    bytes.append("\x02\x00\x10\x00UI", 6);
    bytes += char(uid.size());
    bytes += '\0';
    return bytes + uid;
}

/// An explicit element LO without a value.
std::string emptyElement(std::uint32_t group, std::uint32_t element)
{
    std::string bytes;
    for (const std::uint32_t word : {group, element})
        bytes += {char(word & 0xFFU), char(word >> 8U)};
    bytes.append("LO\0\0", 4);
    return bytes;
}

/// Empty elements in order of their tags or in the opposite one.
void writeElements(const fs::path& file, std::uint32_t count, bool isDescending)
{
    std::ofstream stream(file, std::ios::binary);
    stream << metaInformation(UID_LittleEndianExplicitTransferSyntax);
    for (std::uint32_t n = 0; n < count; ++n) {
        const std::uint32_t i = isDescending ? count - 1 - n : n;
        stream << emptyElement(0x0009 + 2 * (i / 60000), 0x1000 + i % 60000);
    }
}

/// Whether work(), which may say what is wrong, gets along with so much memory beside what the process has.
template <class Work> void expectWithin(std::size_t mebibytes, const Work& work)
{
    EXPECT_EXIT(
        {
            std::uint64_t pages = 0;
            std::ifstream("/proc/self/statm") >> pages;
            rlimit limits{};
            ::getrlimit(RLIMIT_AS, &limits);
            limits.rlim_cur = pages * std::uint64_t(::sysconf(_SC_PAGESIZE)) + (std::uint64_t(mebibytes) << 20U);
            ::setrlimit(RLIMIT_AS, &limits);
            const std::string wrong = work();
            std::fprintf(stderr, "%s", wrong.c_str());
            std::_Exit(wrong.empty() ? 0 : 1);
        },
        testing::ExitedWithCode(0), "");
}

std::string reasonAgainst(const fs::path& file)
{
    const ScanResult result = scan(file);
    return result.rejected.empty() ? "" : result.rejected.front().reason;
}

} // namespace

TEST(HostileHeaders, MoreElementsThanAnyCtAreRefused)
{
    const TemporaryFolder folder;
    writeElements(folder / "many.dcm", 400'000, false);
    EXPECT_EQ(reasonAgainst(folder / "many.dcm"), "it has more elements than any CT");
}

TEST(HostileHeaders, DescendingTagsDoNotKeepTheParserBusy)
{
    const TemporaryFolder folder;
    writeElements(folder / "descending.dcm", 240'000, true);
    EXPECT_EQ(reasonAgainst(folder / "descending.dcm"),
              "its elements are so many and so disordered that reading them takes too long");
}

TEST(HostileHeaders, TextsOfMegabytesCountAsAbsent)
{
    const CtFolder folder(*tellingVolume({8, 6, 1}));
    editFile(folder.slice(0), [](DcmDataset& dataset) {
        const std::string backslashes(std::size_t(2) << 20U, '\\');
        for (const DcmTagKey& tag : {DCM_PatientName, DCM_SeriesDescription, DCM_SpecificCharacterSet, DCM_ImageType})
            dataset.putAndInsertString(tag, backslashes.c_str());
    });
    stripPreamble(folder.slice(0)); // implicit: explicit lengths of these have 16 bits
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].record.patientName, "");
    EXPECT_EQ(result.series[0].record.description, "");
    EXPECT_EQ(readVolume(result.series[0]).volume->voxels().size(), 48u);
}

TEST(HostileHeaders, ManyValuesInOneTextAreReadInOnePass)
{
    const CtFolder folder(*tellingVolume({8, 6, 1}));
    editFile(folder.slice(0), [](DcmDataset& dataset) {
        dataset.putAndInsertString(DCM_SeriesDescription, (std::string(16000, '\\') + "x").c_str());
    });
    EXPECT_EQ(scan(folder.path()).series.at(0).record.description, std::string(16000, '\\') + "x");
}

#if !defined(DSMT_ADDRESS_SANITIZED)
// The exception leaves DCMTK without what it had read, which a sanitizer reports.
TEST(HostileHeaders, AnExceptionOfTheParserIsAReason)
{
    // DCMTK 3.6.7 throws std::out_of_range at a Directory Record Type of more than 16 characters.
    const TemporaryFolder folder;
    std::string bytes = metaInformation(UID_LittleEndianExplicitTransferSyntax);
    bytes.append("\x04\x00\x20\x12SQ\0\0\xFF\xFF\xFF\xFF\xFE\xFF\x00\xE0\xFF\xFF\xFF\xFF", 20);
    bytes
        .append("\x04\x00\x30\x14"
                "CS\x26\x00",
                8)
        .append(38, 'A');
    bytes.append("\xFE\xFF\x0D\xE0\0\0\0\0\xFE\xFF\xDD\xE0\0\0\0\0", 16);
    std::ofstream(folder / "record.dcm", std::ios::binary) << bytes;
    EXPECT_EQ(reasonAgainst(folder / "record.dcm"), "it is truncated or damaged (one of its values cannot be parsed)");
}

TEST(HostileHeaders, AnAnnouncedLengthTakesNoMemory)
{
    const TemporaryFolder folder;
    // Of deflated files the meta information is read by itself first.
    for (const char* syntax :
         {UID_LittleEndianExplicitTransferSyntax, UID_DeflatedExplicitVRLittleEndianTransferSyntax}) {
        std::string bytes = metaInformation(syntax);
        bytes.append("\x02\x00\x02\x01OB\0\0\xF0\xFF\xFF\x3F", 12);
        bytes.resize(bytes.size() + 1000);
        std::ofstream(folder / "long.dcm", std::ios::binary) << bytes;
        expectWithin(64, [&]() -> std::string {
            const std::string reason = reasonAgainst(folder / "long.dcm");
            return reason.starts_with("it is truncated or damaged") ? "" : reason;
        });
    }
}

TEST(HostileHeaders, APictureLargerThanItsStreamTakesNoMemory)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "a.dcm";
    for (const Encoding& encoding : encodings()) {
        writeEncodedCt(file, encoding, 64, 64, 1);
        editFile(file, [](DcmDataset& dataset) {
            dataset.putAndInsertUint16(DCM_Rows, 8192);
            dataset.putAndInsertUint16(DCM_Columns, 8192);
            // So much that the size of the file alone does not tell.
            const std::vector<Uint8> ballast(200'000);
            dataset.putAndInsertUint8Array(DCM_EncapsulatedDocument, ballast.data(), 200'000);
        });
        expectWithin(64, [&]() -> std::string {
            try {
                readVolume(scan(file).series.at(0));
            } catch (const Error& error) {
                const bool saysSize = error.message().find("8192 x 8192") != std::string::npos;
                return error.kind() == ErrorKind::BadInput && saysSize ? "" : error.message();
            }
            return "it was read";
        });
    }
}
#endif
