// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::engine {

/// Answers messages (core/inference/engine_messages.h) on standard input and output until the input ends. What cannot
/// be computed is answered with Failed and the engine lives on.
/// @throws Error(Failed) when the other side breaks the protocol
void serve();

} // namespace dsmt::engine
