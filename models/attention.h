// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dsmt_net.h"

namespace dsmt::models {

/// What speaks for invasiveness (positive) or against it. Undefined for an encoder that the variant lacks.
struct Attention {
    torch::Tensor local;  ///< [N, 1, S, S, S]
    torch::Tensor global; ///< [N, 1, G, G, G]
};

/// Gradient of the logit of invasiveness times feature map, summed over channels (HiResCAM, Draelos and Carin 2020,
/// arXiv:2011.08891), of the first level behind each encoder's stem: cells of 4 and 8 mm in `standard`. Deeper levels,
/// of which Grad-CAM (Selvaraju et al. 2017) is usually made, have cells larger than the nodule; they count through
/// what they make of this one. Enlarged to the patches (trilinear). Runs with gradients on, whatever the caller's mode.
Attention attentionTo(DsmtNet& network, const torch::Tensor& local, const torch::Tensor& global);

} // namespace dsmt::models
