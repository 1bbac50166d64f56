// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/serve_network.h"

#include "core/base/error.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/mutator.h"

#include <cstring>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::inference;
using testing::HasSubstr;

namespace {

constexpr std::uint64_t kMutants = 2000;
const PatchSpec kSpec{.local = {16, 1.0}, .global = {16, 2.0}};

std::string framed(const Message& message)
{
    std::string bytes;
    writeMessage([&](const void* data, std::size_t count) { bytes.append(static_cast<const char*>(data), count); },
                 message);
    return bytes;
}

ReadBytes readerOf(const std::string& bytes, std::size_t& next)
{
    return [&](void* to, std::size_t count) {
        if (bytes.size() == next)
            return false;
        if (bytes.size() - next < count)
            throw Error(ErrorKind::Failed, "the client went away in the middle of a message");
        std::memcpy(to, bytes.data() + next, count);
        next += count;
        return true;
    };
}

ServedNetwork openFake(const LoadRequest& request)
{
    if (request.folder == "/nowhere")
        throw Error(ErrorKind::NotFound, "there is no package");
    return {std::make_unique<fixtures::FakeNetwork>(), kSpec};
}

/// What the engine answers to these bytes until they end, or until it leaves.
std::vector<Message> answersTo(const std::string& bytes)
{
    std::string answered;
    std::size_t next = 0;
    try {
        serveNetwork(
            readerOf(bytes, next),
            [&](const void* data, std::size_t count) { answered.append(static_cast<const char*>(data), count); },
            openFake);
    } catch (const Error& error) {
        EXPECT_FALSE(error.message().empty());
    }
    std::vector<Message> messages;
    std::size_t at = 0;
    const ReadBytes read = readerOf(answered, at);
    while (const auto message = readMessage(read))
        if (message->kind != MessageKind::Advance)
            messages.push_back(*message);
    return messages;
}

std::vector<Message> questions()
{
    const PatchPair pair{std::vector<float>(kSpec.local.voxels(), 0.5f),
                         std::vector<float>(kSpec.global.voxels(), -0.5f)};
    return {toMessage(LoadRequest{"/a/package", "cpu", 2}), evaluateMessage(std::vector{pair, pair}),
            attendMessage(pair)};
}

std::string allFramed()
{
    std::string bytes;
    for (const Message& question : questions())
        bytes += framed(question);
    return bytes;
}

} // namespace

TEST(ServeNetwork, AnswersOneQuestionAfterTheOther)
{
    const auto answers = answersTo(allFramed());
    ASSERT_EQ(answers.size(), 3u);
    EXPECT_EQ(attributesFrom(answers[0]).members, 1);
    EXPECT_EQ(outputsFrom(answers[1], 2, kSpec)[1].mask.size(), kSpec.local.voxels());
    EXPECT_EQ(attentionFrom(answers[2], kSpec).local.front(), 0.5f);
}

TEST(ServeNetwork, TellsWhyItCannotAnswerAndLivesOn)
{
    const auto asked = questions();
    const auto answers = answersTo(framed(asked[1]) + framed(toMessage(LoadRequest{"/nowhere", "cpu", 2})) +
                                   framed({MessageKind::Ready, "{}", {}}) + framed(asked[0]) + framed(asked[2]));
    ASSERT_EQ(answers.size(), 5u);
    const std::vector<std::string> reasons{"no network is loaded", "there is no package", "this kind of message"};
    for (std::size_t n = 0; n < reasons.size(); ++n) {
        EXPECT_EQ(answers[n].kind, MessageKind::Failed);
        EXPECT_THAT(answers[n].header, HasSubstr(reasons[n]));
    }
    EXPECT_EQ(answers[3].kind, MessageKind::Ready);
    EXPECT_EQ(answers[4].kind, MessageKind::Attention);
}

TEST(ServeNetwork, AnswersOrLeavesTwoThousandDamagedConversations)
{
    const fixtures::Mutator mutator({allFramed()}, 6);
    std::size_t answered = 0, refused = 0, left = 0;
    for (std::uint64_t n = 0; n < kMutants; ++n) {
        SCOPED_TRACE("mutant " + std::to_string(n));
        const auto answers = answersTo(mutator.mutant(n));
        left += answers.size() < 3;
        for (const Message& answer : answers)
            ++(answer.kind == MessageKind::Failed ? refused : answered);
    }
    // Neither everything nor nothing: else the mutants try too little.
    std::printf("%zu answers, %zu refusals in words, %zu of 2000 conversations left early\n", answered, refused, left);
    EXPECT_GT(answered, 500u);
    EXPECT_GT(refused, 100u);
    EXPECT_GT(left, 100u);
    EXPECT_LT(left, 1900u);
}
