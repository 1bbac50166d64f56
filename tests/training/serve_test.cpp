// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "core/inference/torch_network.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/models/formula.h"
#include "tests/training/engine_child.h"
#include "tests/training/package_by_formula.h"

#include <cstring>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <thread>

using namespace dsmt;
using fixtures::EngineChild;
using inference::Message;
using inference::MessageKind;
using nlohmann::json;
using testing::HasSubstr;

namespace {

Message loadMessage(const std::filesystem::path& package)
{
    return {MessageKind::Load, json{{"package", package.string()}, {"device", "cpu"}, {"threads", 1}}.dump(), {}};
}

Message evaluateMessage(int inputs)
{
    Message message{MessageKind::Evaluate, json{{"inputs", inputs}}.dump(), {}};
    for (int n = 0; n < inputs; ++n)
        for (const auto& [name, size] : {std::pair{"local", 48}, {"global", 64}}) {
            const auto patch = formula::patch(name + std::to_string(n), size);
            message.body.insert(message.body.end(), patch.begin(), patch.end());
        }
    return message;
}

/// The next message that is no progress.
Message answerOf(const EngineChild& engine)
{
    for (;;) {
        const auto message = engine.receive();
        if (!message)
            throw std::runtime_error("the engine closed its output");
        if (message->kind != MessageKind::Advance)
            return *message;
    }
}

void expectFailed(const Message& message, const std::string& why)
{
    EXPECT_EQ(message.kind, MessageKind::Failed);
    EXPECT_THAT(json::parse(message.header).at("message").get<std::string>(), HasSubstr(why));
}

/// Sixteen bytes as engine_messages.h lays them out.
std::string frameStart(const char* magic, std::uint16_t version, std::uint32_t headerBytes, std::uint32_t bodyBytes)
{
    std::string frame(16, '\0');
    const std::uint16_t kind = 3;
    std::memcpy(frame.data(), magic, 4);
    std::memcpy(frame.data() + 4, &version, 2);
    std::memcpy(frame.data() + 6, &kind, 2);
    std::memcpy(frame.data() + 8, &headerBytes, 4);
    std::memcpy(frame.data() + 12, &bodyBytes, 4);
    return frame;
}

} // namespace

TEST(Serve, LoadsAPackageAndAnswersWithTheNetworksOutputs)
{
    const fixtures::TemporaryFolder folder;
    fixtures::writePackageByFormula(folder.path(), 2);
    EngineChild engine({"serve"});
    engine.send(loadMessage(folder.path()));
    const Message ready = answerOf(engine);
    ASSERT_EQ(ready.kind, MessageKind::Ready) << ready.header;
    EXPECT_EQ(json::parse(ready.header), (json{{"device", "cpu"}, {"threads", 1}, {"members", 2}}));

    engine.send(evaluateMessage(2));
    const Message outputs = answerOf(engine);
    ASSERT_EQ(outputs.kind, MessageKind::Outputs) << outputs.header;
    const json logits = json::parse(outputs.header).at("logits");
    ASSERT_EQ(logits.size(), 4u * 3);
    ASSERT_EQ(outputs.body.size(), 4u * 48 * 48 * 48);

    inference::TorchNetwork direct(folder.path(), "cpu", 1);
    const std::vector<inference::PatchPair> inputs{{formula::patch("local0", 48), formula::patch("global0", 64)},
                                                   {formula::patch("local1", 48), formula::patch("global1", 64)}};
    const auto expected = direct.evaluate(inputs, {});
    for (std::size_t n = 0; n < 4; ++n) {
        EXPECT_EQ(logits[3 * n].get<float>(), expected[n].invasiveness);
        EXPECT_EQ(logits[3 * n + 2].get<float>(), expected[n].pleuralRetraction);
        EXPECT_TRUE(std::equal(expected[n].mask.begin(), expected[n].mask.end(),
                               outputs.body.begin() + std::ptrdiff_t(n * expected[n].mask.size())));
    }
    engine.hangUp();
    EXPECT_EQ(engine.exitCode(), 0);
    EXPECT_EQ(engine.restOfOutput(), "");
}

