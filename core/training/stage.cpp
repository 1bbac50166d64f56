// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stage.h"

#include "models/losses.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <cmath>
#include <limits>
#include <torch/nn/utils/clip_grad.h>

namespace dsmt::training {

namespace {

/// Exponential moving average of the weights; what is validated and kept.
class MovingAverage final {
public:
    MovingAverage(models::DsmtNet& network, double decay) : m_parameters(network->parameters()), m_decay(decay)
    {
        for (const auto& parameter : m_parameters)
            m_average.push_back(parameter.detach().clone());
    }

    void follow()
    {
        const torch::NoGradGuard noGradients;
        for (std::size_t n = 0; n < m_parameters.size(); ++n)
            if (m_parameters[n].requires_grad()) // what is frozen stays bit-identical
                m_average[n].mul_(m_decay).add_(m_parameters[n].detach(), 1 - m_decay);
    }

    void swapIn()
    {
        const torch::NoGradGuard noGradients;
        for (std::size_t n = 0; n < m_parameters.size(); ++n) {
            const torch::Tensor weights = m_parameters[n].detach().clone();
            m_parameters[n].copy_(m_average[n]);
            m_average[n].copy_(weights);
        }
    }

private:
    std::vector<torch::Tensor> m_parameters, m_average;
    double m_decay;
};

std::vector<torch::Tensor> copyOfWeights(models::DsmtNet& network)
{
    std::vector<torch::Tensor> weights;
    for (const auto& parameter : network->parameters())
        weights.push_back(parameter.detach().clone());
    return weights;
}

void restore(models::DsmtNet& network, const std::vector<torch::Tensor>& weights)
{
    const torch::NoGradGuard noGradients;
    const auto parameters = network->parameters();
    for (std::size_t n = 0; n < parameters.size(); ++n)
        parameters[n].copy_(weights[n]);
}

/// One epoch's order: as many positives as negatives, the rarer class drawn again.
Nodules balanced(const Nodules& nodules, std::mt19937_64& random)
{
    Nodules classes[2];
    for (const auto* nodule : nodules)
        classes[nodule->labels[0] > 0.5f].push_back(nodule);
    const std::size_t larger = std::max(classes[0].size(), classes[1].size());
    Nodules order;
    for (Nodules& members : classes) {
        std::shuffle(members.begin(), members.end(), random);
        for (std::size_t n = 0; n < larger && !members.empty(); ++n)
            order.push_back(members[n % members.size()]);
    }
    std::shuffle(order.begin(), order.end(), random);
    return order;
}

/// Weight of a positive case of a sign: the classes count alike, up to a factor of five.
double positiveWeight(const Nodules& nodules, models::Head head)
{
    double positives = 0, negatives = 0;
    for (const auto* nodule : nodules)
        if (const float label = nodule->labels[head]; label >= 0)
            (label > 0.5f ? positives : negatives) += 1;
    return positives > 0 ? std::clamp(negatives / positives, 0.2, 5.0) : 1;
}

/// Warm-up, then half a cosine to zero; a factor on each group's own rate.
double rateFactor(double done, double warmUp)
{
    return done < warmUp ? done / warmUp : 0.5 * (1 + std::cos(M_PI * (done - warmUp) / (1 - warmUp)));
}

std::vector<double> ratesOf(torch::optim::AdamW& optimiser)
{
    std::vector<double> rates;
    for (auto& group : optimiser.param_groups())
        rates.push_back(group.options().get_lr());
    return rates;
}

class StageRun final {
public:
    StageRun(models::DsmtNet& network, StagePlan plan, const StageSetting& setting)
        : m_network(network), m_plan(std::move(plan)), m_setting(setting),
          m_average(network, setting.config.averageDecay), m_rates(ratesOf(*m_plan.optimiser))
    {
        m_weights.bubblePositive = positiveWeight(setting.training, models::kBubbleLucency);
        m_weights.retractionPositive = positiveWeight(setting.training, models::kPleuralRetraction);
    }

