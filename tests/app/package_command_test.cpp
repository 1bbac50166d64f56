// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using fixtures::ProgramResult;
using testing::HasSubstr;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

class PackageCommand : public testing::Test {
protected:
    PackageCommand() { fixtures::writeSmallPackage(m_source); }

    /// With a home of the test's own.
    ProgramResult dsmt(std::vector<std::string> words) const
    {
        return fixtures::runProgram("dsmt", words, "XDG_DATA_HOME=" + m_folder.path().string());
    }

    static void expectRefused(const ProgramResult& result, int exitCode, const std::string& words)
    {
        EXPECT_EQ(result.exitCode, exitCode) << result.errors;
        EXPECT_THAT(result.errors, HasSubstr(words));
        EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
    }

    fixtures::TemporaryFolder m_folder;
    fs::path m_source = m_folder / "trained", m_installed = m_folder / "dsmt/packages/small";
};

} // namespace

TEST_F(PackageCommand, InstallsListsShowsAndRemoves)
{
    const ProgramResult installed = dsmt({"package", "install", m_source.string()});
    EXPECT_EQ(installed.exitCode, 0) << installed.errors;
    EXPECT_EQ(installed.output, "installed small: A small network\n" + m_installed.string() + "\ntrusted: SHA-256 " +
                                    inference::openPackage(m_installed).descriptionSha256 + "\n");
    expectRefused(dsmt({"package", "install", m_source.string()}), 3, "is there already");
    EXPECT_THAT(dsmt({"package", "install", "--replace", m_source.string()}).output, HasSubstr("replaced small"));

    const std::string list = dsmt({"package", "list"}).output;
    EXPECT_THAT(list, HasSubstr("dsmt-phantom-v1"));
    EXPECT_THAT(list, HasSubstr("Trained on balls."));
    EXPECT_EQ(dsmt({"packages"}).output, list);

    EXPECT_THAT(dsmt({"package", "show", "small"}).output, HasSubstr("A small network\n"));
    EXPECT_EQ(dsmt({"package", "remove", "small"}).output, "removed " + m_installed.string() + "\n");
    EXPECT_FALSE(fs::exists(m_installed));
    expectRefused(dsmt({"package", "remove", "small"}), 3, "installed: dsmt-phantom-v1");
    expectRefused(dsmt({"package", "remove", "dsmt-phantom-v1"}), 3, "is not removed");
}

TEST_F(PackageCommand, AnalysesWithTrustedPackagesOnly)
{
    const std::vector<std::string> analyse{"analyze",   "--simulated",    "--library", (m_folder / "library").string(),
                                           "--package", m_source.string()};
    const ProgramResult refused = dsmt(analyse);
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_THAT(refused.errors, HasSubstr("is not trusted on this computer"));
    EXPECT_THAT(dsmt({"package", "show", m_source.string()}).output, HasSubstr("NOT TRUSTED"));

    const ProgramResult trusted = dsmt({"package", "trust", m_source.string()});
    EXPECT_EQ(trusted.exitCode, 0) << trusted.errors;
    EXPECT_THAT(trusted.output, HasSubstr("trusted: it may analyse"));
    // Its few tensors are no DSMT-Net: the engine refuses it, which is later than trust.
    EXPECT_THAT(dsmt(analyse).errors, testing::Not(HasSubstr("trusted")));
    EXPECT_THAT(dsmt({"package", "show", m_source.string()}).output, HasSubstr("trusted by "));
    EXPECT_EQ(Json::parse(dsmt({"package", "show", "--json", m_source.string()}).output).at("trusted"), true);

    EXPECT_THAT(dsmt({"package", "trust", "--withdraw", m_source.string()}).output, HasSubstr("not trusted"));
    EXPECT_THAT(dsmt(analyse).errors, HasSubstr("is not trusted on this computer"));
    EXPECT_THAT(dsmt({"package", "trust", "--withdraw", "dsmt-phantom-v1"}).output,
                HasSubstr("came with the program and stays trusted"));
}

