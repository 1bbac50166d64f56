// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/verify_package.h"

#include "core/base/error.h"
#include "models/safetensors.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::inference;
using fixtures::writeBytes;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// Names of the checks that found something wrong, and what.
std::string problemsOf(const fs::path& folder)
{
    std::string problems;
    for (const PackageCheck& check : verifyPackage(folder))
        if (!check.isGood())
            problems += check.what + ": " + check.problem + "\n";
    return problems;
}

class VerifiedPackage : public testing::Test {
protected:
    VerifiedPackage() { fixtures::writeSmallPackage(m_folder.path()); }

    void sealWith(const models::StoredTensors& weights) const
    {
        models::writeSafetensors(m_folder / "weights.safetensors", weights);
        sealPackage(m_folder.path());
    }

    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_F(VerifiedPackage, IsGoodAsItWasSealedWithItsOpeningsAdded)
{
    EXPECT_EQ(problemsOf(m_folder.path()), "");
    writeBytes(m_folder / "opened.jsonl", "{}\n");
    EXPECT_EQ(problemsOf(m_folder.path()), "");
    const auto checks = verifyPackage(m_folder.path());
    ASSERT_EQ(checks.size(), 4U);
    EXPECT_THAT(checks[0].found, HasSubstr("5 files"));
    EXPECT_THAT(checks[2].found, HasSubstr("5 files are what was sealed"));
    EXPECT_EQ(checks[3].found, "2 members of 2 tensors, 16 finite values");
}

TEST_F(VerifiedPackage, OfTheFirstFormatNeedsNoSeal)
{
    EXPECT_EQ(problemsOf(fs::path(DSMT_SOURCE_DIR) / "tests/inference/format_1"), "");
}

TEST_F(VerifiedPackage, HoldsNothingElse)
{
    writeBytes(m_folder / "run.sh", "#!/bin/sh\n");
    EXPECT_EQ(problemsOf(m_folder.path()), "files: run.sh is no file of a network package\n");
    fs::remove(m_folder / "run.sh");
    fs::create_symlink("/etc/passwd", m_folder / "figures/curve.png");
    EXPECT_EQ(problemsOf(m_folder.path()), "files: figures/curve.png is a link\n");
    fs::remove(m_folder / "figures/curve.png");
    fs::create_directory_symlink("/tmp", m_folder / "more");
    EXPECT_EQ(problemsOf(m_folder.path()), "files: more is a link\n");
    fs::remove(m_folder / "more");
    ASSERT_EQ(::mkfifo((m_folder / "opened.jsonl").c_str(), 0600), 0);
    EXPECT_EQ(problemsOf(m_folder.path()), "files: opened.jsonl is no plain file\n");
}

TEST_F(VerifiedPackage, HasEveryFileThatWasSealedAndNoOther)
{
    writeBytes(m_folder / "card.md", "Cleared for diagnosis.");
    EXPECT_EQ(problemsOf(m_folder.path()), "seal: card.md is not what was sealed\n");
    fs::remove(m_folder / "card.md");
    EXPECT_EQ(problemsOf(m_folder.path()), "seal: card.md is missing\n");
    sealPackage(m_folder.path());
    EXPECT_EQ(problemsOf(m_folder.path()), "seal: SHA256SUMS lists no card.md\n");
    fixtures::writeSmallPackage(m_folder.path());
    writeBytes(m_folder / "figures/late.png", "late");
    EXPECT_EQ(problemsOf(m_folder.path()), "seal: figures/late.png is not listed\n");
    fs::remove(m_folder / "figures/late.png");
    fs::remove(m_folder / "SHA256SUMS");
    EXPECT_EQ(problemsOf(m_folder.path()), "seal: SHA256SUMS is missing: the package is not sealed\n");
}

TEST_F(VerifiedPackage, TellsOfChangedWeightsTwice)
{
    std::string bytes = fixtures::bytesOf(m_folder / "weights.safetensors");
    bytes.back() = char(bytes.back() ^ 1);
    writeBytes(m_folder / "weights.safetensors", bytes);
    EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("model.json and weights: network package " +
                                                       m_folder.path().string() + ": weights.safetensors is not"));
    EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("seal: weights.safetensors is not what was sealed"));
}

TEST_F(VerifiedPackage, HasTheTensorsOfItsMembersAndNoOthers)
{
    const models::StoredTensor two{{2}, {1, 2}};
    sealWith({{"member0.a", two}});
    EXPECT_EQ(problemsOf(m_folder.path()), "tensors: there are no tensors of member 1\n");
    sealWith({{"member0.a", two}, {"member1.b", two}});
    EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("member 1 has other tensors or shapes than member 0"));
    sealWith({{"member0.a", two}, {"member1.a", {{1, 2}, {1, 2}}}});
    EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("member 1 has other tensors or shapes than member 0"));
    sealWith({{"member0.a", two}, {"member1.a", two}, {"member2.a", two}});
    EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("member2.a is of a member that model.json does not count"));
    for (const char* name : {"a", "member.a", "member00.a", "member0", "member0.", "member-1.a", "member+1.a",
                             "member1x.a", "member99999999999.a", "Member0.a", "m"}) {
        sealWith({{"member0.a", two}, {"member1.a", two}, {name, two}});
        EXPECT_THAT(problemsOf(m_folder.path()), HasSubstr("belongs to no member of the network")) << name;
    }
}

TEST_F(VerifiedPackage, NamesItsWeightsWhenTheyAreNoSafetensors)
{
    writeBytes(m_folder / "weights.safetensors", std::string(8, '\x7f') + "{}");
    sealPackage(m_folder.path());
    EXPECT_THAT(problemsOf(m_folder.path()),
                testing::AllOf(HasSubstr((m_folder / "weights.safetensors").string()), HasSubstr("header is longer")));
}

TEST_F(VerifiedPackage, SaysThatThereIsNoFolder)
{
    EXPECT_THROW(verifyPackage(m_folder / "nowhere"), Error);
    EXPECT_THROW(verifyPackage(m_folder / "card.md"), Error);
}

TEST_F(VerifiedPackage, IsNotLoadedWithoutAnEngine)
{
    const PackageCheck check = loadInEngine(openPackage(m_folder.path()), {.program = m_folder / "no-engine"});
    EXPECT_FALSE(check.isGood());
    EXPECT_EQ(check.what, "engine");
}
