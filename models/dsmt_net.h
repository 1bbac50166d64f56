// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"
#include "models/heads.h"
#include "models/presets.h"

#include <string_view>

namespace dsmt::models {

/// N nodules. What a variant lacks it answers with logit 0 (heads) or -20 (mask).
struct DsmtOutputs {
    torch::Tensor logits;    ///< [N, 3]: invasiveness, bubble lucency, pleural retraction
    torch::Tensor mask;      ///< [N, 1, S, S, S] logits of belonging to the nodule, S = size of the local patch
    torch::Tensor embedding; ///< [N, jointFeatures] fused features of both scales, behind the invasiveness head
};

/// What the heads see of N nodules; regions and measured are not there without segmentation branch.
struct Evidence {
    torch::Tensor scales;              ///< [N, F] of each encoder: the middle of every level and all of the last one
    torch::Tensor regions;             ///< [N, R] pooled over nodule and ring (pooling.h)
    torch::Tensor measured;            ///< [N, kRadiomics], standardised
    torch::Tensor mask;                ///< [N, 1, S, S, S] logits
    torch::Tensor localMap, globalMap; ///< [N, C, d, d, d] of the encoders' first level, for attention.h alone
};

/// DSMT-Net: dual-scale, multi-task. A local and a global encoder whose pooled features are fused into a joint
/// embedding, one for invasiveness and one for the signs; a segmentation branch (decoder) on the local encoder; three
/// heads that see a joint embedding, features of the branch at two resolutions pooled over the nodule, over the ring
/// around it (pleural retraction sits there) and over the whole patch, and radiomics of what is outlined. The head of
/// invasiveness also sees what the heads of the signs say. Neither this nor the mask that weights the pooling passes a
/// gradient: signs and outline learn from their own losses.
class DsmtNetImpl final : public torch::nn::Module {
public:
    explicit DsmtNetImpl(const Preset& preset);

    /// local [N, 1, S, S, S] and global [N, 1, G, G, G], normalised to [-1, 1]
    DsmtOutputs forward(const torch::Tensor& local, const torch::Tensor& global, const torch::Tensor& outline = {});

    /// forward is both; the fine-tuning stage needs no gradients of the first.
    /// @param outline [N, 1, S, S, S] in [0, 1], what is pooled over and measured; undefined: what the branch outlines
    Evidence look(const torch::Tensor& local, const torch::Tensor& global, const torch::Tensor& outline = {});
    DsmtOutputs judge(const Evidence& evidence);

    /// Before training: how radiomics are spread over the nodules that are learnt from, [N, kRadiomics]. Does nothing
    /// without segmentation branch.
    void standardise(const torch::Tensor& radiomicsOfTraining);

    /// What is deep (encoders, decoder, fusions) or soon learns its nodules by heart (the head of invasiveness).
    std::vector<torch::Tensor> slowParameters() const;
    /// What is shallow and sees few, strong inputs: the outline's last layers, what the signs' heads see of radiomics.
    std::vector<torch::Tensor> quickParameters() const;
    /// Fusion and head of invasiveness: what the fine-tuning stage trains. Signs and mask do not depend on them.
    std::vector<torch::Tensor> invasivenessParameters() const;

private:
    std::vector<torch::Tensor> parametersWhere(bool (*belongs)(std::string_view name)) const;

    Preset m_preset;
    Encoder m_localEncoder{nullptr}, m_globalEncoder{nullptr};
    DecoderStep m_up3{nullptr}, m_up2{nullptr}, m_up1{nullptr};
    Convolution m_detail{nullptr};
    Outline m_outline{nullptr};
    Standardisation m_radiomics{nullptr};
    Perceptron m_fusion{nullptr}, m_signFusion{nullptr};
    TwoPartHead m_invasiveness{nullptr}, m_bubble{nullptr}, m_retraction{nullptr};
};
TORCH_MODULE(DsmtNet);

} // namespace dsmt::models
