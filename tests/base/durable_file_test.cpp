// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_file.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

using namespace dsmt;
using testing::HasSubstr;

namespace {

std::string messageOfReading(const std::filesystem::path& file, std::uint64_t most = 100)
{
    try {
        readPlainFile(file, most);
    } catch (const Error& error) {
        return error.message();
    }
    return "read";
}

} // namespace

TEST(DurableFile, ComesBackAsItWasWrittenAndReplacesTheOneBefore)
{
    const fixtures::TemporaryFolder folder;
    const std::string bytes("one\0two\n", 8);
    writeDurably(folder / "file", "before");
    writeDurably(folder / "file", bytes);
    EXPECT_EQ(readPlainFile(folder / "file", 8), bytes);
    EXPECT_FALSE(std::filesystem::exists(folder / "file.new"));
    EXPECT_THROW(writeDurably(folder / "no-folder/file", bytes), Error);
}

TEST(DurableFile, IsNeitherALinkNorAPipeNorTooLarge)
{
    const fixtures::TemporaryFolder folder;
    writeDurably(folder / "file", std::string(101, 'x'));
    EXPECT_THAT(messageOfReading(folder / "file"), HasSubstr("file has 101 bytes; at most 100"));
    std::filesystem::create_symlink(folder / "file", folder / "link");
    EXPECT_EQ(messageOfReading(folder / "link", 1000), "link is a link");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(messageOfReading(folder / "pipe"), "pipe is no plain file");
    EXPECT_EQ(messageOfReading(folder.path()), folder.path().filename().string() + " is no plain file");
    EXPECT_EQ(messageOfReading(folder / "absent"), "absent is missing");
}
