// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_words.h"

#include "core/base/error.h"
#include "core/inference/json_fields.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dsmt::inference {

using Json = nlohmann::json;

namespace {

constexpr std::int64_t kMostInputs = 1024;
constexpr int kMostThreads = 4096, kMostMembers = 32;
constexpr std::size_t kLongestText = 4096;
constexpr double kLargest = 1e9; ///< of logits and distances
constexpr std::size_t kHeads = 3;

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(ErrorKind::Failed, why);
}

/// The header of a message of the wanted kind.
JsonFields headerOf(const Message& message, MessageKind wanted)
{
    if (message.kind != wanted && message.kind != MessageKind::Failed)
        refuse("the engine's pipe carries a message out of turn");
    try {
        const JsonFields fields = JsonFields::parse(message.header);
        if (message.kind == MessageKind::Failed)
            refuse(fields.text("message", kLongestText));
        return fields;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Failed)
            throw;
        refuse("a message of the engine cannot be read: " + error.message());
    }
}

/// Fields out of range are the other side's fault, not that of a file.
template <class Read> auto checked(Read read)
{
    try {
        return read();
    } catch (const Error& error) {
        refuse("a message of the engine cannot be read: " + error.message());
    }
}

/// JSON that any text can be put in: bytes that are no UTF-8 are replaced, line breaks and the like become spaces.
std::string textOf(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; }, ' ');
    if (text.size() > kLongestText / 2)
        text.resize(kLongestText / 2);
    return text.empty() ? "?" : text;
}

Message message(MessageKind kind, const Json& header)
{
    return {kind, header.dump(-1, ' ', false, Json::error_handler_t::replace), {}};
}

void append(std::vector<float>& body, const PatchPair& pair)
{
    body.insert(body.end(), pair.local.begin(), pair.local.end());
    body.insert(body.end(), pair.global.begin(), pair.global.end());
}

/// The next values of a body.
std::vector<float> taken(const std::vector<float>& body, std::size_t& first, std::size_t count)
{
    const auto begin = body.begin() + std::ptrdiff_t(first);
    first += count;
    return {begin, begin + std::ptrdiff_t(count)};
}

void requireWithin(std::span<const float> values, float low, float high)
{
    if (!std::ranges::all_of(values, [&](float value) { return value >= low && value <= high; }))
        refuse("a message of the engine has values that are none");
}

} // namespace

Message toMessage(const LoadRequest& request)
{
    return message(MessageKind::Load,
                   {{"package", request.folder}, {"device", request.device}, {"threads", request.threads}});
}

LoadRequest loadRequestFrom(const Message& message)
{
    const JsonFields fields = headerOf(message, MessageKind::Load);
    return checked([&] {
        return LoadRequest{fields.text("package", kLongestText), fields.text("device", 16),
                           int(fields.integer("threads", 0, kMostThreads))};
    });
}

Message toMessage(const NetworkAttributes& attributes)
{
    return message(MessageKind::Ready,
                   {{"device", attributes.device}, {"threads", attributes.threads}, {"members", attributes.members}});
}

NetworkAttributes attributesFrom(const Message& message)
{
    const JsonFields fields = headerOf(message, MessageKind::Ready);
    return checked([&] {
        return NetworkAttributes{fields.text("device", 16), int(fields.integer("threads", 1, kMostThreads)),
                                 int(fields.integer("members", 1, kMostMembers))};
    });
}

Message evaluateMessage(std::span<const PatchPair> inputs)
{
    const bool outlined = !inputs.empty() && !inputs.front().outline.empty();
    Message asked = message(MessageKind::Evaluate, {{"inputs", inputs.size()}, {"outlined", outlined}});
    for (const PatchPair& pair : inputs) {
        append(asked.body, pair);
        asked.body.insert(asked.body.end(), pair.outline.begin(), pair.outline.end());
    }
    return asked;
}

Message attendMessage(const PatchPair& pair)
{
    Message asked = message(MessageKind::Attend, Json::object());
    append(asked.body, pair);
    return asked;
}

