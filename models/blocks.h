// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>
#include <vector>

namespace dsmt::models {

/// 3-D convolution, cubic kernel, padded so that the stride alone decides the size. Without gradients on the CPU it
/// asks oneDNN directly: for small inputs ATen would choose its slow path (measured 0.30 s against 0.07 s for the whole
/// network at batch 1). [N, in, D, H, W] -> [N, out, D / stride, H / stride, W / stride]
class ConvolutionImpl final : public torch::nn::Module {
public:
    ConvolutionImpl(int in, int out, int stride = 1, int kernel = 3);
    torch::Tensor forward(const torch::Tensor& x);

    /// In which numbers it multiplies while gradients are on; its weights, inputs and outputs stay float32.
    void multiplyIn(torch::ScalarType type) { m_type = type; }

private:
    int m_stride, m_padding;
    torch::ScalarType m_type = torch::kFloat;
    torch::Tensor m_weight, m_bias;
};
TORCH_MODULE(Convolution);

/// Every convolution of a module.
void multiplyIn(torch::nn::Module& module, torch::ScalarType type);

/// Convolution, instance norm (batch statistics are unstable at these cohort sizes), ReLU. Shape as Convolution.
class ConvolutionUnitImpl final : public torch::nn::Module {
public:
    ConvolutionUnitImpl(int in, int out, int stride = 1);
    torch::Tensor forward(const torch::Tensor& x);

private:
    Convolution m_convolution;
    torch::nn::GroupNorm m_norm;
};
TORCH_MODULE(ConvolutionUnit);

/// Residual block (He et al. 2016): two 3 x 3 x 3 convolutions with instance norms around a shortcut.
/// [N, in, D, H, W] -> [N, out, D / stride, H / stride, W / stride]
class ResidualBlockImpl final : public torch::nn::Module {
public:
    ResidualBlockImpl(int in, int out, int stride = 1);
    torch::Tensor forward(const torch::Tensor& x);

private:
    int m_stride;
    ConvolutionUnit m_first;
    Convolution m_second;
    torch::nn::GroupNorm m_norm;
    Convolution m_shortcut{nullptr}; ///< null when input and output have one shape
};
TORCH_MODULE(ResidualBlock);

/// Stem, then three residual blocks, each at half the resolution of what is before. Where the stem halves the
/// resolution its kernel is 4 x 4 x 4: each of its cells sees its own voxels and the next ones all round. It has no
/// norm, as the attenuation itself is a sign (ground glass or solid), whatever else is in the patch. [N, 1, S, S, S] ->
/// four feature maps, [N, widths[n], S / (stemStride * 2^n), ...]
class EncoderImpl final : public torch::nn::Module {
public:
    EncoderImpl(const std::array<int, 4>& widths, int stemStride);
    std::vector<torch::Tensor> forward(const torch::Tensor& x);

private:
    Convolution m_stem;
    std::vector<ResidualBlock> m_levels;
};
TORCH_MODULE(Encoder);

/// One step up: what is below, enlarged twice (trilinear), and the encoder's map beside it, both brought to `out`
/// channels, are added (Chaurasia & Culurciello 2017) and refined by a residual block.
/// [N, below, S, ...] + [N, beside, 2S, ...] -> [N, out, 2S, ...]
class DecoderStepImpl final : public torch::nn::Module {
public:
    DecoderStepImpl(int below, int beside, int out);
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& skip);

private:
    Convolution m_project;
    Convolution m_skip{nullptr}; ///< null when the encoder's map has the right width
    ResidualBlock m_refine;
};
TORCH_MODULE(DecoderStep);

/// Dropout before each of the two layers of a perceptron.
struct Dropouts {
    double inputs = 0, hidden = 0;
};

/// Two layers with leaky ReLU: it cannot die at a high learning rate. [N, in] -> [N, out]
class PerceptronImpl final : public torch::nn::Module {
public:
    PerceptronImpl(int in, int hidden, int out, const Dropouts& dropouts);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::nn::Linear m_first, m_second;
    Dropouts m_dropouts;
};
TORCH_MODULE(Perceptron);

/// One answer from two kinds of evidence: a perceptron on what was learnt plus one on what was measured, so that
/// neither has to be found among the other. [N, learnt] + [N, measured] -> [N, 1]; measured = 0: there is none
class TwoPartHeadImpl final : public torch::nn::Module {
public:
    TwoPartHeadImpl(int learnt, int measured, int hidden, double measuredDropout);
    torch::Tensor forward(const torch::Tensor& learnt, const torch::Tensor& measured);

private:
    Perceptron m_learnt, m_measured{nullptr};
};
TORCH_MODULE(TwoPartHead);

/// To mean 0 and deviation 1 by what fit() saw, cut at four deviations. Not trained. [N, features], same shape
class StandardisationImpl final : public torch::nn::Module {
public:
    explicit StandardisationImpl(int features);
    void fit(const torch::Tensor& values);
    torch::Tensor forward(const torch::Tensor& x);

private:
    torch::Tensor m_mean, m_deviation;
};
TORCH_MODULE(Standardisation);

/// What a cell's voxels are, from what is known of the cell: three 1 x 1 x 1 convolutions with ReLU between.
/// [N, in, D, H, W] -> [N, out, D, H, W]
class OutlineImpl final : public torch::nn::Module {
public:
    OutlineImpl(int in, int hidden, int out);
    torch::Tensor forward(const torch::Tensor& x);

private:
    Convolution m_first, m_second, m_third;
};
TORCH_MODULE(Outline);

/// Trilinear, to a cube of `size` voxels a side, corners not aligned.
torch::Tensor enlarge(const torch::Tensor& x, std::int64_t size);

/// Channels to voxels (sub-voxel convolution, Shi et al. 2016): channel (a * factor + b) * factor + c becomes the voxel
/// (a, b, c) of each cell. [N, factor^3, D, H, W] -> [N, 1, D * factor, H * factor, W * factor]
torch::Tensor unfold(const torch::Tensor& x, std::int64_t factor);

/// Voxels to channels, the other way round. [N, 1, D * factor, H * factor, W * factor] -> [N, factor^3, D, H, W]
torch::Tensor fold(const torch::Tensor& x, std::int64_t factor);

} // namespace dsmt::models
