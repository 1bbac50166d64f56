// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torch_network.h"

#include "core/base/error.h"
#include "models/attention.h"
#include "models/feature_distance.h"
#include "models/weights.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>
#include <torch/cuda.h>

namespace dsmt::inference {

using Json = nlohmann::json;

namespace {

/// Nodules in one pass; keeps memory bounded however many are asked for.
constexpr std::size_t kBatch = 8;

torch::Device deviceNamed(const std::string& name)
{
    if (name == "cpu" || (name == "auto" && !torch::cuda::is_available()))
        return torch::kCPU;
    if (name != "auto" && name != "cuda")
        throw Error(ErrorKind::BadInput, "there is no device \"" + name + "\"; auto, cpu and cuda are known");
    if (!torch::cuda::is_available())
        throw Error(ErrorKind::Failed, "this LibTorch or this machine has no CUDA device");
    return torch::Device(torch::kCUDA, 0);
}

Json readDescription(const std::filesystem::path& folder)
{
    std::ifstream stream(folder / "model.json");
    if (!stream)
        throw Error(ErrorKind::NotFound, (folder / "model.json").string() + " cannot be read");
    return Json::parse(stream);
}

void requireMatch(const PatchSpec& patches, const models::Preset& preset)
{
    if (patches.local != PatchGrid{preset.localSize, preset.localSpacingMm} ||
        patches.global != PatchGrid{preset.globalSize, preset.globalSpacingMm})
        throw Error(ErrorKind::BadInput, "the patches of the package are not those of its architecture");
}

/// LibTorch's messages carry a C++ stack trace after their first line.
Error translated(const c10::Error& failure)
{
    const std::string text = failure.what_without_backtrace();
    return {ErrorKind::Failed, "LibTorch: " + text.substr(0, text.find('\n'))};
}

template <class Work> auto computed(Work work)
{
    try {
        return work();
    } catch (const c10::Error& failure) {
        throw translated(failure);
    } catch (const Error&) {
        throw;
    } catch (const std::exception& failure) { // oneDNN's errors are no c10::Error
        throw Error(ErrorKind::Failed, std::string("the network cannot be computed: ") + failure.what());
    }
}

} // namespace

struct TorchNetwork::Impl {
    PatchSpec patches;
    torch::Device device = torch::kCPU;
    std::vector<models::DsmtNet> members;
    struct Features {
        torch::Tensor mean, precision;
    };
    std::vector<std::optional<Features>> features; ///< of the members' training nodules

    Impl(const std::filesystem::path& folder, const std::string& deviceName) : device(deviceNamed(deviceName))
    {
        const Json description = readDescription(folder);
        patches = patchSpecFromJson(description.at("patches").dump());
        const models::Preset& preset = models::presetNamed(description.at("architecture"));
        requireMatch(patches, preset);
        const auto weights = models::readSafetensors(folder / description.at("weights").at("file").get<std::string>());
        const int count = description.at("members");
        if (count < 1 || count > 32)
            throw Error(ErrorKind::BadInput, "a package has 1 to 32 members");
        for (int member = 0; member < count; ++member) {
            members.emplace_back(preset);
            models::loadWeights(*members.back(), models::memberPrefix(member), weights);
            members.back()->eval();
            members.back()->to(device);
            features.push_back(featuresOf(models::memberPrefix(member), weights, preset.jointFeatures));
        }
    }

    static std::optional<Features> featuresOf(const std::string& member, const models::StoredTensors& weights,
                                              std::int64_t count)
    {
        const auto mean = models::storedTensor(member + "feature_mean", weights);
        const auto precision = models::storedTensor(member + "feature_precision", weights);
        if (!mean || !precision)
            return std::nullopt;
        if (mean->sizes() != torch::IntArrayRef{count} || precision->sizes() != torch::IntArrayRef({count, count}))
            throw Error(ErrorKind::BadInput, "the weights " + member +
                                                 "feature_mean or feature_precision have another "
                                                 "shape than the network");
        return Features{*mean, *precision};
    }

    /// @return a distance for each nodule, or none at all
    std::vector<double> distancesOf(std::size_t member, const torch::Tensor& embedding) const
    {
        if (!features[member])
            return {};
        const torch::Tensor distances =
            models::featureDistances(embedding.to(torch::kCPU), features[member]->mean, features[member]->precision);
        return {distances.data_ptr<double>(), distances.data_ptr<double>() + distances.numel()};
    }

    torch::Tensor batch(std::span<const PatchPair> inputs, std::vector<float> PatchPair::*scale,
                        std::int64_t size) const
    {
        const auto count = std::int64_t(inputs.size());
        torch::Tensor values = torch::empty({count, 1, size, size, size});
        const auto voxels = std::size_t(size * size * size);
        for (std::int64_t n = 0; n < count; ++n) {
            const std::vector<float>& patch = inputs[std::size_t(n)].*scale;
            if (patch.size() != voxels)
                throw Error(ErrorKind::BadInput, "a patch has another size than the package says");
            std::copy(patch.begin(), patch.end(), values.data_ptr<float>() + std::size_t(n) * voxels);
        }
        return values.to(device);
    }