std::vector<PatchPair> inputsFrom(const Message& message, const PatchSpec& spec, int members)
{
    const JsonFields fields = headerOf(message, message.kind);
    const std::size_t count = message.kind == MessageKind::Attend
                                  ? 1
                                  : checked([&] { return std::size_t(fields.integer("inputs", 1, kMostInputs)); });
    const bool outlined = message.kind == MessageKind::Evaluate &&
                          checked([&] { return fields.has("outlined") && fields.boolean("outlined"); });
    const std::size_t local = spec.local.voxels(), global = spec.global.voxels();
    if (message.body.size() != count * (local + global + (outlined ? local : 0)))
        refuse("the patches have another size than the package says");
    if (count * std::size_t(members) * local * sizeof(float) > kMaxBodyBytes)
        refuse("the outputs of so many patches are larger than one message may be");
    requireWithin(message.body, -1, 1);
    std::vector<PatchPair> inputs(count);
    std::size_t next = 0;
    for (PatchPair& pair : inputs) {
        pair.local = taken(message.body, next, local);
        pair.global = taken(message.body, next, global);
        if (!outlined)
            continue;
        pair.outline = taken(message.body, next, local);
        requireWithin(pair.outline, 0, 1);
    }
    return inputs;
}

Message toMessage(std::span<const NetworkOutput> outputs)
{
    std::vector<float> logits;
    std::vector<double> distances;
    std::vector<float> masks;
    for (const NetworkOutput& output : outputs) {
        logits.insert(logits.end(), {output.invasiveness, output.bubbleLucency, output.pleuralRetraction});
        if (output.featureDistance)
            distances.push_back(*output.featureDistance);
        masks.insert(masks.end(), output.mask.begin(), output.mask.end());
    }
    Json header{{"logits", logits}};
    if (distances.size() == outputs.size())
        header["distances"] = distances;
    Message answer = message(MessageKind::Outputs, header);
    answer.body = std::move(masks);
    return answer;
}

std::vector<NetworkOutput> outputsFrom(const Message& message, std::size_t expected, const PatchSpec& spec)
{
    const JsonFields fields = headerOf(message, MessageKind::Outputs);
    const auto numbers = [&](const char* name, std::size_t count, double low) {
        return checked([&] { return fields.numbers(name, count, count, low, kLargest); });
    };
    const std::vector<double> logits = numbers("logits", kHeads * expected, -kLargest);
    const std::vector<double> distances =
        fields.has("distances") ? numbers("distances", expected, 0) : std::vector<double>();
    const std::size_t voxels = spec.local.voxels();
    if (message.body.size() != expected * voxels)
        refuse("the engine answered with a wrong number of outputs");
    requireWithin(message.body, 0, 1);
    std::vector<NetworkOutput> outputs(expected);
    std::size_t next = 0;
    for (std::size_t n = 0; n < expected; ++n) {
        outputs[n].invasiveness = float(logits[kHeads * n]);
        outputs[n].bubbleLucency = float(logits[kHeads * n + 1]);
        outputs[n].pleuralRetraction = float(logits[kHeads * n + 2]);
        if (!distances.empty())
            outputs[n].featureDistance = distances[n];
        outputs[n].mask = taken(message.body, next, voxels);
    }
    return outputs;
}

Message toMessage(const AttentionMaps& maps)
{
    Message answer = message(MessageKind::Attention, Json::object());
    append(answer.body, {maps.local, maps.global});
    return answer;
}

AttentionMaps attentionFrom(const Message& message, const PatchSpec& spec)
{
    headerOf(message, MessageKind::Attention);
    if (message.body.size() != spec.local.voxels() + spec.global.voxels())
        refuse("the engine answered with maps of another size than the package says");
    requireWithin(message.body, -1, 1);
    std::size_t next = 0;
    AttentionMaps maps;
    maps.local = taken(message.body, next, spec.local.voxels());
    maps.global = taken(message.body, next, spec.global.voxels());
    return maps;
}

Message failedMessage(const std::string& why)
{
    return message(MessageKind::Failed, {{"message", textOf(why)}});
}

Message advanceMessage(double fraction, const std::string& text)
{
    return message(MessageKind::Advance, {{"fraction", std::clamp(fraction, 0.0, 1.0)}, {"text", textOf(text)}});
}

void passOn(const Message& advance, const Progress& progress)
{
    const JsonFields fields = headerOf(advance, MessageKind::Advance);
    const double fraction = checked([&] { return fields.number("fraction", 0, 1); });
    progress.advance(fraction, checked([&] { return fields.text("text", kLongestText, 0); }));
}

} // namespace dsmt::inference
