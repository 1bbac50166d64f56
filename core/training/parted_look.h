// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dsmt_net.h"

namespace dsmt::training {

/// What a network sees of a batch (models::DsmtNet::look, nearly all of the work), on the CPU two nodules a thread: an
/// operation by itself is too small to be shared by threads, what is done for two nodules is not. On a GPU the batch
/// stays whole.
///
/// Back-propagation in two steps: the loss's own backward pass ends at evidence(), backward() takes it from there.
/// Gradients of the parts are summed in their order, so the threads' timing changes nothing.
class PartedLook final {
public:
    /// With gradients where the caller has them switched on.
    /// @param local [N, 1, S, S, S], @param global [N, 1, G, G, G], on the network's device
    PartedLook(models::DsmtNet& network, const torch::Tensor& local, const torch::Tensor& global);

    /// Of the batch.
    const models::Evidence& evidence() const { return m_whole; }

    /// Adds to the gradients of the network's parameters, after a backward pass to evidence().
    void backward(models::DsmtNet& network);

private:
    std::int64_t m_partSize; ///< nodules
    std::vector<models::Evidence> m_parts;
    models::Evidence m_whole;
};

} // namespace dsmt::training
