// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parted_look.h"

#include "core/training/workers.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <array>
#include <torch/autograd.h>

namespace dsmt::training {

using models::Evidence;
using Tensors = std::vector<torch::Tensor>;

namespace {

constexpr std::int64_t kTogether = 2; ///< LibTorch takes slow convolutions for a single nodule

/// The fields that a gradient may go through.
constexpr std::array kLearnt{&Evidence::scales, &Evidence::regions, &Evidence::mask};

torch::Tensor joined(const std::vector<Evidence>& parts, torch::Tensor Evidence::*field)
{
    if (!(parts.front().*field).defined())
        return {};
    Tensors rows;
    for (const Evidence& part : parts)
        rows.push_back((part.*field).detach());
    return torch::cat(rows).requires_grad_((parts.front().*field).requires_grad());
}

/// Of one part, by all parameters; undefined for those that it does not depend on.
Tensors gradientsOf(const Evidence& part, const Evidence& whole, std::int64_t first, const Tensors& parameters)
{
    Tensors seen, gradients;
    for (const auto field : kLearnt)
        if ((whole.*field).defined() && (whole.*field).grad().defined()) {
            seen.push_back(part.*field);
            gradients.push_back((whole.*field).grad().narrow(0, first, (part.*field).size(0)));
        }
    return torch::autograd::grad(seen, parameters, gradients, {}, false, true);
}

} // namespace

PartedLook::PartedLook(models::DsmtNet& network, const torch::Tensor& local, const torch::Tensor& global)
    : m_partSize(local.is_cpu() ? kTogether : local.size(0)),
      m_parts(std::size_t((local.size(0) + m_partSize - 1) / m_partSize))
{
    forEachOnWorkers(m_parts.size(), [&](std::size_t n) {
        const std::int64_t first = std::int64_t(n) * m_partSize, count = std::min(m_partSize, local.size(0) - first);
        m_parts[n] = network->look(local.narrow(0, first, count), global.narrow(0, first, count));
    });
    for (const auto field : {&Evidence::scales, &Evidence::regions, &Evidence::measured, &Evidence::mask})
        m_whole.*field = joined(m_parts, field);
}

void PartedLook::backward(models::DsmtNet& network)
{
    Tensors parameters;
    for (const torch::Tensor& parameter : network->parameters())
        if (parameter.requires_grad())
            parameters.push_back(parameter);
    std::vector<Tensors> gradients(m_parts.size());
    forEachOnWorkers(m_parts.size(), [&](std::size_t n) {
        gradients[n] = gradientsOf(m_parts[n], m_whole, std::int64_t(n) * m_partSize, parameters);
    });
    const torch::NoGradGuard noGradients;
    for (const Tensors& part : gradients)
        for (std::size_t n = 0; n < parameters.size(); ++n)
            if (part[n].defined()) {
                torch::Tensor& sum = parameters[n].mutable_grad();
                sum.defined() ? sum.add_(part[n]) : sum = part[n].clone();
            }
}

} // namespace dsmt::training