TEST(Serve, AnswersWhatItCannotDoAndLivesOn)
{
    const fixtures::TemporaryFolder folder;
    fixtures::writePackageByFormula(folder.path());
    EngineChild engine({"serve"});
    engine.send(evaluateMessage(1));
    expectFailed(answerOf(engine), "no network is loaded");
    engine.send(loadMessage(folder / "nowhere"));
    expectFailed(answerOf(engine), "nowhere");
    engine.send({MessageKind::Load, "not json", {}});
    expectFailed(answerOf(engine), "cannot be read");
    engine.send({MessageKind::Load, "[]", {}});
    expectFailed(answerOf(engine), "cannot be read");
    engine.send({MessageKind::Ready, "{}", {}});
    expectFailed(answerOf(engine), "kind of message");
    engine.send(loadMessage(folder.path()));
    EXPECT_EQ(answerOf(engine).kind, MessageKind::Ready);

    Message tooShort = evaluateMessage(1);
    tooShort.body.pop_back();
    engine.send(tooShort);
    expectFailed(answerOf(engine), "another size");
    engine.send({MessageKind::Evaluate, R"({"inputs": 18446744073709551615})", {}});
    expectFailed(answerOf(engine), "inputs is 18446744073709551615");
    engine.send({MessageKind::Evaluate, R"({"inputs": -1})", {}});
    expectFailed(answerOf(engine), "inputs is -1");
    engine.send(evaluateMessage(1));
    EXPECT_EQ(answerOf(engine).kind, MessageKind::Outputs);
}

TEST(Serve, GivesMemoryBackWhenNobodyAsks)
{
    const fixtures::TemporaryFolder folder;
    fixtures::writePackageByFormula(folder.path());
    EngineChild engine({"serve"});
    engine.send(loadMessage(folder.path()));
    EXPECT_EQ(answerOf(engine).kind, MessageKind::Ready);
    engine.send(evaluateMessage(16));
    EXPECT_EQ(answerOf(engine).kind, MessageKind::Outputs);
    const long busy = engine.residentKilobytes();
    std::this_thread::sleep_for(std::chrono::seconds(7)); // it waits for five
    const long idle = engine.residentKilobytes();
    std::printf("%ld MB after the answer, %ld MB idle\n", busy / 1024, idle / 1024);
    EXPECT_LT(idle, busy - 20'000);
}

TEST(Serve, EndsWhenItsInputCloses)
{
    EngineChild engine({"serve"});
    engine.hangUp();
    EXPECT_EQ(engine.exitCode(), 0);
}

TEST(Serve, LeavesAClientThatDoesNotSpeakTheProtocol)
{
    for (const std::string& bytes : {std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), frameStart("DSMT", 9, 0, 0),
                                     frameStart("DSMT", inference::kProtocolVersion, 0xffffffff, 0),
                                     frameStart("DSMT", inference::kProtocolVersion, 2, 0xfffffffc),
                                     frameStart("DSMT", inference::kProtocolVersion, 2, 3)}) {
        EngineChild engine({"serve"});
        engine.sendBytes(bytes.data(), bytes.size());
        EXPECT_EQ(engine.exitCode(), 1);
        EXPECT_EQ(engine.restOfOutput(), "");
        EXPECT_THAT(engine.errors(), HasSubstr("dsmt-engine: "));
    }
}

TEST(Serve, LeavesAClientThatStopsInTheMiddleOfAMessage)
{
    EngineChild engine({"serve"});
    const std::string bytes = frameStart("DSMT", inference::kProtocolVersion, 100, 0) + "{";
    engine.sendBytes(bytes.data(), bytes.size());
    engine.hangUp();
    EXPECT_EQ(engine.exitCode(), 1);
    EXPECT_THAT(engine.errors(), HasSubstr("middle of a message"));
}

TEST(EngineProgram, SaysItsVersionAndHowItIsUsed)
{
    EngineChild version({"--version"});
    EXPECT_EQ(version.exitCode(), 0);
    EXPECT_THAT(version.restOfOutput(), HasSubstr(kVersion));
    EngineChild use({"--help"});
    EXPECT_EQ(use.exitCode(), 0);
    EXPECT_THAT(use.restOfOutput(), testing::AllOf(HasSubstr("serve"), HasSubstr("simulate"), HasSubstr("train")));
    EngineChild nothing({"--nonsense"});
    EXPECT_EQ(nothing.exitCode(), 2);
}
