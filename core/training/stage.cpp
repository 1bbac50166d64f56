// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stage.h"

#include "core/base/error.h"
#include "core/training/parted_look.h"
#include "models/losses.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace dsmt::training {

namespace {

std::vector<torch::Tensor> copyOf(const std::vector<torch::Tensor>& tensors)
{
    std::vector<torch::Tensor> copies;
    for (const torch::Tensor& tensor : tensors)
        copies.push_back(tensor.detach().clone());
    return copies;
}

void assign(std::vector<torch::Tensor> to, const std::vector<torch::Tensor>& from)
{
    const torch::NoGradGuard noGradients;
    for (std::size_t n = 0; n < to.size(); ++n)
        to[n].copy_(from[n]);
}

/// Warm-up, then half a cosine to zero.
double rateFactor(double done, double warmUp)
{
    return done < warmUp ? done / warmUp : 0.5 * (1 + std::cos(M_PI * (done - warmUp) / (1 - warmUp)));
}

std::vector<AdamW::Group> groupsOf(models::DsmtNet& network, const StagePlan& plan, const TrainingConfig& config)
{
    if (!plan.auxiliaryLosses)
        return {{network->invasivenessParameters()}};
    return {{network->slowParameters()}, {network->quickParameters(), config.quickRate}};
}

class StageRun final {
public:
    StageRun(models::DsmtNet& network, const StagePlan& plan, const StageSetting& setting, const StageState* from)
        : m_network(network), m_plan(plan), m_setting(setting),
          m_optimiser(groupsOf(network, plan, setting.config),
                      {setting.config.weightDecay, setting.config.gradientClip, setting.config.averageDecay})
    {
        m_weights.bubbleLucency = setting.config.bubbleWeight;
        m_weights.pleuralRetraction = setting.config.retractionWeight;
        m_weights.mask = setting.config.maskWeight;
        m_weights.bubblePositive = positiveWeight(setting.training, models::kBubbleLucency);
        m_weights.retractionPositive = positiveWeight(setting.training, models::kPleuralRetraction);
        from ? resume(*from) : begin();
    }

    void run()
    {
        while (m_state.epoch < m_plan.epochs && m_state.stale < m_setting.config.patience) {
            const auto start = std::chrono::steady_clock::now();
            EpochReport report{m_plan.name, m_state.epoch, 0, trainEpoch(), {}, false};
            m_optimiser.swapAverage();
            report.validation = validate();
            const double loss = lossOf(report.validation);
            if (!std::isfinite(loss) || !std::isfinite(report.trainingLoss))
                throw Error(ErrorKind::Failed, "training came apart: the " + m_plan.name +
                                                   " stage's loss is no number any more in epoch " +
                                                   std::to_string(m_state.epoch + 1) +
                                                   "; a lower learning_rate may help");
            report.best = loss < m_state.bestLoss;
            if (report.best) {
                m_state.bestLoss = loss;
                m_state.best = copyOf(m_network->parameters());
            }
            m_optimiser.swapAverage();
            m_state.stale = report.best ? 0 : m_state.stale + 1;
            ++m_state.epoch;
            report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            tell(report);
        }
        if (m_plan.auxiliaryLosses && m_state.epoch == m_plan.epochs)
            m_optimiser.swapAverage();
        else
            assign(m_network->parameters(), m_state.best);
    }

private:
    void begin()
    {
        m_state.best = copyOf(m_network->parameters());
        // The fine-tuning stage keeps the joint stage's weights unless it finds better ones.
        m_state.bestLoss = m_plan.auxiliaryLosses ? std::numeric_limits<double>::infinity() : lossOf(validate());
    }

    void resume(const StageState& from)
    {
        m_state = from;
        assign(m_network->parameters(), from.weights);
        AdamW::State& optimiser = m_optimiser.state();
        assign(optimiser.first, from.optimiser.first);
        assign(optimiser.second, from.optimiser.second);
        assign(optimiser.average, from.optimiser.average);
        optimiser.steps = from.optimiser.steps;
    }