    /// Mean over the members; its largest magnitude is 1.
    std::vector<float> mapOf(torch::Tensor models::Attention::*scale, const std::vector<models::Attention>& seen,
                             const PatchGrid& grid) const
    {
        torch::Tensor sum = torch::zeros({std::int64_t(grid.voxels())});
        for (const models::Attention& member : seen)
            if ((member.*scale).defined())
                sum += (member.*scale).to(torch::kCPU).flatten();
        const double largest = sum.abs().max().item<double>();
        if (largest > 0)
            sum = (sum / largest).clamp(-1, 1);
        return {sum.data_ptr<float>(), sum.data_ptr<float>() + sum.numel()};
    }

    AttentionMaps attention(const PatchPair& pair, const Progress& progress)
    {
        const torch::Tensor local = batch({&pair, 1}, &PatchPair::local, patches.local.size);
        const torch::Tensor global = batch({&pair, 1}, &PatchPair::global, patches.global.size);
        std::vector<models::Attention> seen;
        for (models::DsmtNet& member : members) {
            progress.advance(double(seen.size()) / double(members.size()), "attention");
            seen.push_back(models::attentionTo(member, local, global));
        }
        return {mapOf(&models::Attention::local, seen, patches.local),
                mapOf(&models::Attention::global, seen, patches.global)};
    }

    /// Outputs of one batch, input by input, its members together.
    void evaluate(std::span<const PatchPair> inputs, std::vector<NetworkOutput>& outputs)
    {
        const torch::Tensor local = batch(inputs, &PatchPair::local, patches.local.size);
        const torch::Tensor global = batch(inputs, &PatchPair::global, patches.global.size);
        torch::Tensor outline;
        if (!inputs.front().outline.empty())
            outline = batch(inputs, &PatchPair::outline, patches.local.size);
        const std::size_t first = outputs.size();
        outputs.resize(first + inputs.size() * members.size());
        for (std::size_t member = 0; member < members.size(); ++member) {
            const models::DsmtOutputs result = members[member](local, global, outline);
            const torch::Tensor logits = result.logits.to(torch::kCPU).contiguous();
            const torch::Tensor mask = torch::sigmoid(result.mask).to(torch::kCPU).contiguous();
            const std::size_t voxels = std::size_t(mask.numel()) / inputs.size();
            const std::vector<double> distances = distancesOf(member, result.embedding);
            for (std::size_t n = 0; n < inputs.size(); ++n) {
                const float* logit = logits.data_ptr<float>() + n * models::kHeads;
                const float* values = mask.data_ptr<float>() + n * voxels;
                outputs[first + n * members.size() + member] = {logit[models::kInvasiveness],
                                                                logit[models::kBubbleLucency],
                                                                logit[models::kPleuralRetraction],
                                                                {values, values + voxels},
                                                                distances.empty() ? std::nullopt
                                                                                  : std::optional(distances[n])};
            }
        }
    }
};

TorchNetwork::TorchNetwork(const std::filesystem::path& folder, const std::string& device, int threads)
{
    try {
        at::set_num_threads(threads > 0 ? threads : int(std::max(1u, std::thread::hardware_concurrency())));
        m_impl = std::make_unique<Impl>(folder, device);
    } catch (const c10::Error& failure) {
        throw translated(failure);
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, (folder / "model.json").string() + ": " + failure.what());
    } catch (const Error& failure) {
        throw failure.within("network package " + folder.string());
    }
}

TorchNetwork::~TorchNetwork() = default;

const PatchSpec& TorchNetwork::patches() const
{
    return m_impl->patches;
}

NetworkAttributes TorchNetwork::attributes()
{
    return {m_impl->device.is_cuda() ? "cuda:0" : "cpu", at::get_num_threads(), int(m_impl->members.size())};
}

std::vector<NetworkOutput> TorchNetwork::evaluate(std::span<const PatchPair> inputs, const Progress& progress)
{
    return computed([&] {
        const torch::NoGradGuard noGradients;
        std::vector<NetworkOutput> outputs;
        for (std::size_t first = 0; first < inputs.size(); first += kBatch) {
            progress.advance(double(first) / double(inputs.size()), "network");
            m_impl->evaluate(inputs.subspan(first, std::min(kBatch, inputs.size() - first)), outputs);
        }
        return outputs;
    });
}

AttentionMaps TorchNetwork::attention(const PatchPair& pair, const Progress& progress)
{
    return computed([&] { return m_impl->attention(pair, progress); });
}

} // namespace dsmt::inference
