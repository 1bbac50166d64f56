// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dsmt_net.h"

#include <ATen/Functions.h>
#include <cmath>
#include <numbers>

namespace dsmt::models {

namespace {

constexpr double kDropout = 0.2;
constexpr double kNoMask = -20; ///< logit
constexpr int kRegionStatistics = 5;
constexpr double kUsualDiameterMm = 15;
const std::vector<std::int64_t> kSpace{2, 3, 4};

/// [N, C, d, h, w] -> [N, 2 C]
torch::Tensor meanAndStrongest(const torch::Tensor& map)
{
    return torch::cat({map.mean(kSpace), map.amax(kSpace)}, 1);
}

/// The largest value within `cells` along each axis; max_pool3d takes thirty times as long on the CPU.
torch::Tensor dilated(torch::Tensor mask, std::int64_t cells)
{
    for (const std::int64_t axis : kSpace) {
        std::vector<std::int64_t> border(6, 0); // last axis first
        border[std::size_t(4 - axis) * 2] = border[std::size_t(4 - axis) * 2 + 1] = cells;
        const torch::Tensor wide = at::constant_pad_nd(mask, border, 0);
        torch::Tensor largest = wide.narrow(axis, 0, mask.size(axis));
        for (std::int64_t shift = 1; shift <= 2 * cells; ++shift)
            largest = torch::maximum(largest, wide.narrow(axis, shift, mask.size(axis)));
        mask = largest;
    }
    return mask;
}

/// [N, 1, d, h, w] in [0, 1], cells of so many mm -> [N, 1] diameter in mm of the sphere of the same volume
torch::Tensor diameters(const torch::Tensor& mask, double cellMm)
{
    return 2 * cellMm * (mask.sum(kSpace) * (3 / (4 * std::numbers::pi)) + 1e-6).pow(1.0 / 3);
}

} // namespace

DsmtNetImpl::DsmtNetImpl(const Preset& preset) : m_preset(preset)
{
    const auto& [w0, w1, w2, w3] = preset.localWidths;
    const Parts& parts = preset.parts;
    if (parts.local)
        m_localEncoder = register_module("local_encoder", Encoder(preset.localWidths, preset.stemStride));
    if (parts.global)
        m_globalEncoder = register_module("global_encoder", Encoder(preset.globalWidths, 2));
    if (parts.segmentation) {
        m_up3 = register_module("up3", DecoderStep(w3, w2, w2));
        m_up2 = register_module("up2", DecoderStep(w2, w1, w1));
        m_up1 = register_module("up1", DecoderStep(w1, w0, preset.decoderWidth));
        m_detail =
            register_module("detail", Convolution(preset.decoderWidth + w0, preset.detailFeatures, 1, 1));
        const int voxels = preset.stemStride * preset.stemStride * preset.stemStride;
        m_maskOutput = register_module("mask_output", Convolution(preset.detailFeatures, voxels, 1, 1));
    }
    const int scales = 2 * ((parts.local ? w3 : 0) + (parts.global ? preset.globalWidths[3] : 0));
    const int seen = preset.jointFeatures + (parts.segmentation ? kRegionStatistics * preset.detailFeatures + 1 : 0);
    const auto fusion = [&] { return Perceptron(scales, 2 * preset.jointFeatures, preset.jointFeatures, kDropout); };
    const auto head = [&] { return Perceptron(seen, preset.jointFeatures, 1, kDropout); };
    m_fusion = register_module("fusion", fusion());
    m_invasiveness = register_module("invasiveness", head());
    if (parts.signs) {
        m_signFusion = register_module("sign_fusion", fusion());
        m_bubble = register_module("bubble_lucency", head());
        m_retraction = register_module("pleural_retraction", head());
    }
}

torch::Tensor DsmtNetImpl::regionsOf(const torch::Tensor& features, const torch::Tensor& mask) const
{
    const auto cells = std::int64_t(std::lround(m_preset.ringMm / (m_preset.localSpacingMm * m_preset.stemStride)));
    const torch::Tensor ring = (dilated(mask, cells) - mask).clamp_min(0);
    std::vector<torch::Tensor> seen;
    for (const torch::Tensor& region : {mask, ring}) {
        const torch::Tensor weighted = features * region;
        seen.push_back(weighted.sum(kSpace) / (region.sum(kSpace) + 1e-3));
        seen.push_back(weighted.amax(kSpace));
    }
    seen.push_back(features.mean(kSpace));
    seen.push_back(diameters(mask, m_preset.localSpacingMm * m_preset.stemStride) / kUsualDiameterMm);
    return torch::cat(seen, 1);
}

Evidence DsmtNetImpl::look(const torch::Tensor& local, const torch::Tensor& global)
{
    Evidence evidence;
    std::vector<torch::Tensor> scales;
    if (!m_localEncoder.is_empty()) {
        const auto maps = m_localEncoder(local);
        scales.push_back(meanAndStrongest(maps[3]));
        if (!m_maskOutput.is_empty()) {
            const torch::Tensor decoded = m_up1(m_up2(m_up3(maps[3], maps[2]), maps[1]), maps[0]);
            // What the stem saw of each voxel, judged by what the decoder knows of its place.
            const torch::Tensor detail = torch::relu(m_detail(torch::cat({decoded, maps[0]}, 1)));
            evidence.mask = unfold(m_maskOutput(detail), m_preset.stemStride);
            evidence.regions =
                regionsOf(detail, cellMeans(torch::sigmoid(evidence.mask.detach()), m_preset.stemStride));
        }
    }
    if (!m_globalEncoder.is_empty())
        scales.push_back(meanAndStrongest(m_globalEncoder(global)[3]));
    evidence.scales = torch::cat(scales, 1);
    if (!evidence.mask.defined())
        evidence.mask = torch::full_like(local, kNoMask);
    return evidence;
}

DsmtOutputs DsmtNetImpl::judge(const Evidence& evidence)
{
    const auto seenWith = [&](const torch::Tensor& embedding) {
        return evidence.regions.defined() ? torch::cat({embedding, evidence.regions}, 1) : embedding;
    };
    const torch::Tensor embedding = torch::relu(m_fusion(evidence.scales));
    const torch::Tensor invasiveness = m_invasiveness(seenWith(embedding));
    torch::Tensor bubble = torch::zeros_like(invasiveness), retraction = bubble;
    if (!m_signFusion.is_empty()) {
        const torch::Tensor seen = seenWith(torch::relu(m_signFusion(evidence.scales)));
        bubble = m_bubble(seen);
        retraction = m_retraction(seen);
    }
    return {torch::cat({invasiveness, bubble, retraction}, 1), evidence.mask, embedding};
}

DsmtOutputs DsmtNetImpl::forward(const torch::Tensor& local, const torch::Tensor& global)
{
    return judge(look(local, global));
}

std::vector<torch::Tensor> DsmtNetImpl::invasivenessParameters() const
{
    std::vector<torch::Tensor> parameters = m_fusion->parameters();
    for (const auto& parameter : m_invasiveness->parameters())
        parameters.push_back(parameter);
    return parameters;
}

} // namespace dsmt::models