    void run(int member)
    {
        std::vector<torch::Tensor> best = copyOfWeights(m_network);
        double bestLoss = m_plan.auxiliaryLosses ? std::numeric_limits<double>::infinity() : lossOfStart();
        for (int epoch = 0, stale = 0; epoch < m_plan.epochs && stale < m_setting.config.patience; ++epoch) {
            EpochReport report{m_plan.name, member, epoch, trainEpoch(epoch), {}, {}};
            m_average.swapIn();
            report.validation =
                evaluate(m_network, m_setting.validation, m_setting.spec, m_setting.config.batch, m_setting.device);
            report.auc = areaUnderRoc(scoresOf(report.validation, m_setting.validation, models::kInvasiveness));
            const double loss =
                m_plan.auxiliaryLosses ? report.validation.jointLoss : report.validation.invasivenessLoss;
            if (loss < bestLoss) {
                bestLoss = loss;
                best = copyOfWeights(m_network);
                stale = 0;
            } else {
                ++stale;
            }
            m_average.swapIn();
            m_setting.report(std::move(report));
        }
        restore(m_network, best);
    }

private:
    /// The fine-tuning stage keeps the joint stage's weights unless it finds better ones.
    double lossOfStart()
    {
        return evaluate(m_network, m_setting.validation, m_setting.spec, m_setting.config.batch, m_setting.device)
            .invasivenessLoss;
    }

    double trainEpoch(int epoch)
    {
        m_network->train();
        const Nodules order = balanced(m_setting.training, m_setting.random);
        const std::size_t size = std::size_t(m_setting.config.batch), steps = (order.size() + size - 1) / size;
        double total = 0;
        for (std::size_t step = 0; step < steps; ++step) {
            const double done = (double(epoch) + double(step) / double(steps)) / m_plan.epochs;
            m_setting.progress.advance(done, m_plan.name);
            const std::size_t first = step * size;
            total += trainStep(std::span(order).subspan(first, std::min(size, order.size() - first)), done);
        }
        return total / double(steps);
    }

    double trainStep(std::span<const CachedNodule* const> nodules, double done)
    {
        const double factor = std::max(1e-3, rateFactor(done, m_plan.warmUp));
        for (std::size_t n = 0; n < m_rates.size(); ++n)
            m_plan.optimiser->param_groups()[n].options().set_lr(m_rates[n] * factor);
        const Batch batch = augmentedBatch(nodules, m_setting.spec, m_setting.config.augmentation, m_setting.random);
        const torch::Device device = m_setting.device;
        const models::Targets targets{batch.labels.to(device), batch.mask.to(device)};
        m_plan.optimiser->zero_grad();
        const models::DsmtOutputs outputs = m_network(batch.local.to(device), batch.global.to(device));
        const torch::Tensor loss = m_plan.auxiliaryLosses
                                       ? models::jointLoss(outputs, targets, m_weights)
                                       : models::headLoss(outputs.logits.select(1, models::kInvasiveness),
                                                          targets.labels.select(1, models::kInvasiveness), 1);
        loss.backward();
        torch::nn::utils::clip_grad_norm_(m_network->parameters(), m_setting.config.gradientClip);
        m_plan.optimiser->step();
        m_average.follow();
        return loss.item<double>();
    }

    models::DsmtNet& m_network;
    StagePlan m_plan;
    const StageSetting& m_setting;
    MovingAverage m_average;
    std::vector<double> m_rates;
    models::LossWeights m_weights;
};

torch::optim::OptimizerParamGroup group(std::vector<torch::Tensor> parameters, double rate, double weightDecay)
{
    return {std::move(parameters),
            std::make_unique<torch::optim::AdamWOptions>(torch::optim::AdamWOptions(rate).weight_decay(weightDecay))};
}

} // namespace

StagePlan jointStage(models::DsmtNet& network, const TrainingConfig& config)
{
    for (auto& parameter : network->parameters())
        parameter.set_requires_grad(true);
    std::vector<torch::optim::OptimizerParamGroup> groups{
        group(network->parameters(), config.learningRate, config.weightDecay)};
    return {"joint", config.jointEpochs, true, config.warmUp, std::make_unique<torch::optim::AdamW>(std::move(groups))};
}

StagePlan fineTuningStage(models::DsmtNet& network, const TrainingConfig& config)
{
    for (auto& parameter : network->auxiliaryParameters())
        parameter.set_requires_grad(false);
    std::vector<torch::optim::OptimizerParamGroup> groups{
        group(network->invasivenessParameters(), config.fineTuningRate, config.weightDecay),
        group(network->encoderParameters(), config.fineTuningEncoderRate, config.weightDecay)};
    return {"fine-tuning", config.fineTuningEpochs, false, 0, std::make_unique<torch::optim::AdamW>(std::move(groups))};
}

void runStage(models::DsmtNet& network, StagePlan plan, const StageSetting& setting, int member)
{
    StageRun(network, std::move(plan), setting).run(member);
}

} // namespace dsmt::training
