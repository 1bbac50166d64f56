// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::inference;
namespace fs = std::filesystem;

namespace {

nlohmann::json description()
{
    return {{"format", 1},
            {"name", "test"},
            {"title", "A test"},
            {"architecture", "dsmt-net/standard"},
            {"members", 2},
            {"patches", nlohmann::json::parse(toJson(PatchSpec{}))},
            {"temperature", {{"invasiveness", 1.5}, {"bubble_lucency", 1.0}, {"pleural_retraction", 0.8}}},
            {"threshold", 0.4},
            {"training", {{"simulated", true}, {"summary", "none"}}},
            {"weights", {{"file", "weights.safetensors"}, {"sha256", ""}}}};
}

class PackageFolder : public testing::Test {
protected:
    PackageFolder()
    {
        m_folder = fs::temp_directory_path() / ("dsmt_package_test_" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
        std::ofstream(m_folder / "weights.safetensors") << "weights";
    }
    ~PackageFolder() override { fs::remove_all(m_folder); }

    void write(const nlohmann::json& json) const { std::ofstream(m_folder / "model.json") << json.dump(); }

    std::string messageOfOpening() const
    {
        try {
            openPackage(m_folder);
        } catch (const Error& error) {
            return error.message();
        }
        return {};
    }

    fs::path m_folder;
};

} // namespace

TEST_F(PackageFolder, OpensOnceItIsSealed)
{
    write(description());
    EXPECT_NE(messageOfOpening().find("SHA-256"), std::string::npos) << messageOfOpening();
    sealPackage(m_folder);
    const Package package = openPackage(m_folder);
    EXPECT_EQ(package.name, "test");
    EXPECT_EQ(package.members, 2);
    EXPECT_DOUBLE_EQ(package.temperature.invasiveness, 1.5);
    EXPECT_DOUBLE_EQ(package.threshold, 0.4);
    EXPECT_EQ(package.weightsSha256, sha256OfFile(package.weightsFile()));
}

TEST_F(PackageFolder, RefusesWeightsThatWereChanged)
{
    write(description());
    sealPackage(m_folder);
    std::ofstream(m_folder / "weights.safetensors", std::ios::app) << "x";
    EXPECT_NE(messageOfOpening().find("SHA-256 differs"), std::string::npos);
}

TEST_F(PackageFolder, NamesWhatIsWrongInTheDescription)
{
    auto json = description();
    json["threshold"] = 3;
    write(json);
    EXPECT_NE(messageOfOpening().find("threshold"), std::string::npos) << messageOfOpening();
    json = description();
    json.erase("members");
    write(json);
    EXPECT_NE(messageOfOpening().find("members"), std::string::npos) << messageOfOpening();
    json = description();
    json["weights"]["file"] = "../../etc/passwd";
    write(json);
    EXPECT_NE(messageOfOpening().find("weights.safetensors"), std::string::npos) << messageOfOpening();
    EXPECT_NE(messageOfOpening().find(m_folder.string()), std::string::npos) << messageOfOpening();
}

TEST_F(PackageFolder, IsNotFoundByANameThatIsNotInstalled)
{
    try {
        findPackage("no-such-network");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_NE(error.message().find("no-such-network"), std::string::npos);
    }
}
