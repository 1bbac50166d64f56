// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/blocks.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <algorithm>
#include <torch/nn/functional/dropout.h>
#include <torch/nn/functional/upsampling.h>
#include <torch/nn/init.h>

namespace dsmt::models {

namespace {

constexpr double kLeak = 0.1;
constexpr Dropouts kLearntDropouts{0.2, 0.2};
constexpr double kHiddenMeasuredDropout = 0.3;
constexpr double kLeastDeviation = 1e-3, kMostDeviations = 4;

/// About -860 HU. Encoders see how far above it a voxel is: lung is then 0, as what lies beyond the border, and what
/// stands out is the nodule, not the lung's edge with the padding.
constexpr double kLung = -0.8;

/// Each channel by itself: among others, what differs between channels drowns what differs between nodules.
torch::nn::GroupNorm instanceNorm(int channels)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(channels, channels));
}

} // namespace

ConvolutionImpl::ConvolutionImpl(int in, int out, int stride, int kernel)
    : m_stride(stride), m_padding((kernel - 1) / 2)
{
    m_weight = register_parameter("weight", torch::empty({out, in, kernel, kernel, kernel}));
    m_bias = register_parameter("bias", torch::zeros({out}));
    torch::nn::init::kaiming_normal_(m_weight, 0, torch::kFanOut, torch::kReLU);
}

torch::Tensor ConvolutionImpl::forward(const torch::Tensor& x)
{
    const bool plain = !torch::GradMode::is_enabled();
    const std::vector<std::int64_t> padding(3, m_padding), stride(3, m_stride), dilation(3, 1);
    if (plain && at::hasMKLDNN() && x.device().is_cpu() && x.scalar_type() == torch::kFloat)
        return at::mkldnn_convolution(x.contiguous(), m_weight, m_bias, padding, stride, dilation, 1);
    if (plain || m_type == torch::kFloat)
        return at::conv3d(x, m_weight, m_bias, stride, padding, dilation, 1);
    return at::conv3d(x.to(m_type), m_weight.to(m_type), m_bias.to(m_type), stride, padding, dilation, 1)
        .to(torch::kFloat);
}

void multiplyIn(torch::nn::Module& module, torch::ScalarType type)
{
    module.apply([type](torch::nn::Module& part) {
        if (auto* convolution = part.as<Convolution>())
            convolution->multiplyIn(type);
    });
}

ConvolutionUnitImpl::ConvolutionUnitImpl(int in, int out, int stride)
    : m_convolution(register_module("convolution", Convolution(in, out, stride))),
      m_norm(register_module("norm", instanceNorm(out)))
{
}

torch::Tensor ConvolutionUnitImpl::forward(const torch::Tensor& x)
{
    return torch::relu(m_norm(m_convolution(x)));
}

ResidualBlockImpl::ResidualBlockImpl(int in, int out, int stride)
    : m_stride(stride), m_first(register_module("first", ConvolutionUnit(in, out, stride))),
      m_second(register_module("second", Convolution(out, out))), m_norm(register_module("norm", instanceNorm(out)))
{
    if (in != out || stride != 1)
        m_shortcut = register_module("shortcut", Convolution(in, out, 1, 1));
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& x)
{
    torch::Tensor beside = x;
    if (m_stride != 1) // picked first: a strided 1 x 1 x 1 convolution is several times slower to train
        for (const std::int64_t axis : {2, 3, 4})
            beside = beside.slice(axis, 0, {}, m_stride);
    if (!m_shortcut.is_empty())
        beside = m_shortcut(beside.contiguous());
    return torch::relu(m_norm(m_second(m_first(x))) + beside);
}

EncoderImpl::EncoderImpl(const std::array<int, 4>& widths, int stemStride)
    : m_stem(register_module("stem", Convolution(1, widths[0], stemStride, stemStride == 2 ? 4 : 3)))
{
    for (std::size_t n = 1; n < widths.size(); ++n)
        m_levels.push_back(register_module("level" + std::to_string(n), ResidualBlock(widths[n - 1], widths[n], 2)));
}

