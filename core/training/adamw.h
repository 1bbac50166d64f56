// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>
#include <vector>

namespace dsmt::training {

/// AdamW (Loshchilov & Hutter 2019, algorithm 2) with the usual constants (0.9, 0.999, 1e-8) after clipping the
/// gradients' norm, and the exponential moving average of the weights, which is what is validated and kept. LibTorch's
/// own optimiser would do the steps; this one's state is plain tensors that a checkpoint can hold.
class AdamW final {
public:
    struct Config {
        double weightDecay = 1e-4;  ///< not on biases and norms (parameters of one dimension)
        double gradientClip = 1;    ///< largest norm of all gradients together
        double averageDecay = 0.99; ///< in the long run; the average follows faster in the first steps
    };

    /// Parameters that learn at one rate, as a multiple of what step() is given.
    struct Group {
        std::vector<torch::Tensor> parameters;
        double rate = 1;
    };

    /// @param groups of parameters with gradients; they are changed in place
    AdamW(const std::vector<Group>& groups, const Config& config);

    void zeroGradients();
    void step(double learningRate);

    /// Weights and their average change places.
    void swapAverage();

    /// Everything that steps depend on beside the parameters, for a checkpoint: first moments, second moments,
    /// averages, and the number of steps.
    struct State {
        std::vector<torch::Tensor> first, second, average;
        std::int64_t steps = 0;
    };
    State& state() { return m_state; }

private:
    void clipGradients();
    void followAverage();

    std::vector<Group> m_groups;
    std::vector<torch::Tensor> m_parameters; ///< of all groups
    Config m_config;
    State m_state;
};

} // namespace dsmt::training
