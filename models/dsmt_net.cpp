// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dsmt_net.h"

#include <ATen/Functions.h>

namespace dsmt::models {

namespace {

constexpr double kDropout = 0.2;

std::vector<torch::Tensor> parametersOf(std::initializer_list<const torch::nn::Module*> modules)
{
    std::vector<torch::Tensor> parameters;
    for (const auto* module : modules)
        for (const auto& parameter : module->parameters())
            parameters.push_back(parameter);
    return parameters;
}

/// Joint embedding, decoder features over three regions, fine features over two statistics.
int headFeatures(const Preset& preset)
{
    return preset.jointFeatures + 3 * preset.localWidths[0] + 2 * preset.fineFeatures;
}

Perceptron head(const Preset& preset)
{
    return Perceptron(headFeatures(preset), preset.jointFeatures, 1, kDropout);
}

} // namespace

DsmtNetImpl::DsmtNetImpl(const Preset& preset)
    : m_localEncoder(register_module("local_encoder", Encoder(preset.localWidths, preset.stemStride))),
      m_globalEncoder(register_module("global_encoder", Encoder(preset.globalWidths, 2))),
      m_up3(register_module("up3", DecoderStep(preset.localWidths[3], preset.localWidths[2], preset.localWidths[2]))),
      m_up2(register_module("up2", DecoderStep(preset.localWidths[2], preset.localWidths[1], preset.localWidths[1]))),
      m_up1(register_module("up1", DecoderStep(preset.localWidths[1], preset.localWidths[0], preset.localWidths[0]))),
      m_fine(register_module("fine", ConvolutionUnit(preset.localWidths[0] + 1, preset.fineFeatures))),
      m_maskOutput(register_module("mask_output", Convolution(preset.fineFeatures, 1, 1, 1))),
      m_fusion(register_module("fusion", Perceptron(preset.localWidths[3] + preset.globalWidths[3],
                                                    2 * preset.jointFeatures, preset.jointFeatures, kDropout))),
      m_invasiveness(register_module("invasiveness", head(preset))),
      m_bubble(register_module("bubble_lucency", head(preset))),
      m_retraction(register_module("pleural_retraction", head(preset)))
{
}

torch::Tensor DsmtNetImpl::pooled(const torch::Tensor& features, const torch::Tensor& mask)
{
    const auto mean = [&](const torch::Tensor& weight) {
        return (features * weight).sum({2, 3, 4}) / (weight.sum({2, 3, 4}) + 1e-3);
    };
    // The ring reaches three voxels outwards.
    const torch::Tensor grown = torch::max_pool3d(mask, 7, 1, 3);
    return torch::cat({mean(mask), mean((grown - mask).clamp_min(0)), features.mean({2, 3, 4})}, 1);
}

DsmtOutputs DsmtNetImpl::forward(const torch::Tensor& local, const torch::Tensor& global)
{
    const auto maps = m_localEncoder(local);
    const torch::Tensor coarse = m_up1(m_up2(m_up3(maps[3], maps[2]), maps[1]), maps[0]);
    const torch::Tensor fine = m_fine(torch::cat({enlarge(coarse, local.size(2)), local}, 1));
    const torch::Tensor maskLogits = m_maskOutput(fine);

    const torch::Tensor mask = torch::sigmoid(maskLogits).detach();
    const std::int64_t factor = local.size(2) / coarse.size(2);
    const torch::Tensor coarseMask = factor > 1 ? torch::avg_pool3d(mask, factor) : mask;
    const torch::Tensor inside = (fine * mask).sum({2, 3, 4}) / (mask.sum({2, 3, 4}) + 1e-3);
    const torch::Tensor strongest = (fine * mask).amax({2, 3, 4});

    const torch::Tensor joint =
        torch::relu(m_fusion(torch::cat({maps[3].mean({2, 3, 4}), m_globalEncoder(global)[3].mean({2, 3, 4})}, 1)));
    const torch::Tensor seen = torch::cat({joint, pooled(coarse, coarseMask), inside, strongest}, 1);
    return {torch::cat({m_invasiveness(seen), m_bubble(seen), m_retraction(seen)}, 1), maskLogits};
}

std::vector<torch::Tensor> DsmtNetImpl::auxiliaryParameters() const
{
    return parametersOf(
        {m_up3.get(), m_up2.get(), m_up1.get(), m_fine.get(), m_maskOutput.get(), m_bubble.get(), m_retraction.get()});
}

std::vector<torch::Tensor> DsmtNetImpl::encoderParameters() const
{
    return parametersOf({m_localEncoder.get(), m_globalEncoder.get()});
}

std::vector<torch::Tensor> DsmtNetImpl::invasivenessParameters() const
{
    return parametersOf({m_fusion.get(), m_invasiveness.get()});
}

} // namespace dsmt::models
