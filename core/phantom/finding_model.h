// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/random.h"

#include <array>
#include <cstddef>
#include <span>

namespace dsmt::phantom {

/// What a radiologist can see of a nodule and of the lung round it, as rows of kFindings.
enum class Finding : std::size_t {
    Diameter,
    SolidPart,
    GroundGlassHu,
    Unevenness,
    Lobulation,
    Roughness,
    Spiculation,
    Margin,
    BubbleLucency,
    VesselConvergence,
    FeedingVessels,
    PleuralRetraction,
    Emphysema,
};
inline constexpr std::size_t kFindingCount = 13;

/// One finding's score is z = r g + sqrt(1 - r^2) e with e standard normal and g the latent growth variable; where g
/// has mean 0, z is standard normal and r is the correlation of the two. Findings hang together by g alone.
///
/// A picture shows z only within a window: what lies below `low` looks like `low`, above `high` like `high` (a nodule
/// without any solid part, say). A sign is there or not: low = high.
struct FindingModel {
    const char* name; ///< as in truth files
    float correlation;
    float low, high;
    bool context; ///< seen outside the nodule: pleura, vessels, emphysema

    bool isSign() const { return low == high; }
};

/// That these findings go with invasion is reported for subsolid and solid nodules of the adenocarcinoma spectrum (Lee
/// et al., Radiology 2013; Travis et al., J Thorac Oncol 2016; Hsu et al., Radiology 2016 for pleural tags); how
/// strongly is chosen here, so that no single one decides and all together reach an AUC of about .92.
inline constexpr std::array<FindingModel, kFindingCount> kFindings{{
    {"diameter", 0.55f, -3, 3, false},
    {"solid_part", 0.66f, -0.45f, 1.55f, false}, // pure ground glass in 33 %, solid in 6 %
    {"ground_glass_hu", 0.30f, -1.8f, 2.4f, false},
    {"unevenness", 0.25f, -1.8f, 2.6f, false},
    {"lobulation", 0.45f, -1.7f, 2.4f, false},
    {"roughness", 0.40f, -1.6f, 2.5f, false},
    {"spiculation", 0.62f, -0.8f, 2.3f, false},
    {"margin", 0.30f, -2.4f, 2.3f, false},
    {"bubble_lucency", 0.72f, 0.40f, 0.40f, false}, // in 34 %
    {"vessel_convergence", 0.62f, -1.1f, 2.1f, true},
    {"feeding_vessels", 0.40f, -2, 2, true},
    {"pleural_retraction", 0.77f, 0.35f, 0.35f, true}, // in 36 %
    {"emphysema", 0.40f, 0.60f, 2.4f, true},           // in 27 %
}};

/// P(invasive | growth) = 1 / (1 + exp(-(kInvasionOffset + kInvasionSlope growth))).
inline constexpr float kInvasionOffset = 0.6f, kInvasionSlope = 9;

/// A value for each finding, on the scale of its score.
using FindingScores = std::array<float, kFindingCount>;

/// Scores for a nodule whose growth is known; as they are, not yet cut to what a picture shows.
FindingScores drawScores(float growth, Random& random);

/// What a picture shows of the scores: each cut to its window.
FindingScores seen(const FindingScores& scores);

/// P(invasive | findings), the best that any reader or network could say from these findings (Bayes): the likelihood of
/// what is seen integrated over growth, whose prior is normal with the given mean and variance 1.
/// @param shown as seen() gives; findings whose `counts` is false are left out
double invasionProbability(const FindingScores& shown, std::span<const bool, kFindingCount> counts,
                           double growthMean = 0);

} // namespace dsmt::phantom
