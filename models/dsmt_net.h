// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"
#include "models/presets.h"

namespace dsmt::models {

/// N nodules.
struct DsmtOutputs {
    torch::Tensor logits; ///< [N, 3]: invasiveness, bubble lucency, pleural retraction
    torch::Tensor mask;   ///< [N, 1, S, S, S] logits of belonging to the nodule, S = size of the local patch
};

/// Column of DsmtOutputs::logits.
enum Head { kInvasiveness = 0, kBubbleLucency = 1, kPleuralRetraction = 2, kHeads = 3 };

/// DSMT-Net: dual-scale, multi-task. A local and a global encoder whose pooled features are fused into a joint
/// embedding; a segmentation branch (decoder) on the local encoder; three heads that see the joint embedding and the
/// branch's features pooled over the nodule, over the ring around it (pleural retraction sits there) and over the whole
/// patch. The mask that weights the pooling passes no gradient: the branch learns from its own loss.
class DsmtNetImpl final : public torch::nn::Module {
public:
    explicit DsmtNetImpl(const Preset& preset);

    /// local [N, 1, S, S, S] and global [N, 1, G, G, G], normalised to [-1, 1]
    DsmtOutputs forward(const torch::Tensor& local, const torch::Tensor& global);

    /// Frozen in the fine-tuning stage, so that signs and mask do not drift: segmentation branch and sign heads.
    std::vector<torch::Tensor> auxiliaryParameters() const;
    /// Both encoders; they learn ten times slower in the fine-tuning stage.
    std::vector<torch::Tensor> encoderParameters() const;
    /// Fusion and the invasiveness head.
    std::vector<torch::Tensor> invasivenessParameters() const;

private:
    /// [N, C, s, s, s] and [N, 1, s, s, s] in [0, 1] -> nodule, ring and whole means [N, 3 C]
    static torch::Tensor pooled(const torch::Tensor& features, const torch::Tensor& mask);

    Encoder m_localEncoder, m_globalEncoder;
    DecoderStep m_up3, m_up2, m_up1;
    ConvolutionUnit m_fine;
    Convolution m_maskOutput;
    Perceptron m_fusion, m_invasiveness, m_bubble, m_retraction;
};
TORCH_MODULE(DsmtNet);

} // namespace dsmt::models
