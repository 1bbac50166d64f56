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

/// Eight channels a group, fewer groups for thin layers.
torch::nn::GroupNorm groupNorm(int channels)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(std::max(1, channels / 8), channels));
}

} // namespace

ConvolutionImpl::ConvolutionImpl(int in, int out, int stride, int kernel) : m_stride(stride), m_padding(kernel / 2)
{
    m_weight = register_parameter("weight", torch::empty({out, in, kernel, kernel, kernel}));
    m_bias = register_parameter("bias", torch::zeros({out}));
    torch::nn::init::kaiming_normal_(m_weight, 0, torch::kFanOut, torch::kReLU);
}

torch::Tensor ConvolutionImpl::forward(const torch::Tensor& x)
{
    const bool oneDnn =
        at::hasMKLDNN() && !torch::GradMode::is_enabled() && x.device().is_cpu() && x.scalar_type() == torch::kFloat;
    const std::vector<std::int64_t> padding(3, m_padding), stride(3, m_stride), dilation(3, 1);
    if (oneDnn)
        return at::mkldnn_convolution(x.contiguous(), m_weight, m_bias, padding, stride, dilation, 1);
    return at::conv3d(x, m_weight, m_bias, stride, padding, dilation, 1);
}

ConvolutionUnitImpl::ConvolutionUnitImpl(int in, int out, int stride)
    : m_convolution(register_module("convolution", Convolution(in, out, stride))),
      m_norm(register_module("norm", groupNorm(out)))
{
}

torch::Tensor ConvolutionUnitImpl::forward(const torch::Tensor& x)
{
    return torch::relu(m_norm(m_convolution(x)));
}

ResidualBlockImpl::ResidualBlockImpl(int in, int out, int stride)
    : m_first(register_module("first", ConvolutionUnit(in, out, stride))),
      m_second(register_module("second", Convolution(out, out))), m_norm(register_module("norm", groupNorm(out)))
{
    if (in != out || stride != 1)
        m_shortcut = register_module("shortcut", Convolution(in, out, stride, 1));
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& x)
{
    const torch::Tensor beside = m_shortcut.is_empty() ? x : m_shortcut(x);
    return torch::relu(m_norm(m_second(m_first(x))) + beside);
}

EncoderImpl::EncoderImpl(const std::array<int, 4>& widths, int stemStride)
    : m_stem(register_module("stem", ConvolutionUnit(1, widths[0], stemStride)))
{
    for (std::size_t n = 0; n < widths.size(); ++n)
        m_levels.push_back(register_module(
            "level" + std::to_string(n), ResidualBlock(n == 0 ? widths[0] : widths[n - 1], widths[n], n == 0 ? 1 : 2)));
}

std::vector<torch::Tensor> EncoderImpl::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> maps{m_levels.front()(m_stem(x))};
    for (std::size_t n = 1; n < m_levels.size(); ++n)
        maps.push_back(m_levels[n](maps.back()));
    return maps;
}

DecoderStepImpl::DecoderStepImpl(int below, int beside, int out)
    : m_unit(register_module("unit", ConvolutionUnit(below + beside, out)))
{
}

torch::Tensor DecoderStepImpl::forward(const torch::Tensor& x, const torch::Tensor& skip)
{
    return m_unit(torch::cat({enlarge(x, skip.size(2)), skip}, 1));
}

PerceptronImpl::PerceptronImpl(int in, int hidden, int out, double dropout)
    : m_first(register_module("first", torch::nn::Linear(in, hidden))),
      m_second(register_module("second", torch::nn::Linear(hidden, out))), m_dropout(dropout)
{
}

torch::Tensor PerceptronImpl::forward(const torch::Tensor& x)
{
    return m_second(torch::dropout(torch::relu(m_first(x)), m_dropout, is_training()));
}

torch::Tensor enlarge(const torch::Tensor& x, std::int64_t size)
{
    if (x.size(2) == size)
        return x;
    return at::upsample_trilinear3d(x, {size, size, size}, false);
}

} // namespace dsmt::models
