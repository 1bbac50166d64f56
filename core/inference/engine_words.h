// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine_messages.h"

namespace dsmt::inference {

// What engine and client say, to messages and back. Reading believes nothing: counts, sizes and ranges are checked, and
// numbers are finite. All readers throw Error(Failed) with the reason, and for a Failed message its own words.

/// Load: {"package": folder, "device": "auto"|"cpu"|"cuda", "threads": n}
struct LoadRequest {
    std::string folder; ///< of the package
    std::string device;
    int threads = 0; ///< 0 = all cores
};
Message toMessage(const LoadRequest& request);
LoadRequest loadRequestFrom(const Message& message);

/// Ready: {"device", "threads", "members"}
Message toMessage(const NetworkAttributes& attributes);
NetworkAttributes attributesFrom(const Message& message);

/// Evaluate: {"inputs": n, "outlined": whether outlines come along}, Attend: {}; body = for each input local, global,
/// then its outline. Either all inputs have one or none.
Message evaluateMessage(std::span<const PatchPair> inputs);
Message attendMessage(const PatchPair& pair);
/// Of Evaluate or Attend, which asks about one.
/// @param members of the network: what it answers must fit into one message
std::vector<PatchPair> inputsFrom(const Message& message, const PatchSpec& spec, int members);

/// Outputs: {"logits": [invasiveness, bubble lucency, pleural retraction of the first output, ...], "distances": [x of
/// each output] or absent}, body = masks
Message toMessage(std::span<const NetworkOutput> outputs);
std::vector<NetworkOutput> outputsFrom(const Message& message, std::size_t expected, const PatchSpec& spec);

/// Attention: {}, body = local then global
Message toMessage(const AttentionMaps& maps);
AttentionMaps attentionFrom(const Message& message, const PatchSpec& spec);

/// Failed: {"message"}
Message failedMessage(const std::string& why);

/// Advance: {"fraction", "text"}
Message advanceMessage(double fraction, const std::string& text);
void passOn(const Message& advance, const Progress& progress);

} // namespace dsmt::inference
