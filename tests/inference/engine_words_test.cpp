// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_words.h"

#include "core/base/error.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>

using namespace dsmt;
using namespace dsmt::inference;
using testing::HasSubstr;

namespace {

const PatchSpec kSpec{.local = {16, 1.0}, .global = {16, 2.0}};

PatchPair pairOf(float value)
{
    return {std::vector<float>(kSpec.local.voxels(), value), std::vector<float>(kSpec.global.voxels(), -value)};
}

NetworkOutput outputOf(float logit, std::optional<double> distance)
{
    return {logit, logit + 1, -logit, std::vector<float>(kSpec.local.voxels(), 0.25f), distance};
}

template <class Read> void expectRefused(Read read, const std::string& why)
{
    try {
        read();
        FAIL() << "was read although " << why;
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Failed);
        EXPECT_THAT(error.message(), HasSubstr(why));
    }
}

} // namespace

TEST(EngineWords, ComeBackAsTheyWereSaid)
{
    const LoadRequest load = loadRequestFrom(toMessage(LoadRequest{"/a folder/\xc3\xa4", "cuda", 3}));
    EXPECT_EQ(load.folder, "/a folder/\xc3\xa4");
    EXPECT_EQ(load.device, "cuda");
    EXPECT_EQ(load.threads, 3);
    const NetworkAttributes ready = attributesFrom(toMessage(NetworkAttributes{"cpu", 2, 5}));
    EXPECT_EQ(ready.device, "cpu");
    EXPECT_EQ(ready.members, 5);

    const std::vector<PatchPair> pairs{pairOf(0.5f), pairOf(-1)};
    const auto inputs = inputsFrom(evaluateMessage(pairs), kSpec, 5);
    ASSERT_EQ(inputs.size(), 2u);
    EXPECT_EQ(inputs[1].local, pairs[1].local);
    EXPECT_EQ(inputs[1].global, pairs[1].global);
    EXPECT_EQ(inputsFrom(attendMessage(pairs[0]), kSpec, 5).front().global, pairs[0].global);
    EXPECT_TRUE(inputs[1].outline.empty());
    std::vector<PatchPair> outlined = pairs;
    for (PatchPair& pair : outlined)
        pair.outline.assign(kSpec.local.voxels(), 0.75f);
    const auto told = inputsFrom(evaluateMessage(outlined), kSpec, 5);
    EXPECT_EQ(told[1].outline, outlined[1].outline);
    EXPECT_EQ(told[1].local, pairs[1].local);

    const std::vector<NetworkOutput> said{outputOf(0.1f, 1.25), outputOf(-3.75e-5f, 0.5)};
    const auto outputs = outputsFrom(toMessage(said), 2, kSpec);
    ASSERT_EQ(outputs.size(), 2u);
    EXPECT_EQ(outputs[1].invasiveness, said[1].invasiveness);
    EXPECT_EQ(outputs[1].bubbleLucency, said[1].bubbleLucency);
    EXPECT_EQ(outputs[0].featureDistance, 1.25);
    EXPECT_EQ(outputs[0].mask, said[0].mask);

    const AttentionMaps maps = attentionFrom(toMessage(AttentionMaps{pairs[0].local, pairs[0].global}), kSpec);
    EXPECT_EQ(maps.local, pairs[0].local);
    EXPECT_EQ(maps.global, pairs[0].global);
}

TEST(EngineWords, TellNoDistanceWhereOneOfThemIsUnknown)
{
    const std::vector<NetworkOutput> said{outputOf(0, 1.25), outputOf(0, std::nullopt)};
    EXPECT_FALSE(outputsFrom(toMessage(said), 2, kSpec)[0].featureDistance);
}

TEST(EngineWords, CarryAReasonWhateverIsInIt)
{
    for (const std::string why : {"no \xff\xfe UTF-8", "two\nlines\x1b[2J", "", "the reason"}) {
        const Message failed = failedMessage(why);
        try {
            attributesFrom(failed);
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.message().find_first_of("\n\x1b"), std::string::npos);
            EXPECT_FALSE(error.message().empty());
        }
    }
    expectRefused([] { outputsFrom(failedMessage("the reason"), 1, kSpec); }, "the reason");
}

TEST(EngineWords, RefuseWhatCannotBe)
{
    const std::vector<PatchPair> one{pairOf(0)};
    Message asked = evaluateMessage(one);
    asked.body.back() = std::numeric_limits<float>::quiet_NaN();
    expectRefused([&] { inputsFrom(asked, kSpec, 1); }, "values that are none");
    asked = evaluateMessage(one);
    asked.body.pop_back();
    expectRefused([&] { inputsFrom(asked, kSpec, 1); }, "another size");

    std::vector<PatchPair> outlined{pairOf(0), pairOf(0)};
    outlined[0].outline.assign(kSpec.local.voxels(), -0.5f);
    outlined[1].outline.assign(kSpec.local.voxels(), 0.5f);
    expectRefused([&] { inputsFrom(evaluateMessage(outlined), kSpec, 1); }, "values that are none");
    outlined[1].outline.clear();
    expectRefused([&] { inputsFrom(evaluateMessage(outlined), kSpec, 1); }, "another size");

    const std::vector<NetworkOutput> said{outputOf(std::nanf(""), 1.0)};
    expectRefused([&] { outputsFrom(toMessage(said), 1, kSpec); }, "logits");
    Message answer = toMessage(std::vector<NetworkOutput>{outputOf(0, 1.0)});
    expectRefused([&] { outputsFrom(answer, 2, kSpec); }, "logits");
    answer.body[7] = 1.5f;
    expectRefused([&] { outputsFrom(answer, 1, kSpec); }, "values that are none");
    expectRefused([&] { attentionFrom(answer, kSpec); }, "out of turn");
    expectRefused(
        [] {
            attributesFrom({MessageKind::Ready, R"({"device":"cpu","threads":2,"members":0})", {}});
        },
        "members is 0");
    expectRefused(
        [] {
            attributesFrom({MessageKind::Ready, R"({"device":"cpu","threads":2})", {}});
        },
        "members is missing");
    expectRefused([] { attributesFrom({MessageKind::Ready, "no JSON", {}}); }, "no JSON");
}
