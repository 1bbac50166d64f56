// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/serve_network.h"

#include "core/base/error.h"

#include <new>

namespace dsmt::inference {

namespace {

Message answerTo(const Message& message, const OpenNetwork& open, ServedNetwork& served, const Progress& progress)
{
    if (message.kind == MessageKind::Load) {
        served = {};
        served = open(loadRequestFrom(message));
        return toMessage(served.network->attributes());
    }
    if (message.kind != MessageKind::Evaluate && message.kind != MessageKind::Attend)
        return failedMessage("the engine does not know this kind of message");
    if (!served.network)
        return failedMessage("no network is loaded");
    const std::vector<PatchPair> inputs = inputsFrom(message, served.patches, served.network->attributes().members);
    if (message.kind == MessageKind::Attend)
        return toMessage(served.network->attention(inputs.front(), progress));
    return toMessage(served.network->evaluate(inputs, progress));
}

} // namespace

void serveNetwork(const ReadBytes& read, const WriteBytes& write, const OpenNetwork& open)
{
    ServedNetwork served;
    const Progress progress(
        [&](double fraction, const std::string& text) { writeMessage(write, advanceMessage(fraction, text)); }, {});
    const auto answer = [&](const Message& message) {
        try {
            return answerTo(message, open, served, progress);
        } catch (const Error& error) {
            return failedMessage(error.message());
        } catch (const std::bad_alloc&) {
            return failedMessage("the machine has not enough memory");
        }
    };
    while (const auto message = readMessage(read))
        writeMessage(write, answer(*message));
}

} // namespace dsmt::inference
