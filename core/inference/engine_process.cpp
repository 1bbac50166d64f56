// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_process.h"

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/inference/engine_program.h"
#include "core/inference/engine_words.h"

#include <atomic>
#include <optional>

namespace dsmt::inference {

namespace {

/// The engine ended before it had answered; how, in words.
struct EngineDied {
    std::string how;
};

} // namespace

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
        const auto program = options.program.empty() ? engineProgram() : options.program;
        // As dsmt-engine sets them for itself by starting twice, which takes longer.
        child.emplace(program, std::vector<std::string>{"serve"},
                      std::vector<std::string>{"OMP_WAIT_POLICY=passive", "GOMP_SPINCOUNT=2000"});
        processId = child->processId();
        send(toMessage(LoadRequest{package.folder.string(), options.device, options.threads}), {});
    }

    void forget()
    {
        child.reset();
        attributes.reset();
        processId = 0;
    }

    void send(const Message& message, const std::stop_token& stop)
    {
        writeMessage(
            [&](const void* bytes, std::size_t count) {
                if (!child->write(bytes, count, options.timeout, stop))
                    throw EngineDied{child->waitForEnd()};
            },
            message);
    }

    /// The answer; progress messages on the way are passed on.
    Message receive(const Progress& progress)
    {
        for (;;) {
            const auto message = readMessage([&](void* bytes, std::size_t count) {
                if (!child->read(bytes, count, options.timeout, progress.stopToken()))
                    throw EngineDied{child->waitForEnd()};
                return true;
            });
            if (message->kind != MessageKind::Advance)
                return *message;
            passOn(*message, progress);
        }
    }

    const NetworkAttributes& ready(const Progress& progress)
    {
        start();
        if (!attributes)
            attributes = attributesFrom(receive(progress));
        return *attributes;
    }

    /// After any failure or cancel in the middle of a conversation the child's state is unknown: it goes.
    template <class Work> auto conversation(const Progress& progress, Work work)
    {
        for (int tries = 1;; ++tries) {
            try {
                return work();
            } catch (const EngineDied& death) {
                forget();
                if (tries >= options.tries)
                    throw Error(ErrorKind::Failed, "the engine " + death.how + " before it answered" +
                                                       (tries > 1 ? ", " + std::to_string(tries) + " times" : ""));
                progress.advance(0, "the engine " + death.how + "; it is started again");
            } catch (...) {
                forget();
                throw;
            }
        }
    }

    /// One question and its answer, once the network is loaded.
    Message ask(const Message& question, const Progress& progress)
    {
        ready(progress);
        send(question, progress.stopToken());
        return receive(progress);
    }
};

EngineProcess::EngineProcess(Package package, EngineOptions options) : m_impl(std::make_unique<Impl>())
{
    m_impl->package = std::move(package);
    m_impl->options = std::move(options);
}

EngineProcess::~EngineProcess() = default;

void EngineProcess::start()
{
    m_impl->conversation({}, [&] { m_impl->start(); });
}

int EngineProcess::processId() const
{
    return m_impl->processId;
}

NetworkAttributes EngineProcess::attributes()
{
    return m_impl->conversation({}, [&] { return m_impl->ready({}); });
}

std::vector<NetworkOutput> EngineProcess::evaluate(std::span<const PatchPair> inputs, const Progress& progress)
{
    const Message question = evaluateMessage(inputs);
    return m_impl->conversation(progress, [&] {
        const Message answer = m_impl->ask(question, progress);
        return outputsFrom(answer, inputs.size() * std::size_t(m_impl->attributes->members), m_impl->package.patches);
    });
}

AttentionMaps EngineProcess::attention(const PatchPair& pair, const Progress& progress)
{
    const Message question = attendMessage(pair);
    return m_impl->conversation(
        progress, [&] { return attentionFrom(m_impl->ask(question, progress), m_impl->package.patches); });
}

} // namespace dsmt::inference
