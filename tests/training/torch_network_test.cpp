// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torch_network.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/models/formula.h"
#include "tests/training/package_by_formula.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace dsmt;
using inference::NetworkOutput;
using inference::PatchPair;
using inference::TorchNetwork;

namespace {

PatchPair pairNamed(const std::string& name)
{
    return {formula::patch("local" + name, 48), formula::patch("global" + name, 64)};
}

void expectSameBytes(const NetworkOutput& a, const NetworkOutput& b)
{
    EXPECT_EQ(a.invasiveness, b.invasiveness);
    EXPECT_EQ(a.bubbleLucency, b.bubbleLucency);
    EXPECT_EQ(a.pleuralRetraction, b.pleuralRetraction);
    EXPECT_TRUE(a.mask == b.mask);
}

class PackageFolder : public testing::Test {
protected:
    fixtures::TemporaryFolder folder;

    void change(const std::string& key, const nlohmann::json& value) const
    {
        std::ifstream stream(folder / "model.json");
        auto description = nlohmann::json::parse(stream);
        description[key] = value;
        std::ofstream(folder / "model.json") << description.dump();
    }

    void expectRefused(const std::string& why) const
    {
        try {
            TorchNetwork(folder.path(), "cpu", 1);
            FAIL() << "was loaded although " << why;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput) << error.message();
            EXPECT_THAT(error.message(), testing::HasSubstr(why));
            EXPECT_THAT(error.message(), testing::HasSubstr(folder.path().string()));
        }
    }
};

using TorchNetworkPackage = PackageFolder;
using TorchNetworkOutputs = PackageFolder;

} // namespace

TEST_F(TorchNetworkOutputs, ComeInputByInputThenMemberByMember)
{
    fixtures::writePackageByFormula(folder.path(), 2);
    TorchNetwork network(folder.path(), "cpu", 1);
    EXPECT_EQ(network.attributes().members, 2);
    EXPECT_EQ(network.attributes().device, "cpu");
    const std::vector<PatchPair> inputs{pairNamed("a"), pairNamed("b")};
    const auto outputs = network.evaluate(inputs, {});
    ASSERT_EQ(outputs.size(), 4u);
    for (const NetworkOutput& output : outputs) {
        ASSERT_EQ(output.mask.size(), 48u * 48 * 48);
        const auto [low, high] = std::minmax_element(output.mask.begin(), output.mask.end());
        EXPECT_TRUE(*low >= 0 && *high <= 1);
    }
    const auto second = network.evaluate(std::span(inputs).subspan(1), {});
    EXPECT_NEAR(outputs[2].invasiveness, second[0].invasiveness, 1e-5);
    EXPECT_NEAR(outputs[3].invasiveness, second[1].invasiveness, 1e-5);
    EXPECT_GT(std::abs(outputs[2].invasiveness - outputs[3].invasiveness), 1e-3);
}

TEST_F(TorchNetworkOutputs, AreTheSameBytesForTheSameInput)
{
    fixtures::writePackageByFormula(folder.path());
    TorchNetwork network(folder.path(), "cpu", 2);
    std::vector<PatchPair> inputs(9, pairNamed("a")); // more than one chunk
    inputs[8] = pairNamed("b");
    const auto first = network.evaluate(inputs, {}), second = network.evaluate(inputs, {});
    ASSERT_EQ(first.size(), 9u);
    for (std::size_t n = 0; n < first.size(); ++n)
        expectSameBytes(first[n], second[n]);
}

TEST_F(TorchNetworkOutputs, AreNoneForNoInput)
{
    fixtures::writePackageByFormula(folder.path());
    EXPECT_TRUE(TorchNetwork(folder.path(), "cpu", 1).evaluate({}, {}).empty());
}

