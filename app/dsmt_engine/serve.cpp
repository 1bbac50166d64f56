// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/serve.h"

#include "core/base/error.h"
#include "core/base/parent_pipe.h"
#include "core/inference/engine_messages.h"
#include "core/inference/torch_network.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace dsmt::engine {

using inference::Message;
using inference::MessageKind;
using inference::PatchPair;
using Json = nlohmann::json;

namespace {

class Server final {
public:
    void run()
    {
        const auto read = [this](void* bytes, std::size_t count) { return m_pipe.read(bytes, count); };
        while (const auto message = inference::readMessage(read))
            send(answered(*message));
    }

private:
    void send(const Message& message) const
    {
        inference::writeMessage([this](const void* bytes, std::size_t count) { m_pipe.write(bytes, count); }, message);
    }

    Message answered(const Message& message)
    {
        try {
            const Json header = Json::parse(message.header);
            if (message.kind == MessageKind::Load)
                return load(header);
            if (message.kind == MessageKind::Evaluate)
                return evaluate(header, message.body);
            return failed("the engine does not know this kind of message");
        } catch (const Error& error) {
            return failed(error.message());
        } catch (const Json::exception& failure) {
            return failed(std::string("malformed message: ") + failure.what());
        } catch (const std::bad_alloc&) {
            return failed("the machine has not enough memory");
        }
    }

    static Message failed(const std::string& why) { return {MessageKind::Failed, Json{{"message", why}}.dump(), {}}; }

    Message load(const Json& header)
    {
        m_network = std::make_unique<inference::TorchNetwork>(header.at("package").get<std::string>(),
                                                              header.at("device"), header.at("threads"));
        const auto attributes = m_network->attributes();
        return {MessageKind::Ready,
                Json{{"device", attributes.device}, {"threads", attributes.threads}, {"members", attributes.members}}
                    .dump(),
                {}};
    }

    Message evaluate(const Json& header, const std::vector<float>& body)
    {
        if (!m_network)
            throw Error(ErrorKind::Failed, "no network is loaded");
        const Progress progress(
            [this](double fraction, const std::string& text) {
                send({MessageKind::Advance, Json{{"fraction", fraction}, {"text", text}}.dump(), {}});
            },
            {});
        const auto outputs = m_network->evaluate(inputsFrom(header.at("inputs"), body), progress);
        Json logits = Json::array(), distances = Json::array();
        Message message{MessageKind::Outputs, {}, {}};
        for (const auto& output : outputs) {
            logits.push_back({output.invasiveness, output.bubbleLucency, output.pleuralRetraction});
            distances.push_back(output.featureDistance ? Json(*output.featureDistance) : Json());
            message.body.insert(message.body.end(), output.mask.begin(), output.mask.end());
        }
        message.header = Json{{"logits", logits}, {"distances", distances}}.dump();
        return message;
    }

    std::vector<PatchPair> inputsFrom(std::size_t count, const std::vector<float>& body) const
    {
        const auto cubed = [](int size) { return std::size_t(size) * std::size_t(size) * std::size_t(size); };
        const std::size_t local = cubed(m_network->patches().local.size),
                          global = cubed(m_network->patches().global.size);
        if (count == 0 || count > 1024 || body.size() != count * (local + global))
            throw Error(ErrorKind::BadInput, "the patches have another size than the package says");
        const std::size_t members = std::size_t(m_network->attributes().members);
        if (count * members * local * sizeof(float) > inference::kMaxBodyBytes)
            throw Error(ErrorKind::BadInput, "the outputs of so many patches are larger than one message may be");
        std::vector<PatchPair> inputs;
        for (auto at = body.begin(); at != body.end(); at += std::ptrdiff_t(local + global))
            inputs.push_back(
                {{at, at + std::ptrdiff_t(local)}, {at + std::ptrdiff_t(local), at + std::ptrdiff_t(local + global)}});
        return inputs;
    }

    ParentPipe m_pipe;
    std::unique_ptr<inference::TorchNetwork> m_network;
};

} // namespace

void serve()
{
    Server().run();
}

} // namespace dsmt::engine
