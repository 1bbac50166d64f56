// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dsmt::inference {

/// Network input for one nodule: normalised intensities in [-1, 1], x (Left) fastest, then y (Posterior),
/// then z (Superior); local.size() == PatchSpec::local.size^3, global likewise.
struct PatchPair {
    std::vector<float> local;
    std::vector<float> global;
    /// Share of each voxel of the local patch, in [0, 1], that lies within an outline which a reader drew: what is
    /// pooled over the nodule and measured of it is of this one. Empty: of what the network outlines itself.
    std::vector<float> outline{};
};

/// Logits are raw: calibration is the assessment's work.
struct NetworkOutput {
    float invasiveness = 0;
    float bubbleLucency = 0;
    float pleuralRetraction = 0;
    std::vector<float> mask; ///< probability in [0, 1] for each voxel of the local patch, same order; the network's own
    /// How unlike the training nodules its features are; 1 is ordinary. Nothing where the package does not tell.
    std::optional<double> featureDistance = std::nullopt;
};

/// What in the patches speaks for invasiveness (positive) or against it (negative), voxel for voxel in their order: the
/// gradient of the logit by a feature map times this map, summed over its channels (Grad-CAM without the averaging that
/// loses the place: HiResCAM, Draelos and Carin 2020, arXiv:2011.08891), mean over the members. The largest magnitude
/// of each map is 1; all zero where nothing speaks. What is measured of the outline (radiomics) has no place in it.
struct AttentionMaps {
    std::vector<float> local, global;
};

struct NetworkAttributes {
    std::string device; ///< "cpu" or "cuda:0"
    int threads = 0;
    int members = 1; ///< networks in the ensemble
};

/// DSMT-Net behind glass: no tensor, no file, no patient. TorchNetwork (in dsmt-engine), EngineProcess (its
/// client) and FakeNetwork (tests) implement it. Not thread-safe; one caller at a time.
class Network {
public:
    virtual ~Network() = default;

    virtual NetworkAttributes attributes() = 0;

    /// One output for every input and ensemble member: output[input * members + member].
    /// @throws Error(Failed) when the computation fails, Cancelled when progress asks to stop
    virtual std::vector<NetworkOutput> evaluate(std::span<const PatchPair> inputs, const Progress& progress) = 0;

    /// Of the outline that the network draws itself. @throws as evaluate
    virtual AttentionMaps attention(const PatchPair& pair, const Progress& progress) = 0;
};

} // namespace dsmt::inference
