// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::inference;
using fixtures::bytesOf;
using fixtures::packageDescription;
using fixtures::writeBytes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

class PackageFolder : public testing::Test {
protected:
    PackageFolder() { fixtures::writeSmallPackage(m_folder); }

    /// Refused in words that name the package.
    void expectRefused(const std::string& reason, ErrorKind kind = ErrorKind::BadInput) const
    {
        try {
            openPackage(m_folder);
            ADD_FAILURE() << "opened, although " << reason;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), kind) << error.message();
            EXPECT_THAT(error.message(), HasSubstr(m_folder.string()));
            EXPECT_THAT(error.message(), HasSubstr(reason));
        }
    }

    /// With another value at a JSON pointer, sealed again.
    void expectRefusedWith(const std::string& pointer, const Json& value, const std::string& reason) const
    {
        Json json = packageDescription();
        json[Json::json_pointer(pointer)] = value;
        expectRefusedAs(json, pointer + " = " + value.dump(), reason);
    }

    void expectRefusedWithout(const std::string& pointer, const std::string& reason) const
    {
        Json json = packageDescription();
        const Json::json_pointer place(pointer);
        json.at(place.parent_pointer()).erase(place.back());
        expectRefusedAs(json, "without " + pointer, reason);
    }

    void expectRefusedAs(const Json& json, const std::string& change, const std::string& reason) const
    {
        SCOPED_TRACE(change);
        writeBytes(m_folder / "model.json", json.dump());
        sealPackage(m_folder);
        expectRefused(reason);
    }

    fixtures::TemporaryFolder m_temporary;
    fs::path m_folder = m_temporary / "small";
};

} // namespace

TEST_F(PackageFolder, OpensWithEverythingThatItsDescriptionSays)
{
    const Package package = openPackage(m_folder);
    EXPECT_EQ(package.folder, m_folder);
    EXPECT_EQ(package.format, 2);
    EXPECT_EQ(package.name, "small");
    EXPECT_EQ(package.title, "A small network");
    EXPECT_EQ(package.architecture, "dsmt-net/standard");
    EXPECT_EQ(package.members, 2);
    EXPECT_EQ(package.patches, PatchSpec{});
    EXPECT_EQ(package.temperature.invasiveness, 1.5);
    EXPECT_EQ(package.temperature.pleuralRetraction, 0.8);
    EXPECT_EQ(package.threshold, 0.4);
    ASSERT_TRUE(package.features);
    EXPECT_EQ(package.features->count, 64);
    EXPECT_EQ(package.features->p50, 7.5);
    EXPECT_EQ(package.features->p95, 10.25);
    EXPECT_EQ(package.features->p99, 12);
    ASSERT_TRUE(package.knownCases);
    EXPECT_THAT(package.knownCases->invasive, ElementsAre(0.312, 0.701, 0.95));
    EXPECT_THAT(package.knownCases->notInvasive, ElementsAre(0.02, 0.44));
    ASSERT_TRUE(package.sizeHuBaseline);
    EXPECT_THAT(package.sizeHuBaseline->mean, ElementsAre(14.5, -420));
    EXPECT_THAT(package.sizeHuBaseline->deviation, ElementsAre(2.75, 180));
    EXPECT_THAT(package.sizeHuBaseline->weights, ElementsAre(0.9, 1.25, -0.125));
    EXPECT_TRUE(package.simulated);
    EXPECT_EQ(package.trainingSummary, "Trained on balls.");
    EXPECT_EQ(package.training.software, "DSMT Workstation 0.1.0");
    EXPECT_THAT(package.training.libraries, ElementsAre(Pair("LibTorch", "1.13.1"), Pair("oneDNN", "2.6.3")));
    EXPECT_EQ(package.training.nodules, 387);
    EXPECT_EQ(package.training.minutes, 12.5);
    EXPECT_EQ(package.training.cohort, R"({"protocol":"internal","seed":1})");
    EXPECT_EQ(package.training.config, R"({"seed":7,"batch":8})");
    ASSERT_TRUE(package.training.outOfFold);
    EXPECT_EQ(package.training.outOfFold->auc, 0.875);
    EXPECT_EQ(package.training.outOfFold->aucPleuralRetraction, std::nullopt);
    EXPECT_EQ(package.training.outOfFold->specificity, 0.8);
    EXPECT_EQ(package.weightsSha256, sha256OfFile(package.weightsFile()));
}

