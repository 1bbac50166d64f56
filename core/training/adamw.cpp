// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/adamw.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <cmath>

namespace dsmt::training {

namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.999, kEpsilon = 1e-8;

std::vector<torch::Tensor> gradientsOf(const std::vector<torch::Tensor>& parameters)
{
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor& parameter : parameters)
        gradients.push_back(parameter.grad());
    return gradients;
}

} // namespace

AdamW::AdamW(const std::vector<Group>& groups, const Config& config) : m_groups(groups), m_config(config)
{
    for (const Group& group : groups)
        m_parameters.insert(m_parameters.end(), group.parameters.begin(), group.parameters.end());
    for (const torch::Tensor& parameter : m_parameters) {
        parameter.mutable_grad() = torch::zeros_like(parameter);
        m_state.first.push_back(torch::zeros_like(parameter));
        m_state.second.push_back(torch::zeros_like(parameter));
        m_state.average.push_back(parameter.detach().clone());
    }
}

void AdamW::zeroGradients()
{
    for (const torch::Tensor& parameter : m_parameters)
        parameter.grad().zero_();
}

void AdamW::clipGradients()
{
    std::vector<torch::Tensor> norms;
    for (const torch::Tensor& gradient : gradientsOf(m_parameters))
        norms.push_back(gradient.norm());
    const double norm = torch::stack(norms).norm().item<double>();
    if (norm > m_config.gradientClip)
        at::_foreach_mul_(gradientsOf(m_parameters), m_config.gradientClip / norm);
}

void AdamW::step(double learningRate)
{
    const torch::NoGradGuard noGradients;
    clipGradients();
    ++m_state.steps;
    const double first = 1 - std::pow(kBeta1, double(m_state.steps)),
                 second = 1 - std::pow(kBeta2, double(m_state.steps));
    const auto gradients = gradientsOf(m_parameters);
    at::_foreach_mul_(m_state.first, kBeta1);
    at::_foreach_add_(m_state.first, gradients, 1 - kBeta1);
    at::_foreach_mul_(m_state.second, kBeta2);
    at::_foreach_addcmul_(m_state.second, gradients, gradients, 1 - kBeta2);
    auto divisors = at::_foreach_sqrt(m_state.second);
    at::_foreach_div_(divisors, std::sqrt(second));
    at::_foreach_add_(divisors, kEpsilon);
    std::size_t n = 0;
    for (Group& group : m_groups)
        for (torch::Tensor& parameter : group.parameters) {
            const double rate = learningRate * group.rate;
            if (parameter.dim() > 1)
                parameter.mul_(1 - rate * m_config.weightDecay);
            parameter.addcdiv_(m_state.first[n], divisors[n], -rate / first);
            ++n;
        }
    followAverage();
}

void AdamW::followAverage()
{
    const double steps = double(m_state.steps);
    const double decay = std::min(m_config.averageDecay, (1 + steps) / (10 + steps));
    at::_foreach_mul_(m_state.average, decay);
    at::_foreach_add_(m_state.average, m_parameters, 1 - decay);
}

void AdamW::swapAverage()
{
    const torch::NoGradGuard noGradients;
    for (std::size_t n = 0; n < m_parameters.size(); ++n) {
        const torch::Tensor weights = m_parameters[n].detach().clone();
        m_parameters[n].copy_(m_state.average[n]);
        m_state.average[n].copy_(weights);
    }
}

} // namespace dsmt::training
