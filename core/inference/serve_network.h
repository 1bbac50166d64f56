// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine_words.h"

#include <memory>

namespace dsmt::inference {

struct ServedNetwork {
    std::unique_ptr<Network> network;
    PatchSpec patches;
};

/// @throws Error when the package cannot be used
using OpenNetwork = std::function<ServedNetwork(const LoadRequest& request)>;

/// The engine's side of the pipe: answers one message after the other until the client hangs up. What cannot be
/// answered is told with a Failed message, and the next one is waited for; after a frame that is none
/// (engine_messages.h) nothing that follows can be trusted.
/// @throws Error(Failed) then
void serveNetwork(const ReadBytes& read, const WriteBytes& write, const OpenNetwork& open);

} // namespace dsmt::inference
