// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package_sums.h"

#include "core/base/error.h"
#include "core/inference/package.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/temporary_folder.h"

#include <cstdlib>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::inference;
using fixtures::bytesOf;
using fixtures::writeBytes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

class PackageSumsFile : public testing::Test {
protected:
    PackageSumsFile() { fixtures::writeSmallPackage(m_folder.path()); }

    void expectRefused(const std::string& text, const std::string& reason) const
    {
        writeBytes(m_folder / "SHA256SUMS", text);
        try {
            readPackageSums(m_folder.path());
            ADD_FAILURE() << "read, although " << reason;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), HasSubstr(reason));
        }
    }

    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_F(PackageSumsFile, CoversEveryFileButItselfAndTheOpenings)
{
    writeBytes(m_folder / "opened.jsonl", "{}\n");
    writeBytes(m_folder / "patches.cache", "of no package");
    sealPackage(m_folder.path());
    EXPECT_THAT(readPackageSums(m_folder.path()).value(),
                ElementsAre(Pair("card.md", testing::_), Pair("figures/roc.svg", testing::_),
                            Pair("log.jsonl", testing::_), Pair("model.json", testing::_),
                            Pair("weights.safetensors", openPackage(m_folder.path()).weightsSha256)));
    EXPECT_FALSE(std::filesystem::exists(m_folder / "SHA256SUMS.new"));
}

TEST_F(PackageSumsFile, IsAcceptedBySha256sum)
{
    if (!fixtures::isInstalled("sha256sum"))
        GTEST_SKIP() << "there is no sha256sum";
    const std::string check =
        "cd " + fixtures::quoted(m_folder.path().string()) + " && sha256sum --strict -c SHA256SUMS";
    EXPECT_EQ(std::system((check + " >/dev/null 2>&1").c_str()), 0);
    writeBytes(m_folder / "card.md", "another");
    EXPECT_NE(std::system((check + " >/dev/null 2>&1").c_str()), 0);
}

TEST_F(PackageSumsFile, IsReadAsSha256sumWritesIt)
{
    const std::string sum(64, 'a');
    writeBytes(m_folder / "SHA256SUMS", sum + " *card.md\n" + sum + "  figures/a-1.png\n");
    EXPECT_THAT(readPackageSums(m_folder.path()).value(),
                ElementsAre(Pair("card.md", sum), Pair("figures/a-1.png", sum)));
    std::filesystem::remove(m_folder / "SHA256SUMS");
    EXPECT_EQ(readPackageSums(m_folder.path()), std::nullopt);
}

TEST_F(PackageSumsFile, RefusesLinesThatAreNoSums)
{
    const std::string sum(64, 'a');
    expectRefused("", "ends within a line");
    expectRefused(sum + "  card.md", "ends within a line");
    expectRefused("\n", "line 1 is no SHA-256");
    expectRefused(sum + "  card.md\n" + sum + "\n", "line 2 is no SHA-256");
    expectRefused(sum.substr(1) + "  card.md\n", "line 1 is no SHA-256");
    expectRefused(std::string(64, 'A') + "  card.md\n", "line 1 is no SHA-256");
    expectRefused(sum + " card.md\n", "line 1 is no SHA-256");
    expectRefused(sum + "  card.md\r\n", "names no file of a network package");
    expectRefused(sum + "  card.md\n" + sum + "  card.md\n", "line 2 names card.md again");
    for (const char* name : {"", "../card.md", "/etc/passwd", "figures/../card.md", "figures/.png", "figures/a/b.png",
                             "figures/run.sh", "opened.jsonl", "SHA256SUMS", "./card.md", "libevil.so"})
        expectRefused(sum + "  " + name + "\n", "names no file of a network package");
    expectRefused(std::string(300'000, '\n'), "SHA256SUMS has 300000 bytes");
}
