// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes on the pipe, read by the engine and by its client, end in answers or in one reason.
#include "core/base/error.h"
#include "core/inference/serve_network.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fuzz/memory_file.h"

#include <cstring>

using namespace dsmt::inference;

namespace {

const PatchSpec kSpec{.local = {16, 1.0}, .global = {16, 2.0}};

template <class Read> void readOrRefuse(Read read)
{
    try {
        read();
    } catch (const dsmt::Error& reason) {
        dsmt::fuzz::require(!reason.message().empty(), "reason");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::size_t next = 0;
    const ReadBytes read = [&](void* to, std::size_t count) {
        if (size - next < count)
            return false;
        if (count > 0)
            std::memcpy(to, bytes + next, count);
        next += count;
        return true;
    };
    readOrRefuse([&] {
        serveNetwork(
            read, [](const void*, std::size_t) {},
            [](const LoadRequest&) {
                return ServedNetwork{std::make_unique<dsmt::fixtures::FakeNetwork>(), kSpec};
            });
    });
    next = 0;
    readOrRefuse([&] {
        while (const auto message = readMessage(read)) {
            readOrRefuse([&] { attributesFrom(*message); });
            readOrRefuse([&] { outputsFrom(*message, 1, kSpec); });
            readOrRefuse([&] { attentionFrom(*message, kSpec); });
            readOrRefuse([&] { passOn(*message, {}); });
        }
    });
    return 0;
}
