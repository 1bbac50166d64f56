// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/install_package.h"

#include "core/base/error.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/small_disk.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/zip_archive.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

using namespace dsmt;
using fixtures::bytesOf;
using fixtures::writeBytes;
using fixtures::ZipEntry;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using workflows::installPackage;
using workflows::removePackage;
namespace fs = std::filesystem;

namespace {

const std::vector<const char*> kFiles{"model.json", "weights.safetensors", "card.md",
                                      "log.jsonl",  "figures/roc.svg",     "SHA256SUMS"};

class InstallPackage : public testing::Test {
protected:
    InstallPackage() { fixtures::writeSmallPackage(m_source); }

    void expectRefused(const fs::path& source, const std::string& reason, bool replace = false) const
    {
        try {
            installPackage(source, replace, m_packages);
            ADD_FAILURE() << "installed, although " << reason;
        } catch (const Error& error) {
            EXPECT_THAT(error.message(), HasSubstr(source.string()));
            EXPECT_THAT(error.message(), HasSubstr(reason));
            EXPECT_THAT(error.message(), testing::Not(HasSubstr(".installing-")));
        }
        expectNothingLeft();
    }

    /// Neither half a package nor an unpacked archive.
    void expectNothingLeft() const
    {
        std::error_code absent;
        for (const fs::directory_entry& entry : fs::directory_iterator(m_packages, absent))
            EXPECT_THAT(entry.path().filename().string(), testing::AnyOf(".lock", "small"));
    }

    std::vector<ZipEntry> entries(const std::string& prefix) const
    {
        std::vector<ZipEntry> all;
        for (const char* file : kFiles)
            all.push_back({.name = prefix + file, .content = bytesOf(m_source / file), .deflate = true});
        return all;
    }

    fixtures::TemporaryFolder m_folder;
    fs::path m_source = m_folder / "trained", m_packages = m_folder / "packages";
};

} // namespace

TEST_F(InstallPackage, CopiesWhatIsSealedAndNothingElse)
{
    writeBytes(m_source / "patches.cache", "many nodules");
    fs::create_symlink("/etc/passwd", m_source / "link");
    const workflows::Installation done = installPackage(m_source, false, m_packages);
    EXPECT_EQ(done.package.folder, m_packages / "small") << "the package's name, not the folder's";
    EXPECT_FALSE(done.replaced);
    EXPECT_THAT(done.leftOut, ElementsAre(Pair("link", "is a link"), Pair("patches.cache", HasSubstr("is no file"))));
    for (const char* file : kFiles)
        EXPECT_EQ(bytesOf(m_packages / "small" / file), bytesOf(m_source / file)) << file;
    EXPECT_FALSE(fs::exists(m_packages / "small/patches.cache") || fs::exists(m_packages / "small/link"));
    expectNothingLeft();
}

TEST_F(InstallPackage, ReplacesOnlyWhenThatIsAskedFor)
{
    installPackage(m_source, false, m_packages);
    writeBytes(m_source / "card.md", "Another card.");
    inference::sealPackage(m_source);
    expectRefused(m_source, "is there already");
    EXPECT_NE(bytesOf(m_packages / "small/card.md"), "Another card.");
    EXPECT_TRUE(installPackage(m_source, true, m_packages).replaced);
    EXPECT_EQ(bytesOf(m_packages / "small/card.md"), "Another card.");
    expectNothingLeft();
}

TEST_F(InstallPackage, ReplacesALinkAndNotWhatItPointsAt)
{
    fs::create_directories(m_packages);
    fs::create_directory_symlink(m_source, m_packages / "small");
    expectRefused(m_source, "is there already");
    installPackage(m_source, true, m_packages);
    EXPECT_FALSE(fs::is_symlink(m_packages / "small"));
    EXPECT_TRUE(fs::exists(m_source / "model.json"));
    expectNothingLeft();
}

