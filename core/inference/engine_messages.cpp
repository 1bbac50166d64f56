// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_messages.h"

#include "core/base/error.h"

#include <array>
#include <bit>
#include <cstring>

namespace dsmt::inference {

static_assert(std::endian::native == std::endian::little, "frames are little-endian and copied as they are");

namespace {

struct FrameStart {
    std::array<char, 4> magic{'D', 'S', 'M', 'T'};
    std::uint16_t version = kProtocolVersion;
    std::uint16_t kind = 0;
    std::uint32_t headerBytes = 0;
    std::uint32_t bodyBytes = 0;
};
static_assert(sizeof(FrameStart) == 16);

void check(const FrameStart& start)
{
    if (start.magic != FrameStart{}.magic)
        throw Error(ErrorKind::Failed, "the other side of the pipe does not speak the engine's protocol");
    if (start.version != kProtocolVersion)
        throw Error(ErrorKind::Failed, "the engine's protocol is version " + std::to_string(start.version) +
                                           ", this program speaks version " + std::to_string(kProtocolVersion));
    if (start.headerBytes > kMaxHeaderBytes || start.bodyBytes > kMaxBodyBytes || start.bodyBytes % sizeof(float) != 0)
        throw Error(ErrorKind::Failed, "a message of the engine declares an impossible size");
}

void readAll(const ReadBytes& read, void* bytes, std::size_t count)
{
    if (count > 0 && !read(bytes, count))
        throw Error(ErrorKind::Failed, "a message of the engine ends in the middle");
}

} // namespace

void writeMessage(const WriteBytes& write, const Message& message)
{
    const std::size_t bodyBytes = message.body.size() * sizeof(float);
    if (message.header.size() > kMaxHeaderBytes || bodyBytes > kMaxBodyBytes)
        throw Error(ErrorKind::Failed, "a message for the engine is larger than the protocol allows");
    FrameStart start;
    start.kind = std::uint16_t(message.kind);
    start.headerBytes = std::uint32_t(message.header.size());
    start.bodyBytes = std::uint32_t(bodyBytes);
    write(&start, sizeof start);
    write(message.header.data(), message.header.size());
    write(message.body.data(), bodyBytes);
}

std::optional<Message> readMessage(const ReadBytes& read)
{
    FrameStart start;
    if (!read(&start, sizeof start))
        return std::nullopt;
    check(start);
    Message message;
    message.kind = MessageKind(start.kind);
    message.header.resize(start.headerBytes);
    readAll(read, message.header.data(), start.headerBytes);
    message.body.resize(start.bodyBytes / sizeof(float));
    readAll(read, message.body.data(), start.bodyBytes);
    return message;
}

} // namespace dsmt::inference
