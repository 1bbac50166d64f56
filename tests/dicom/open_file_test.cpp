// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/open_file.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

std::string failureOf(const fs::path& file)
{
    try {
        const OpenFile opened(file);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "";
}

} // namespace

TEST(OpenFile, GivesTheBytesOfAnyPlaceAndFewerAtTheEnd)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "file", std::ios::binary) << "0123456789";
    const OpenFile file(folder / "file");
    EXPECT_EQ(file.bytes(), 10u);
    std::string bytes(4, ' ');
    EXPECT_EQ(file.read(3, bytes.data(), 4), 4u);
    EXPECT_EQ(bytes, "3456");
    EXPECT_EQ(file.read(8, bytes.data(), 4), 2u);
    EXPECT_EQ(bytes, "8956");
    EXPECT_EQ(file.read(10, bytes.data(), 4), 0u);
    EXPECT_EQ(file.read(std::uint64_t(1) << 40U, bytes.data(), 4), 0u);
}

TEST(OpenFile, StaysWithTheFileThatItOpened)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "file", std::ios::binary) << "first";
    const OpenFile file(folder / "file");
    std::ofstream(folder / "other", std::ios::binary) << "other";
    fs::rename(folder / "other", folder / "file");
    std::string bytes(5, ' ');
    EXPECT_EQ(file.read(0, bytes.data(), 5), 5u);
    EXPECT_EQ(bytes, "first");
}

TEST(OpenFile, RefusesWhatIsNoFileWithoutWaitingForIt)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    fs::create_symlink("pipe", folder / "link");
    EXPECT_EQ(failureOf(folder / "pipe"), "it is not a regular file");
    EXPECT_EQ(failureOf(folder / "link"), "it is not a regular file");
    EXPECT_EQ(failureOf(folder.path()), "it is not a regular file");
    EXPECT_EQ(failureOf("/dev/null"), "it is not a regular file");
    EXPECT_EQ(failureOf(folder / "absent"), "it cannot be opened: No such file or directory");
}