TEST_F(InstallPackage, KeepsTheOpeningsOfTheSameWeights)
{
    writeBytes(m_source / "opened.jsonl", "{\"time\":\"1\"}\n");
    installPackage(m_source, false, m_packages);
    writeBytes(m_packages / "small/opened.jsonl", "{\"time\":\"1\"}\n{\"time\":\"2\"}\n");
    writeBytes(m_source / "opened.jsonl", "{\"time\":\"1\"}\n{\"time\":\"3\"}\n");
    installPackage(m_source, true, m_packages);
    EXPECT_EQ(bytesOf(m_packages / "small/opened.jsonl"), "{\"time\":\"1\"}\n{\"time\":\"2\"}\n{\"time\":\"3\"}\n");

    fixtures::writeSmallPackage(m_source, 3); // another network of that name: what was opened with the first is its own
    fs::remove(m_source / "opened.jsonl");
    installPackage(m_source, true, m_packages);
    EXPECT_FALSE(fs::exists(m_packages / "small/opened.jsonl"));
}

TEST_F(InstallPackage, RefusesWhatIsNoGood)
{
    expectRefused(m_folder / "nowhere", "does not exist");
    writeBytes(m_folder / "text", "no package");
    expectRefused(m_folder / "text", "neither a folder nor a ZIP archive");
    writeBytes(m_source / "card.md", "Cleared for diagnosis.");
    expectRefused(m_source, "card.md is not what was sealed");
    fs::remove(m_source / "card.md");
    expectRefused(m_source, "card.md is missing");
    fs::create_symlink("/etc/passwd", m_source / "card.md");
    expectRefused(m_source, "card.md is a link");
    fs::remove(m_source / "SHA256SUMS");
    expectRefused(m_source, "not sealed");
    fixtures::writeSmallPackage(m_folder / "evil");
    auto description = fixtures::packageDescription();
    description["name"] = "../evil";
    writeBytes(m_folder / "evil/model.json", description.dump());
    inference::sealPackage(m_folder / "evil");
    expectRefused(m_folder / "evil", "name is \"../evil\"");
}

TEST_F(InstallPackage, TakesAnArchiveWithOrWithoutAFolderInIt)
{
    for (const char* prefix : {"", "small/", "another-name/", "./"}) {
        SCOPED_TRACE(prefix);
        fixtures::writeZip(m_folder / "package.zip", entries(prefix));
        EXPECT_EQ(installPackage(m_folder / "package.zip", true, m_packages).package.folder, m_packages / "small");
        for (const char* file : kFiles)
            EXPECT_EQ(bytesOf(m_packages / "small" / file), bytesOf(m_source / file)) << file;
    }
    expectNothingLeft();
}

TEST_F(InstallPackage, TakesOnlyFilesOfAPackageFromAnArchive)
{
    std::vector<ZipEntry> all = entries("p/");
    all.push_back({.name = "p/run.sh", .content = "#!/bin/sh"});
    all.push_back({.name = "p/figures/../../../escaped.png", .content = "x"});
    all.push_back({.name = "../escaped.png", .content = "x"});
    all.push_back({.name = "/tmp/escaped.png", .content = "x"});
    all.push_back({.name = "p/figures/late.png", .content = "/etc/passwd", .mode = 0120777});
    all.push_back({.name = "__MACOSX/p/model.json", .content = "x"});
    fixtures::writeZip(m_folder / "package.zip", all);
    const workflows::Installation done = installPackage(m_folder / "package.zip", false, m_packages);
    EXPECT_EQ(done.leftOut.size(), 6U);
    EXPECT_EQ(done.leftOut.at("p/run.sh"), "is no file of a network package");
    EXPECT_FALSE(fs::exists(m_folder / "escaped.png") || fs::exists("/tmp/escaped.png"));
    EXPECT_FALSE(fs::exists(m_packages / "small/figures/late.png"));
}