std::vector<torch::Tensor> EncoderImpl::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> maps{torch::relu(m_stem(x - kLung))};
    for (ResidualBlock& level : m_levels)
        maps.push_back(level(maps.back()));
    return maps;
}

DecoderStepImpl::DecoderStepImpl(int below, int beside, int out)
    : m_project(register_module("project", Convolution(below, out, 1, 1))),
      m_refine(register_module("refine", ResidualBlock(out, out)))
{
    if (beside != out)
        m_skip = register_module("skip", Convolution(beside, out, 1, 1));
}

torch::Tensor DecoderStepImpl::forward(const torch::Tensor& x, const torch::Tensor& skip)
{
    return m_refine(enlarge(m_project(x), skip.size(2)) + (m_skip.is_empty() ? skip : m_skip(skip)));
}

PerceptronImpl::PerceptronImpl(int in, int hidden, int out, const Dropouts& dropouts)
    : m_first(register_module("first", torch::nn::Linear(in, hidden))),
      m_second(register_module("second", torch::nn::Linear(hidden, out))), m_dropouts(dropouts)
{
}

torch::Tensor PerceptronImpl::forward(const torch::Tensor& x)
{
    const torch::Tensor seen = torch::dropout(x, m_dropouts.inputs, is_training());
    return m_second(torch::dropout(at::leaky_relu(m_first(seen), kLeak), m_dropouts.hidden, is_training()));
}

TwoPartHeadImpl::TwoPartHeadImpl(int learnt, int measured, int hidden, double measuredDropout)
    : m_learnt(register_module("learnt", Perceptron(learnt, hidden, 1, kLearntDropouts)))
{
    if (measured > 0)
        m_measured = register_module(
            "measured", Perceptron(measured, hidden / 2, 1, Dropouts{measuredDropout, kHiddenMeasuredDropout}));
}

torch::Tensor TwoPartHeadImpl::forward(const torch::Tensor& learnt, const torch::Tensor& measured)
{
    return m_measured.is_empty() ? m_learnt(learnt) : m_learnt(learnt) + m_measured(measured);
}

StandardisationImpl::StandardisationImpl(int features)
    : m_mean(register_parameter("mean", torch::zeros({features}), false)),
      m_deviation(register_parameter("deviation", torch::ones({features}), false))
{
}

void StandardisationImpl::fit(const torch::Tensor& values)
{
    const torch::NoGradGuard noGradients;
    m_mean.copy_(values.mean(0));
    m_deviation.copy_(values.std(0).clamp_min(kLeastDeviation));
}

torch::Tensor StandardisationImpl::forward(const torch::Tensor& x)
{
    return ((x - m_mean) / m_deviation).clamp(-kMostDeviations, kMostDeviations);
}

OutlineImpl::OutlineImpl(int in, int hidden, int out)
    : m_first(register_module("first", Convolution(in, hidden, 1, 1))),
      m_second(register_module("second", Convolution(hidden, hidden, 1, 1))),
      m_third(register_module("third", Convolution(hidden, out, 1, 1)))
{
}

torch::Tensor OutlineImpl::forward(const torch::Tensor& x)
{
    return m_third(torch::relu(m_second(torch::relu(m_first(x)))));
}

torch::Tensor enlarge(const torch::Tensor& x, std::int64_t size)
{
    if (x.size(2) == size)
        return x;
    return at::upsample_trilinear3d(x, {size, size, size}, false);
}

torch::Tensor unfold(const torch::Tensor& x, std::int64_t factor)
{
    const std::int64_t n = x.size(0), d = x.size(2), h = x.size(3), w = x.size(4);
    return x.view({n, factor, factor, factor, d, h, w})
        .permute({0, 4, 1, 5, 2, 6, 3})
        .reshape({n, 1, d * factor, h * factor, w * factor});
}

torch::Tensor fold(const torch::Tensor& x, std::int64_t factor)
{
    const std::int64_t n = x.size(0), d = x.size(2) / factor, h = x.size(3) / factor, w = x.size(4) / factor;
    return x.view({n, d, factor, h, factor, w, factor})
        .permute({0, 2, 4, 6, 1, 3, 5})
        .reshape({n, factor * factor * factor, d, h, w});
}

} // namespace dsmt::models
