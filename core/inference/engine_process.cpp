// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_process.h"

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/engine_messages.h"

#include <atomic>
#include <nlohmann/json.hpp>
#include <optional>

namespace dsmt::inference {

using Json = nlohmann::json;

struct EngineProcess::Impl {
    Package package;
    EngineOptions options;
    std::optional<ChildProcess> child;
    std::optional<NetworkAttributes> attributes;
    std::atomic<int> processId{0};

    void start()
    {
        if (child)
            return;
        const auto program = options.program.empty() ? programFolder() / "dsmt-engine" : options.program;
        // Spinning OpenMP threads collapse when the machine is loaded; the setting must be there before
        // libgomp loads.
        child.emplace(program, std::vector<std::string>{"serve"}, std::vector<std::string>{"OMP_WAIT_POLICY=passive"});
        processId = child->processId();
        send({MessageKind::Load,
              Json{{"package", package.folder.string()}, {"device", options.device}, {"threads", options.threads}}
                  .dump(),
              {}},
             {});
    }

    void forget()
    {
        child.reset();
        attributes.reset();
        processId = 0;
    }

    [[noreturn]] void failDied()
    {
        const std::string how = child->waitForEnd();
        forget();
        throw Error(ErrorKind::Failed, "the engine " + how + " before it answered");
    }

    void send(const Message& message, const std::stop_token& stop)
    {
        writeMessage(
            [&](const void* bytes, std::size_t count) {
                if (!child->write(bytes, count, options.timeout, stop))
                    failDied();
            },
            message);
    }

    /// The answer of the wanted kind; progress messages on the way are passed on.
    Message receive(MessageKind wanted, const Progress& progress)
    {
        for (;;) {
            const auto message = readMessage([&](void* bytes, std::size_t count) {
                if (!child->read(bytes, count, options.timeout, progress.stopToken()))
                    failDied();
                return true;
            });
            const Json header = Json::parse(message->header);
            if (message->kind == wanted)
                return *message;
            if (message->kind == MessageKind::Failed)
                throw Error(ErrorKind::Failed, header.at("message"));
            if (message->kind != MessageKind::Advance)
                throw Error(ErrorKind::Failed, "the engine answered out of turn");
            progress.advance(header.at("fraction"), header.at("text"));
        }
    }

    const NetworkAttributes& ready(const Progress& progress)
    {
        start();
        if (!attributes) {
            const Json header = Json::parse(receive(MessageKind::Ready, progress).header);
            attributes = NetworkAttributes{header.at("device"), header.at("threads"), header.at("members")};
        }
        return *attributes;
    }

    /// After any failure or cancel in the middle of a conversation the child's state is unknown: it goes.
    template <class Work> auto conversation(Work work)
    {
        try {
            return work();
        } catch (const Json::exception& failure) {
            forget();
            throw Error(ErrorKind::Failed, std::string("the engine's answer cannot be read: ") + failure.what());
        } catch (...) {
            forget();
            throw;
        }
    }
};

namespace {

Message evaluateMessage(std::span<const PatchPair> inputs)
{
    Message message{MessageKind::Evaluate, Json{{"inputs", inputs.size()}}.dump(), {}};
    for (const PatchPair& pair : inputs) {
        message.body.insert(message.body.end(), pair.local.begin(), pair.local.end());
        message.body.insert(message.body.end(), pair.global.begin(), pair.global.end());
    }
    return message;
}

std::vector<NetworkOutput> outputsFrom(const Message& message, std::size_t expected, const PatchGrid& grid)
{
    const Json header = Json::parse(message.header);
    const Json &logits = header.at("logits"), &distances = header.at("distances");
    const std::size_t maskSize = std::size_t(grid.size) * std::size_t(grid.size) * std::size_t(grid.size);
    if (logits.size() != expected || distances.size() != expected || message.body.size() != expected * maskSize)
        throw Error(ErrorKind::Failed, "the engine answered with a wrong number of outputs");
    std::vector<NetworkOutput> outputs(expected);
    for (std::size_t n = 0; n < expected; ++n) {
        outputs[n].invasiveness = logits[n].at(0);
        outputs[n].bubbleLucency = logits[n].at(1);
        outputs[n].pleuralRetraction = logits[n].at(2);
        if (!distances[n].is_null())
            outputs[n].featureDistance = distances[n].get<double>();
        const auto first = message.body.begin() + std::ptrdiff_t(n * maskSize);
        outputs[n].mask.assign(first, first + std::ptrdiff_t(maskSize));
    }
    return outputs;
}

} // namespace

EngineProcess::EngineProcess(Package package, EngineOptions options) : m_impl(std::make_unique<Impl>())
{
    m_impl->package = std::move(package);
    m_impl->options = std::move(options);
}

EngineProcess::~EngineProcess() = default;

void EngineProcess::start()
{
    m_impl->conversation([&] { m_impl->start(); });
}

int EngineProcess::processId() const
{
    return m_impl->processId;
}

NetworkAttributes EngineProcess::attributes()
{
    return m_impl->conversation([&] { return m_impl->ready({}); });
}

std::vector<NetworkOutput> EngineProcess::evaluate(std::span<const PatchPair> inputs, const Progress& progress)
{
    return m_impl->conversation([&] {
        const NetworkAttributes& attributes = m_impl->ready(progress);
        m_impl->send(evaluateMessage(inputs), progress.stopToken());
        return outputsFrom(m_impl->receive(MessageKind::Outputs, progress),
                           inputs.size() * std::size_t(attributes.members), m_impl->package.patches.local);
    });
}

} // namespace dsmt::inference