TEST_F(InstallPackage, RefusesArchivesWithoutOnePackage)
{
    fixtures::writeZip(m_folder / "package.zip", {{.name = "README.txt", .content = "hello"}});
    expectRefused(m_folder / "package.zip", "holds no network package");
    std::vector<ZipEntry> two = entries("a/");
    two.push_back({.name = "b/model.json", .content = "{}"});
    fixtures::writeZip(m_folder / "package.zip", two);
    expectRefused(m_folder / "package.zip", "more than one model.json");
    std::vector<ZipEntry> twice = entries("a/");
    twice.push_back({.name = "a/card.md", .content = "another"});
    fixtures::writeZip(m_folder / "package.zip", twice);
    expectRefused(m_folder / "package.zip", "holds card.md twice");
    std::vector<ZipEntry> changed = entries("a/");
    changed[2].content = "Cleared for diagnosis.";
    fixtures::writeZip(m_folder / "package.zip", changed);
    expectRefused(m_folder / "package.zip", "card.md is not what was sealed");
    fs::resize_file(m_folder / "package.zip", 300);
    expectRefused(m_folder / "package.zip", "");
}

TEST_F(InstallPackage, SweepsWhatADeadProgramLeft)
{
    fs::create_directories(m_packages / ".installing-dead1/figures");
    installPackage(m_source, false, m_packages);
    EXPECT_FALSE(fs::exists(m_packages / ".installing-dead1"));
}

TEST_F(InstallPackage, WaitsForNoOtherProgramAndDisturbsNone)
{
    fs::create_directories(m_packages / ".installing-other");
    const int lock = ::open((m_packages / ".lock").c_str(), O_RDWR | O_CREAT, 0600);
    ASSERT_EQ(::flock(lock, LOCK_EX), 0);
    try {
        installPackage(m_source, false, m_packages);
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Failed);
        EXPECT_THAT(error.message(), HasSubstr("is being changed by another program"));
    }
    ::close(lock);
    EXPECT_TRUE(fs::exists(m_packages / ".installing-other"));
}

TEST_F(InstallPackage, LeavesTheOldOneWhenTheDiskIsFull)
{
    const fs::path disk = m_folder / "disk";
    const int result = fixtures::onSmallDisk(disk, 1 << 20, [&] {
        installPackage(m_source, false, disk);
        const std::string before = bytesOf(disk / "small/card.md");
        writeBytes(m_source / "card.md", std::string(2 << 20, 'x'));
        inference::sealPackage(m_source);
        try {
            installPackage(m_source, true, disk);
            return 1;
        } catch (const Error& error) {
            const bool isNamed = error.message().find("the disk is full") != std::string::npos;
            const bool isWhole =
                bytesOf(disk / "small/card.md") == before && inference::openPackage(disk / "small").members == 2;
            return isNamed && isWhole && std::distance(fs::directory_iterator(disk), {}) == 2 ? 0 : 2;
        }
    });
    if (result == 125)
        GTEST_SKIP() << "no disk of one's own here";
    EXPECT_EQ(result, 0);
}

TEST_F(InstallPackage, IsUndoneByRemovingIt)
{
    installPackage(m_source, false, m_packages);
    EXPECT_EQ(removePackage("small", m_packages), m_packages / "small");
    EXPECT_FALSE(fs::exists(m_packages / "small"));
    expectNothingLeft();
    fs::create_directory_symlink(m_source, m_packages / "small");
    removePackage("small", m_packages);
    EXPECT_FALSE(fs::exists(fs::symlink_status(m_packages / "small")));
    EXPECT_TRUE(fs::exists(m_source / "model.json"));
}

TEST_F(InstallPackage, RemovesOnlyOnesOwn)
{
    const auto messageOf = [&](const std::string& name) -> std::string {
        try {
            removePackage(name, m_packages);
            return "removed";
        } catch (const Error& error) {
            return error.message();
        }
    };
    fs::create_directories(m_packages);
    for (const char* name : {"", ".", "..", "../trained", "/etc", ".lock"})
        EXPECT_THAT(messageOf(name), HasSubstr("is no name of a network package")) << name;
    EXPECT_THAT(messageOf("absent"), HasSubstr("there is no network package \"absent\""));
    ::setenv("DSMT_PACKAGES", (m_folder / "shipped").c_str(), 1);
    fixtures::writeSmallPackage(m_folder / "shipped/small");
    EXPECT_THAT(messageOf("small"), HasSubstr("only those in " + m_packages.string() + " are yours"));
    ::unsetenv("DSMT_PACKAGES");
    EXPECT_TRUE(fs::exists(m_folder / "shipped/small/model.json"));
}
