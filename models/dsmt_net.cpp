// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dsmt_net.h"

#include "models/pooling.h"
#include "models/radiomics.h"

#include <ATen/Functions.h>
#include <cmath>

namespace dsmt::models {

namespace {

/// Of radiomics: a sign follows from few of them, invasiveness a little from many.
constexpr double kSignDropout = 0.1, kInvasivenessDropout = 0.3;
constexpr double kNoMask = -20; ///< logit
const std::vector<std::int64_t> kSpace{2, 3, 4};

bool learnsQuickly(std::string_view name)
{
    return name.starts_with("outline.") || name.starts_with("bubble_lucency.measured.") ||
           name.starts_with("pleural_retraction.measured.");
}

/// Mean and strongest. [N, C, d, d, d] -> [N, 2 C]
torch::Tensor meanAndStrongest(const torch::Tensor& map)
{
    return torch::cat({map.mean(kSpace), map.amax(kSpace)}, 1);
}

/// The two cells in the middle along each axis, or the one. [N, C, d, d, d] -> [N, C, 2, 2, 2] or [N, C, 1, 1, 1]
torch::Tensor middle(torch::Tensor map)
{
    for (const std::int64_t axis : kSpace) {
        const std::int64_t size = map.size(axis);
        map = map.narrow(axis, (size - 1) / 2, 2 - size % 2);
    }
    return map;
}

/// Of each level what is in the middle, where the nodule lies, then all of the last level. Over the whole patch alone
/// a nodule (a thousandth of the global one) is lost among walls and vessels.
torch::Tensor foveal(const std::vector<torch::Tensor>& maps)
{
    std::vector<torch::Tensor> seen;
    for (std::size_t level = 1; level < maps.size(); ++level)
        seen.push_back(meanAndStrongest(middle(maps[level])));
    seen.push_back(meanAndStrongest(maps.back()));
    return torch::cat(seen, 1);
}

int fovealFeatures(const std::array<int, 4>& widths)
{
    return 2 * (widths[1] + widths[2] + 2 * widths[3]);
}

int regionFeatures(const Preset& preset)
{
    return kPooledStatistics * (preset.detailFeatures + preset.localWidths[1]);
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
        m_detail = register_module("detail", Convolution(preset.decoderWidth + w0, preset.detailFeatures, 1, 1));
        const int voxels = preset.stemStride * preset.stemStride * preset.stemStride;
        m_outline = register_module("outline", Outline(preset.decoderWidth + w0 + voxels, preset.outlineWidth, voxels));
        m_radiomics = register_module("radiomics", Standardisation(kRadiomics));
    }
    const int scales = (parts.local ? fovealFeatures(preset.localWidths) : 0) +
                       (parts.global ? fovealFeatures(preset.globalWidths) : 0);
    const int seen = preset.jointFeatures + (parts.segmentation ? regionFeatures(preset) : 0);
    const auto fusion = [&] { return Perceptron(scales, 2 * preset.jointFeatures, preset.jointFeatures, Dropouts{}); };
    const int measured = parts.segmentation ? kRadiomics : 0;
    const auto head = [&](int more, double measuredDropout) {
        return TwoPartHead(seen + more, measured > 0 ? measured + more : 0, preset.jointFeatures, measuredDropout);
    };
    m_fusion = register_module("fusion", fusion());
    m_invasiveness = register_module("invasiveness", head(parts.signs ? 2 : 0, kInvasivenessDropout));
    if (parts.signs) {
        m_signFusion = register_module("sign_fusion", fusion());
        m_bubble = register_module("bubble_lucency", head(0, kSignDropout));
        m_retraction = register_module("pleural_retraction", head(0, kSignDropout));
    }
}

Evidence DsmtNetImpl::look(const torch::Tensor& local, const torch::Tensor& global, const torch::Tensor& outline)
{
    Evidence evidence;
    std::vector<torch::Tensor> scales;
    if (!m_localEncoder.is_empty()) {
        const auto maps = m_localEncoder(local);
        evidence.localMap = maps[1];
        scales.push_back(foveal(maps));
        if (!m_outline.is_empty()) {
            const torch::Tensor coarse = m_up2(m_up3(maps[3], maps[2]), maps[1]);
            // What the stem saw of each cell, judged by what the decoder knows of its place.
            const torch::Tensor cells = torch::cat({m_up1(coarse, maps[0]), maps[0]}, 1);
            const torch::Tensor detail = torch::relu(m_detail(cells));
            const std::int64_t factor = m_preset.stemStride;
            evidence.mask = unfold(m_outline(torch::cat({cells, fold(local, factor)}, 1)), factor);
            const torch::Tensor mask = outline.defined() ? outline : torch::sigmoid(evidence.mask.detach());
            const auto ringVoxels = std::int64_t(std::lround(m_preset.ringMm / m_preset.localSpacingMm));
            evidence.regions = torch::cat({pooled(detail, regionsOf(mask, factor, ringVoxels)),
                                           pooled(coarse, regionsOf(mask, 2 * factor, ringVoxels))},
                                          1);
            evidence.measured = m_radiomics(radiomics(local, mask, m_preset.localSpacingMm));
        }
    }
    if (!m_globalEncoder.is_empty()) {
        const auto maps = m_globalEncoder(global);
        evidence.globalMap = maps[1];
        scales.push_back(foveal(maps));
    }
    evidence.scales = torch::cat(scales, 1);
    if (!evidence.mask.defined())
        evidence.mask = torch::full_like(local, kNoMask);
    return evidence;
}

DsmtOutputs DsmtNetImpl::judge(const Evidence& evidence)
{
    const auto joined = [](const torch::Tensor& first, const torch::Tensor& second) {
        return first.defined() && second.defined() ? torch::cat({first, second}, 1) : first;
    };
    const torch::Tensor embedding = m_fusion(evidence.scales);
    const torch::Tensor seen = joined(embedding, evidence.regions);
    if (m_signFusion.is_empty()) {
        const torch::Tensor invasiveness = m_invasiveness(seen, evidence.measured);
        const torch::Tensor none = torch::zeros_like(invasiveness);
        return {torch::cat({invasiveness, none, none}, 1), evidence.mask, embedding};
    }
    const torch::Tensor seenOfSigns = joined(m_signFusion(evidence.scales), evidence.regions);
    const torch::Tensor signs =
        torch::cat({m_bubble(seenOfSigns, evidence.measured), m_retraction(seenOfSigns, evidence.measured)}, 1);
    const torch::Tensor said = signs.detach();
    const torch::Tensor invasiveness = m_invasiveness(joined(seen, said), joined(evidence.measured, said));
    return {torch::cat({invasiveness, signs}, 1), evidence.mask, embedding};
}

DsmtOutputs DsmtNetImpl::forward(const torch::Tensor& local, const torch::Tensor& global, const torch::Tensor& outline)
{
    return judge(look(local, global, outline));
}

void DsmtNetImpl::standardise(const torch::Tensor& radiomicsOfTraining)
{
    if (!m_radiomics.is_empty())
        m_radiomics->fit(radiomicsOfTraining);
}

std::vector<torch::Tensor> DsmtNetImpl::parametersWhere(bool (*belongs)(std::string_view name)) const
{
    std::vector<torch::Tensor> parameters;
    for (const auto& parameter : named_parameters())
        if (parameter.value().requires_grad() && belongs(parameter.key())) // the standardisation's do not
            parameters.push_back(parameter.value());
    return parameters;
}

std::vector<torch::Tensor> DsmtNetImpl::slowParameters() const
{
    return parametersWhere([](std::string_view name) { return !learnsQuickly(name); });
}

std::vector<torch::Tensor> DsmtNetImpl::quickParameters() const
{
    return parametersWhere(learnsQuickly);
}

std::vector<torch::Tensor> DsmtNetImpl::invasivenessParameters() const
{
    return parametersWhere(
        [](std::string_view name) { return name.starts_with("fusion.") || name.starts_with("invasiveness."); });
}

} // namespace dsmt::models