TEST_F(PackageCommand, ListsWhatIsUnusableAndWhy)
{
    dsmt({"package", "install", m_source.string()});
    fixtures::writeBytes(m_installed / "weights.safetensors", "others");
    const ProgramResult result = dsmt({"package", "list", "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    const Json json = Json::parse(result.output);
    ASSERT_EQ(json.size(), 2U);
    EXPECT_EQ(json[0].at("name"), "dsmt-phantom-v1");
    EXPECT_EQ(json[0].at("ok"), true);
    EXPECT_GE(json[0].at("members"), 1);
    EXPECT_EQ(json[1].at("ok"), false);
    EXPECT_THAT(json[1].at("problem").get<std::string>(), HasSubstr("weights.safetensors is not"));
    EXPECT_THAT(dsmt({"package", "list"}).output, HasSubstr("UNUSABLE"));
}

TEST_F(PackageCommand, ShowsWhatThePackageSaysOfItself)
{
    fixtures::writeBytes(m_source / "opened.jsonl",
                         "{\"time\":\"2026-11-25T08:00:00Z\",\"nodules\":87,\"auc\":0.88}\n");
    const std::string text = dsmt({"package", "show", m_source.string()}).output;
    for (const char* words :
         {"small", "2 members", "Trained on balls.", "SIMULATED nodules", "LibTorch 1.13.1", "0.875", "not defined",
          "3 invasive, 2 not", "2026-11-25T08:00:00Z", "nodules 87", "SHA-256"})
        EXPECT_THAT(text, HasSubstr(words));
    const Json json = Json::parse(dsmt({"package", "show", m_source.string(), "--json"}).output);
    const Json description = Json::parse(fixtures::bytesOf(m_source / "model.json"));
    for (const char* field : {"name", "title", "architecture", "members", "patches", "temperature", "threshold",
                              "features", "known_cases", "size_hu_baseline", "training"})
        EXPECT_EQ(json.at(field), description.at(field)) << field;
    EXPECT_EQ(json.at("sums").size(), 5U);
    EXPECT_EQ(json.at("openings").at(0).at("nodules"), 87);
    EXPECT_EQ(dsmt({"package", "show", m_source.string(), "--card"}).output, fixtures::bytesOf(m_source / "card.md"));
    fixtures::writeBytes(m_source / "card.md", "Cleared for diagnosis.");
    expectRefused(dsmt({"package", "show", m_source.string(), "--card"}), 3, "card.md is not what was sealed");
    fixtures::writeBytes(m_source / "opened.jsonl", "{}\n7\n");
    expectRefused(dsmt({"package", "show", m_source.string()}), 3, "opened.jsonl line 2 is no JSON object");
}

TEST_F(PackageCommand, VerifiesAndReturnsThreeForWhatIsNoGood)
{
    const ProgramResult good = dsmt({"package", "verify", m_source.string()});
    EXPECT_EQ(good.exitCode, 0) << good.errors;
    EXPECT_EQ(std::count(good.output.begin(), good.output.end(), '\n'), 4) << good.output;
    EXPECT_THAT(good.output, testing::Not(HasSubstr("BAD")));
    EXPECT_EQ(dsmt({"package", "verify", "dsmt-phantom-v1"}).exitCode, 0);
    fixtures::writeBytes(m_source / "figures/roc.svg", "<svg onload='x'/>");
    const ProgramResult bad = dsmt({"package", "verify", m_source.string()});
    expectRefused(bad, 3, m_source.string() + " is no good");
    EXPECT_THAT(bad.output, HasSubstr("BAD   seal                     figures/roc.svg is not what was sealed"));
    expectRefused(dsmt({"package", "verify", "nonesuch"}), 3, "there is no network package \"nonesuch\"");
}

TEST_F(PackageCommand, ReturnsTwoForWrongUsage)
{
    EXPECT_EQ(dsmt({"package"}).exitCode, 2);
    EXPECT_EQ(dsmt({"package", "verify"}).exitCode, 2);
    EXPECT_EQ(dsmt({"package", "verify", "x", "--device", "abacus"}).exitCode, 2);
}

#ifdef DSMT_WITH_ENGINE
TEST_F(PackageCommand, LoadsTheNetworkInTheEngine)
{
    const ProgramResult good = dsmt({"package", "verify", "dsmt-phantom-v1", "--engine", "--device", "cpu"});
    EXPECT_EQ(good.exitCode, 0) << good.output << good.errors;
    EXPECT_THAT(good.output, HasSubstr("ok    engine                   loads it on cpu"));
    // Sound in all but its tensors, which are none of DSMT-Net's.
    const ProgramResult bad = dsmt({"package", "verify", m_source.string(), "--engine"});
    expectRefused(bad, 3, "is no good");
    EXPECT_THAT(bad.output, HasSubstr("BAD   engine"));
    EXPECT_THAT(bad.output, HasSubstr("the weights lack member0."));
}
#endif
