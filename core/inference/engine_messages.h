// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace dsmt::inference {

/// The words that dsmt-engine and its client exchange over a pipe. A frame is
///   magic "DSMT" (4 bytes) | version u16 | kind u16 | header bytes u32 | body bytes u32 | header (JSON) |
///   body (float32)
/// little-endian. Sizes are checked against kMaxHeaderBytes and kMaxBodyBytes before memory is taken.
inline constexpr std::uint16_t kProtocolVersion = 4;
inline constexpr std::uint32_t kMaxHeaderBytes = 1u << 20;
inline constexpr std::uint32_t kMaxBodyBytes = 256u << 20;

/// What each of them holds is in engine_words.h.
enum class MessageKind : std::uint16_t {
    Load = 1,  ///< client
    Ready,     ///< engine, to Load
    Evaluate,  ///< client
    Outputs,   ///< engine, to Evaluate
    Failed,    ///< engine, to anything
    Advance,   ///< engine; any number before the answer
    Attend,    ///< client
    Attention, ///< engine, to Attend
};

struct Message {
    MessageKind kind = MessageKind::Failed;
    std::string header; ///< JSON
    std::vector<float> body;
};

/// Transfers exactly the given bytes or throws; read returns false at a clean end before the first byte.
using ReadBytes = std::function<bool(void* bytes, std::size_t count)>;
using WriteBytes = std::function<void(const void* bytes, std::size_t count)>;

void writeMessage(const WriteBytes& write, const Message& message);
/// @throws Error(Failed) for a foreign, newer or oversized frame; nullopt at the end of the stream
std::optional<Message> readMessage(const ReadBytes& read);

} // namespace dsmt::inference