    void tell(const EpochReport& report)
    {
        m_state.weights = m_network->parameters();
        m_state.optimiser = m_optimiser.state();
        m_setting.epoch(m_state, report);
    }

    Evaluation validate()
    {
        return evaluate(m_network, m_setting.validation, m_setting.patches, m_setting.config.batch, m_setting.device,
                        Progress({}, m_setting.progress.stopToken()));
    }

    double lossOf(const Evaluation& evaluation) const
    {
        return m_plan.auxiliaryLosses ? evaluation.jointLoss : evaluation.invasivenessLoss;
    }

    /// Seeded by where it is, not by what came before: so a resumed run draws what an undisturbed one draws.
    std::uint64_t seedOf(std::uint64_t step) const
    {
        return derivedSeed(m_setting.seed, {m_plan.number, std::uint64_t(m_state.epoch), step});
    }

    double trainEpoch()
    {
        m_network->train();
        std::mt19937_64 random(seedOf(0));
        const Nodules order = balancedOrder(m_setting.training, random);
        const std::size_t size = std::size_t(m_setting.config.batch), steps = (order.size() + size - 1) / size;
        double total = 0;
        for (std::size_t step = 0; step < steps; ++step) {
            const double done = (double(m_state.epoch) + double(step) / double(steps)) / m_plan.epochs;
            m_setting.progress.advance(done, m_plan.name + ", epoch " + std::to_string(m_state.epoch + 1) + " of " +
                                                 std::to_string(m_plan.epochs));
            const std::size_t first = step * size;
            const std::uint64_t seed = seedOf(step + 1);
            torch::manual_seed(seed); // dropout
            total += trainStep(augmentedBatch(std::span(order).subspan(first, std::min(size, order.size() - first)),
                                              m_setting.patches, m_setting.config.augmentation, seed),
                               done);
        }
        return total / double(steps);
    }

    double trainStep(const Batch& batch, double done)
    {
        const torch::Device device = m_setting.device;
        const models::Targets targets{batch.labels.to(device), batch.mask.to(device), batch.maskKnown.to(device)};
        m_optimiser.zeroGradients();
        PartedLook look = [&] {
            const torch::AutoGradMode learns(m_plan.auxiliaryLosses); // the fine-tuning stage trains judgement alone
            return PartedLook(m_network, batch.local.to(device), batch.global.to(device));
        }();
        const torch::Tensor loss = lossOf(m_network->judge(look.evidence()), targets);
        loss.backward();
        if (m_plan.auxiliaryLosses)
            look.backward(m_network);
        m_optimiser.step(m_plan.learningRate * std::max(1e-3, rateFactor(done, m_plan.warmUp)));
        return loss.item<double>();
    }

    torch::Tensor lossOf(const models::DsmtOutputs& outputs, const models::Targets& targets) const
    {
        if (m_plan.auxiliaryLosses)
            return models::jointLoss(outputs, targets, m_weights);
        return models::headLoss(outputs.logits.select(1, models::kInvasiveness),
                                targets.labels.select(1, models::kInvasiveness), 1);
    }

    models::DsmtNet& m_network;
    const StagePlan& m_plan;
    const StageSetting& m_setting;
    AdamW m_optimiser;
    models::LossWeights m_weights;
    StageState m_state;
};

} // namespace

StagePlan jointStage(const TrainingConfig& config)
{
    return {"joint", 1, config.jointEpochs, true, config.learningRate, config.warmUp};
}

StagePlan fineTuningStage(const TrainingConfig& config)
{
    return {"fine-tuning", 2, config.fineTuningEpochs, false, config.fineTuningRate, 0};
}

void runStage(models::DsmtNet& network, const StagePlan& plan, const StageSetting& setting, const StageState* from)
{
    StageRun(network, plan, setting, from).run();
}

} // namespace dsmt::training
