// SPDX-License-Identifier: GPL-3.0-or-later
// 2,000 engines that say damaged things: each is understood, or refused by Error in words; the client lives.
#include "core/base/error.h"
#include "core/inference/engine_process.h"
#include "core/inference/engine_words.h"
#include "tests/fixtures/mutator.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kMutants = 2000;

Package smallPackage()
{
    Package package;
    package.folder = "/a/package";
    package.patches = {.local = {16, 1.0}, .global = {16, 2.0}};
    return package;
}

PatchPair emptyPair(const PatchSpec& spec)
{
    return {std::vector<float>(spec.local.voxels(), 0), std::vector<float>(spec.global.voxels(), 0)};
}

std::size_t questionBytes(const Package& package)
{
    std::size_t bytes = 0;
    const auto count = [&](const void*, std::size_t more) { bytes += more; };
    const PatchPair pair = emptyPair(package.patches);
    writeMessage(count, toMessage(LoadRequest{package.folder.string(), "auto", 0}));
    writeMessage(count, evaluateMessage({&pair, 1}));
    return bytes;
}

std::string soundAnswers(const PatchSpec& spec)
{
    std::string bytes;
    const auto append = [&](const void* data, std::size_t count) {
        bytes.append(static_cast<const char*>(data), count);
    };
    NetworkOutput output;
    output.mask.assign(spec.local.voxels(), 0.5f);
    output.featureDistance = 1;
    writeMessage(append, toMessage(NetworkAttributes{"cpu", 2, 1}));
    writeMessage(append, advanceMessage(0.5, "network"));
    writeMessage(append, toMessage(std::vector{output}));
    return bytes;
}

} // namespace

TEST(DamagedEngines, AreUnderstoodOrRefusedInWords)
{
    const fixtures::TemporaryFolder folder;
    const Package package = smallPackage();
    const std::filesystem::path script = folder / "engine", said = folder / "said";
    // It listens to the whole question, too: else that would find a closed pipe before the answer is read.
    std::ofstream(script) << "#!/bin/sh\ncat '" << said.string() << "' 2> /dev/null\nhead -c " << questionBytes(package)
                          << " > /dev/null\n";
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    const PatchPair pair = emptyPair(package.patches);
    const std::string sound = soundAnswers(package.patches);
    const fixtures::Mutator mutator({sound}, 7);
    const auto ask = [&](const std::string& bytes) {
        std::ofstream(said, std::ios::binary) << bytes;
        EngineProcess engine(package, {.program = script, .timeout = 100ms, .tries = 1});
        return engine.evaluate({&pair, 1}, {});
    };
    ASSERT_EQ(ask(sound).size(), 1u);
    int understood = 0, refused = 0;
    for (std::uint64_t n = 0; n < kMutants; ++n) {
        SCOPED_TRACE("mutant " + std::to_string(n));
        try {
            const auto outputs = ask(mutator.mutant(n));
            ++understood;
            ASSERT_EQ(outputs.size(), 1u);
            for (const float value : outputs.front().mask)
                ASSERT_TRUE(value >= 0 && value <= 1);
        } catch (const Error& error) {
            ++refused;
            EXPECT_FALSE(error.message().empty());
            EXPECT_LT(error.message().size(), 1000u);
        }
    }
    std::printf("%d understood, %d refused\n", understood, refused);
    EXPECT_GT(understood, 20);
    EXPECT_GT(refused, 500);
}