TEST_F(TorchNetworkOutputs, AreRefusedForAPatchOfAnotherSize)
{
    fixtures::writePackageByFormula(folder.path());
    TorchNetwork network(folder.path(), "cpu", 1);
    PatchPair pair = pairNamed("a");
    pair.global.pop_back();
    EXPECT_THROW(network.evaluate(std::span(&pair, 1), {}), Error);
    pair = pairNamed("a");
    EXPECT_EQ(network.evaluate(std::span(&pair, 1), {}).size(), 1u) << "it lives on";
}

TEST_F(TorchNetworkOutputs, CanBeCancelled)
{
    fixtures::writePackageByFormula(folder.path());
    TorchNetwork network(folder.path(), "cpu", 1);
    std::stop_source stop;
    stop.request_stop();
    const PatchPair pair = pairNamed("a");
    EXPECT_THROW(network.evaluate(std::span(&pair, 1), Progress({}, stop.get_token())), Cancelled);
}

TEST_F(TorchNetworkPackage, IsRefusedWithAReason)
{
    fixtures::writePackageByFormula(folder.path());
    change("members", 2);
    expectRefused("member1.");
    change("members", 0);
    expectRefused("members");
    change("members", 1);
    change("architecture", "dsmt-net/huge");
    expectRefused("dsmt-net/huge");
    change("architecture", "dsmt-net/fine");
    expectRefused("architecture");
    change("architecture", 7);
    expectRefused("model.json");
    std::ofstream(folder / "model.json") << "{";
    expectRefused("model.json");
}

TEST_F(TorchNetworkPackage, IsRefusedWhenItsWeightsAreDamaged)
{
    fixtures::writePackageByFormula(folder.path());
    std::filesystem::resize_file(folder / "weights.safetensors", 1000);
    expectRefused("weights.safetensors");
}

TEST_F(TorchNetworkPackage, IsNotFoundInAnEmptyFolder)
{
    try {
        TorchNetwork(folder.path(), "cpu", 1);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
    }
}

TEST_F(TorchNetworkPackage, IsNotLoadedOntoADeviceThatIsUnknown)
{
    fixtures::writePackageByFormula(folder.path());
    EXPECT_THROW(TorchNetwork(folder.path(), "abacus", 1), Error);
}

TEST_F(TorchNetworkOutputs, TellWhatSpeaksForInvasivenessVoxelForVoxel)
{
    fixtures::writePackageByFormula(folder.path(), 2);
    TorchNetwork network(folder.path(), "cpu", 1);
    const inference::AttentionMaps maps = network.attention(pairNamed("a"), {});
    ASSERT_EQ(maps.local.size(), 48u * 48 * 48);
    ASSERT_EQ(maps.global.size(), 64u * 64 * 64);
    for (const std::vector<float>* map : {&maps.local, &maps.global}) {
        float largest = 0;
        for (const float value : *map)
            largest = std::max(largest, std::abs(value));
        EXPECT_EQ(largest, 1.0f);
    }
    const inference::AttentionMaps again = network.attention(pairNamed("a"), {});
    EXPECT_TRUE(again.local == maps.local && again.global == maps.global);
    EXPECT_FALSE(network.attention(pairNamed("b"), {}).local == maps.local);
}

TEST_F(TorchNetworkOutputs, FollowAnOutlineThatComesAlong)
{
    fixtures::writePackageByFormula(folder.path());
    TorchNetwork network(folder.path(), "cpu", 1);
    PatchPair pair = pairNamed("a");
    const NetworkOutput own = network.evaluate(std::span(&pair, 1), {}).front();
    pair.outline = own.mask;
    expectSameBytes(network.evaluate(std::span(&pair, 1), {}).front(), own);
    for (std::size_t n = 0; n < pair.outline.size(); ++n)
        pair.outline[n] = n % 48 < 10 ? 1.0f : 0.0f;
    const NetworkOutput other = network.evaluate(std::span(&pair, 1), {}).front();
    EXPECT_GT(std::abs(other.invasiveness - own.invasiveness), 1e-4);
    EXPECT_TRUE(other.mask == own.mask) << "what it outlines itself stays";
}