TEST_F(PackageFolder, StillOpensInTheFirstFormat)
{
    const Package package = openPackage(fs::path(DSMT_SOURCE_DIR) / "tests/inference/format_1");
    EXPECT_EQ(package.format, 1);
    EXPECT_EQ(package.name, "first-format");
    EXPECT_EQ(package.training.nodules, 560);
    EXPECT_FALSE(package.features || package.knownCases || package.sizeHuBaseline || package.training.outOfFold);
}

TEST_F(PackageFolder, IsNotOpenedBeforeItIsSealed)
{
    writeBytes(m_folder / "model.json", packageDescription().dump());
    fs::remove(m_folder / "SHA256SUMS");
    expectRefused("the package is not sealed");
    sealPackage(m_folder);
    EXPECT_NO_THROW(openPackage(m_folder));
}

TEST_F(PackageFolder, NamesEachFieldThatIsMissing)
{
    const Json flat = packageDescription().flatten();
    for (const auto& [pointer, value] : flat.items()) {
        // Texts and numbers of cohort, configuration and library list are free, arrays are tried elsewhere.
        if (pointer.starts_with("/training/c") || pointer.starts_with("/training/libraries/") ||
            std::isdigit(pointer.back()) || pointer.starts_with("/weights/"))
            continue;
        std::string name = pointer.substr(1);
        std::replace(name.begin(), name.end(), '/', '.');
        const std::string last = name.substr(name.rfind('.') + 1);
        expectRefusedWithout(pointer, last + " is missing");
        expectRefusedWith(pointer, Json::array(), last + " is array");
    }
    for (const char* pointer :
         {"/patches", "/features", "/known_cases", "/known_cases/invasive", "/size_hu_baseline/deviation", "/training",
          "/training/libraries", "/training/cohort", "/training/config", "/training/out_of_fold"})
        expectRefusedWithout(pointer, "is missing");
}

TEST_F(PackageFolder, RefusesValuesThatCannotBe)
{
    expectRefusedWith("/format", 3, "its format is 3, this program reads formats 1 to 2");
    expectRefusedWith("/format", 0, "its format is 0");
    expectRefusedWith("/name", "../../evil", "name is");
    expectRefusedWith("/name", ".hidden", "name is");
    expectRefusedWith("/name", std::string(65, 'x'), "name is");
    expectRefusedWith("/title", "two\nlines", "title is no line");
    expectRefusedWith("/title", "\x1b[2J", "title is no line");
    expectRefusedWith("/architecture", "resnet", "architecture");
    expectRefusedWith("/members", 0, "members is 0");
    expectRefusedWith("/members", 33, "members is 33");
    expectRefusedWith("/members", 1.5, "no whole number");
    expectRefusedWith("/members", true, "no whole number");
    expectRefusedWith("/members", 18446744073709551615U, "members is 18446744073709551615");
    expectRefusedWith("/patches/local/size", 4294967344, "patches: local.size is 4294967344"); // 48 in 32 bits
    expectRefusedWith("/patches/local/size", 44, "a multiple of 8");
    expectRefusedWith("/patches/global/spacing_mm", -2, "global.spacing_mm is -2");
    expectRefusedWith("/patches/hu", {400, -1000}, "the HU window is empty");
    expectRefusedWith("/patches/hu", {-1000, 0, 400}, "hu is no array of 2 numbers");
    expectRefusedWith("/temperature/invasiveness", 0, "temperature.invasiveness is 0");
    expectRefusedWith("/threshold", 1, "threshold is 1");
    expectRefusedWith("/threshold", "0.5", "no number");
    expectRefusedWith("/features/count", -64, "features.count is -64");
    expectRefusedWith("/features/distance/p95", 20, "does not ascend");
    expectRefusedWith("/known_cases/invasive", {0.5, 0.4}, "known_cases.invasive is not ascending");
    expectRefusedWith("/known_cases/invasive", {0.5, 1.5}, "known_cases.invasive[1] is 1.5");
    expectRefusedWith("/known_cases/not_invasive", Json::array(), "no array of 1 to");
    expectRefusedWith("/size_hu_baseline/mean", {1, 2, 3}, "no array of 2 numbers");
    expectRefusedWith("/size_hu_baseline/deviation", {0, 1}, "size_hu_baseline.deviation[0] is 0");
    expectRefusedWith("/size_hu_baseline/weights", {1, 2, nullptr}, "size_hu_baseline.weights[2] is null");
    expectRefusedWith("/training/simulated", 1, "neither true nor false");
    expectRefusedWith("/training/nodules", -1, "training.nodules is -1");
    expectRefusedWith("/training/out_of_fold/auc", 1.2, "training.out_of_fold.auc is 1.2");
    expectRefusedWith("/training/libraries", {{"LibTorch", 1.13}}, "training.libraries.LibTorch is 1.13, no text");
    expectRefusedWith("/training/config", {1, 2}, "training.config is array, no object");
    expectRefusedWith("/weights/file", "../../etc/passwd", "weights.file is not weights.safetensors");
}

