// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/unpack_zip.h"

#include "tests/fixtures/escaping_names.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/zip_archive.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

std::string contentOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// An archive and the folder beside it that it is unpacked into.
struct Unpacked {
    explicit Unpacked(const std::vector<ZipEntry>& entries)
    {
        writeZip(folder / "a.zip", entries);
        fs::create_directory(folder / "inside");
    }

    UnpackedZip run(const UnpackLimits& limits = {}) const
    {
        return unpackZip(folder / "a.zip", folder / "inside", {}, limits);
    }

    /// What lies beside the folder that alone may be written.
    std::size_t outside() const
    {
        return std::size_t(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator())) - 2;
    }

    TemporaryFolder folder;
};

template <class Work> std::string reasonOf(const Work& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return "";
}

} // namespace

TEST(UnpackZip, KeepsContentAndTellsTheNames)
{
    const Unpacked zip({{"CT/1.dcm", "first"}, {"CT/2.dcm", std::string(100'000, 'x'), true}});
    EXPECT_TRUE(isZip(zip.folder / "a.zip"));
    const UnpackedZip result = zip.run();
    ASSERT_EQ(result.files.size(), 2u);
    EXPECT_TRUE(result.rejected.empty());
    EXPECT_EQ(result.files[0].name, "CT/1.dcm");
    EXPECT_EQ(contentOf(result.files[0].file), "first");
    EXPECT_EQ(contentOf(result.files[1].file), std::string(100'000, 'x'));
}

TEST(UnpackZip, WritesNothingOutsideItsFolderWhateverTheNamesSay)
{
    const std::vector<std::string> names = escapingNames({"x", "inside2/x", "a.zip.x", "../x", "etc/passwd", "x/"});
    ASSERT_GE(names.size(), 60u);
    std::vector<ZipEntry> entries;
    for (const auto& name : names) {
        entries.push_back({name, "escaped"});
        entries.push_back({"good.dcm", "escaped", false, 0100644, 0, name});
    }
    const Unpacked zip(entries);
    const UnpackedZip result = zip.run();
    EXPECT_EQ(zip.outside(), 0u);
    EXPECT_GE(result.rejected.size(), names.size());
    for (const auto& rejected : result.rejected)
        EXPECT_THAT(rejected.reason, HasSubstr("its name leads out of the archive")) << rejected.file;
    for (const auto& file : result.files)
        EXPECT_TRUE(file.file.string().starts_with((zip.folder / "inside").string())) << file.file;
}

TEST(UnpackZip, RejectsLinksAndEncryptedEntriesInWords)
{
    const Unpacked zip({{"link", "/etc/passwd", false, 0120777}, {"secret", "????????????????", false, 0100644, 1}});
    const UnpackedZip result = zip.run();
    EXPECT_TRUE(result.files.empty());
    ASSERT_EQ(result.rejected.size(), 2u);
    EXPECT_EQ(result.rejected[0].reason, "it is a link");
    EXPECT_EQ(result.rejected[1].reason, "it is encrypted");
}

TEST(UnpackZip, RejectsAnEntryWhoseChecksumIsWrongAndKeepsTheRest)
{
    const Unpacked zip({{"bad", "damaged", false, 0100644, 0, {}, 1234U}, {"good", "fine"}});
    const UnpackedZip result = zip.run();
    ASSERT_EQ(result.files.size(), 1u);
    EXPECT_EQ(contentOf(result.files[0].file), "fine");
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_THAT(result.rejected[0].reason, HasSubstr("damaged in the archive"));
}

TEST(UnpackZip, RefusesABombBefore64MiBAreWritten)
{
    const Unpacked zip(std::vector<ZipEntry>{{"zeros", std::string(std::size_t(100) << 20U, '\0'), true}});
    EXPECT_THAT(reasonOf([&] { zip.run(); }), HasSubstr("it unpacks to more than 200 times its size"));
    std::uintmax_t written = 0;
    for (const auto& entry : fs::recursive_directory_iterator(zip.folder / "inside"))
        written += entry.is_regular_file() ? entry.file_size() : 0;
    EXPECT_LT(written, std::uintmax_t(64) << 20U);
}

TEST(UnpackZip, RefusesMoreBytesOrEntriesThanAllowed)
{
    const std::vector<ZipEntry> entries{{"a", std::string(70'000, 'a')}, {"b", "b"}};
    const Unpacked bytes(entries), count(entries);
    EXPECT_THAT(reasonOf([&] { bytes.run({.mostBytes = 60'000}); }), HasSubstr("it unpacks to more than"));
    EXPECT_THAT(reasonOf([&] { count.run({.mostEntries = 1}); }), HasSubstr("more than 1 entries"));
}

TEST(UnpackZip, RefusesWhatIsNoArchiveNamingIt)
{
    const Unpacked zip(std::vector<ZipEntry>{{"a", "a"}});
    std::ofstream(zip.folder / "a.zip", std::ios::binary) << "PK\x03\x04 and then nothing of the kind";
    EXPECT_THAT(reasonOf([&] { zip.run(); }), HasSubstr("a.zip: it is"));
}

TEST(UnpackZip, SurvivesEveryTruncation)
{
    const Unpacked zip({{"CT/1.dcm", "first"}, {"CT/2.dcm", std::string(3000, 'x'), true}});
    const std::string whole = contentOf(zip.folder / "a.zip");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        std::ofstream(zip.folder / "a.zip", std::ios::binary) << whole.substr(0, length);
        fs::remove_all(zip.folder / "inside");
        fs::create_directory(zip.folder / "inside");
        reasonOf([&] { zip.run(); });
    }
    EXPECT_EQ(zip.outside(), 0u);
}
