// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_trust.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/user_name.h"
#include "core/inference/find_package.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using testing::AllOf;
using testing::HasSubstr;
using namespace workflows;
namespace fs = std::filesystem;

namespace {

class PackageTrust : public testing::Test {
protected:
    PackageTrust() { fixtures::writeSmallPackage(m_source); }

    inference::Package opened() const { return inference::openPackage(m_source); }

    fixtures::TemporaryFolder m_folder;
    fs::path m_source = m_folder / "trained", m_file = m_folder / "data/trusted.jsonl";
};

} // namespace

TEST_F(PackageTrust, IsGivenAndWithdrawnAndEveryDecisionKept)
{
    EXPECT_FALSE(isTrusted(opened(), m_file));
    EXPECT_TRUE(trustDecisions(m_file).empty());
    trust(opened(), "installed", m_file);
    EXPECT_TRUE(isTrusted(opened(), m_file));
    withdrawTrust(opened(), m_file);
    EXPECT_FALSE(isTrusted(opened(), m_file));
    trust(opened(), "chosen", m_file);
    EXPECT_TRUE(isTrusted(opened(), m_file));

    const auto decisions = trustDecisions(m_file);
    ASSERT_EQ(decisions.size(), 3U);
    EXPECT_TRUE(decisions[0].trusted);
    EXPECT_EQ(decisions[0].why, "installed");
    EXPECT_EQ(decisions[0].package, "small");
    EXPECT_EQ(decisions[0].weightsSha256, opened().weightsSha256);
    EXPECT_EQ(decisions[0].user, userName());
    EXPECT_EQ(decisions[0].time.size(), std::string("2026-11-29T08:00:00Z").size());
    EXPECT_FALSE(decisions[1].trusted);
}

TEST_F(PackageTrust, IsOfOneDescriptionAndNotOfAName)
{
    trust(opened(), "chosen", m_file);
    fs::copy(m_source, m_folder / "elsewhere", fs::copy_options::recursive);
    EXPECT_TRUE(isTrusted(inference::openPackage(m_folder / "elsewhere"), m_file)) << "the same bytes in another place";

    // Another threshold is another network to its users, though the weights are the same.
    std::string text = fixtures::bytesOf(m_source / "model.json");
    fixtures::writeBytes(m_source / "model.json", text + "\n");
    inference::sealPackage(m_source);
    fixtures::writeBytes(m_source / "model.json", fixtures::bytesOf(m_source / "model.json") + " ");
    fs::remove(m_source / "SHA256SUMS");
    EXPECT_FALSE(isTrusted(opened(), m_file));
}

TEST_F(PackageTrust, IsNotNeededByWhatCameWithTheProgram)
{
    const inference::Package shipped = inference::findPackage("");
    EXPECT_TRUE(isTrusted(shipped, m_file));
    fs::copy(shipped.folder, m_folder / "copy", fs::copy_options::recursive);
    EXPECT_FALSE(isTrusted(inference::openPackage(m_folder / "copy"), m_file))
        << "it is the place that the administrator chose";
}

TEST_F(PackageTrust, SaysHowToTrust)
{
    ::setenv("XDG_DATA_HOME", (m_folder / "home").c_str(), 1);
    try {
        findTrustedPackage(m_source.string());
        ADD_FAILURE() << "trusted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_THAT(error.message(), AllOf(HasSubstr(m_source.string()), HasSubstr("is not trusted"),
                                           HasSubstr(opened().descriptionSha256.substr(0, 12)),
                                           HasSubstr("dsmt package trust " + m_source.string())));
    }
    trust(opened(), "chosen");
    EXPECT_EQ(findTrustedPackage(m_source.string()).name, "small");
    EXPECT_EQ(trustFile(), m_folder / "home/dsmt/packages/trusted-packages.jsonl");
    ::unsetenv("XDG_DATA_HOME");
}

TEST_F(PackageTrust, NamesALineThatSaysNothing)
{
    trust(opened(), "chosen", m_file);
    for (const char* line : {"{\"time\"", "{}", R"({"time":"t","decision":"perhaps","package":"a","sha256":"b"})"}) {
        const std::string before = fixtures::bytesOf(m_file);
        std::ofstream(m_file, std::ios::app) << line << "\n";
        try {
            trustDecisions(m_file);
            ADD_FAILURE() << line;
        } catch (const Error& error) {
            EXPECT_THAT(error.message(), HasSubstr("trusted.jsonl, line 2"));
        }
        fixtures::writeBytes(m_file, before);
    }
}