TEST_F(PackageFolder, RefusesADescriptionThatIsNoPlainJsonObject)
{
    fs::remove(m_folder / "SHA256SUMS");
    const std::string good = bytesOf(m_folder / "model.json");
    const auto expectRefusedText = [&](const std::string& text, const std::string& reason) {
        writeBytes(m_folder / "model.json", text);
        expectRefused(reason);
    };
    expectRefusedText("", "model.json: it is no JSON");
    expectRefusedText(good.substr(0, good.size() / 2), "model.json: it is no JSON");
    expectRefusedText("[]", "model.json: it is no JSON object");
    expectRefusedText(std::string(1'000'000, '['), "nested too deep");
    expectRefusedText("{\"format\":1,\"format\":2}", "names \"format\" twice");
    std::string text = good;
    expectRefusedText(text.replace(text.find("0.4,"), 3, "NaN"), "it is no JSON");
    text = good;
    expectRefusedText(text.replace(text.find("0.4,"), 3, "1e999"), "it is no JSON");
    expectRefusedText(good + std::string(5u << 20, ' '), "model.json has");
}

TEST_F(PackageFolder, RefusesFilesThatWereChangedOrAreMissing)
{
    writeBytes(m_folder / "weights.safetensors", bytesOf(m_folder / "weights.safetensors") + "x");
    expectRefused("weights.safetensors is not what model.json names (SHA-256 differs)");
    fs::remove(m_folder / "weights.safetensors");
    expectRefused("weights.safetensors is missing", ErrorKind::NotFound);
    fs::remove(m_folder / "model.json");
    expectRefused("model.json is missing", ErrorKind::NotFound);
}

TEST_F(PackageFolder, RefusesADescriptionThatIsNotTheSealedOne)
{
    std::string text = bytesOf(m_folder / "model.json");
    writeBytes(m_folder / "model.json", text.replace(text.find("0.4,"), 3, "0.9"));
    expectRefused("model.json is not what was sealed");
    fs::remove(m_folder / "SHA256SUMS");
    EXPECT_EQ(openPackage(m_folder).threshold, 0.9) << "without a seal the weights alone are checked";
    writeBytes(m_folder / "SHA256SUMS", "");
    expectRefused("SHA256SUMS ends within a line");
    writeBytes(m_folder / "SHA256SUMS", std::string(64, '0') + "  card.md\n");
    expectRefused("SHA256SUMS does not list model.json");
}

TEST_F(PackageFolder, FollowsNoLink)
{
    for (const char* file : {"model.json", "weights.safetensors", "SHA256SUMS"}) {
        fs::rename(m_folder / file, m_temporary / "elsewhere");
        fs::create_symlink(m_temporary / "elsewhere", m_folder / file);
        expectRefused(std::string(file) + " is a link");
        fs::remove(m_folder / file);
        fs::create_directory(m_folder / file);
        expectRefused(std::string(file) + " is no plain file");
        fs::remove(m_folder / file);
        fs::rename(m_temporary / "elsewhere", m_folder / file);
    }
    EXPECT_NO_THROW(openPackage(m_folder));
}

TEST_F(PackageFolder, ThatWasTrainedOnPatchesCutOtherwiseIsRefused)
{
    EXPECT_EQ(openPackage(m_folder).preprocessingSha256.size(), 64U);
    expectRefusedWith("/preprocessing_sha256", std::string(64, '0'), "cut otherwise (preprocessing 000000000000");
    expectRefusedWith("/preprocessing_sha256", "abc", "no SHA-256");
}

TEST_F(PackageFolder, KeepsThePreprocessingOfWhoeverTrainedItWhenItIsSealedAgain)
{
    Json json = packageDescription();
    json["preprocessing_sha256"] = std::string(64, '1');
    writeBytes(m_folder / "model.json", json.dump());
    sealPackage(m_folder);
    EXPECT_EQ(Json::parse(bytesOf(m_folder / "model.json"))["preprocessing_sha256"], std::string(64, '1'));
}
