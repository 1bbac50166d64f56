// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule_growth.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

namespace {

float logistic(float value)
{
    return 1 / (1 + std::exp(-value));
}

} // namespace

NoduleGrowth drawGrowth(std::uint64_t seed)
{
    Random random(seed, Stage::Growth);
    NoduleGrowth n;
    const float growth = random.normal();
    const auto follows = [&](float correlation) {
        return correlation * growth + std::sqrt(1 - correlation * correlation) * random.normal();
    };
    n.growth = growth;
    n.invasive = random.chance(logistic(0.5f + 3.05f * growth));
    n.diameterMm = std::clamp(14.2f + 3.9f * follows(0.64f), 8.0f, 24.0f);

    const float solid = follows(0.72f);
    n.solidFraction = solid < -0.45f ? 0 : std::min(1.0f, std::max(0.03f, std::pow((solid + 0.45f) / 2.1f, 1.2f)));
    if (n.solidFraction > 0.9)
        n.solidFraction = 1;
    n.lobulation = clamp01(0.42f + 0.24f * follows(0.64f));
    n.spiculation = clamp01(0.30f + 0.30f * follows(0.68f));
    n.convergence = clamp01(0.35f + 0.30f * follows(0.60f));
    n.bubbleLucency = random.chance(logistic(-0.85f + 1.5f * growth));
    n.pleuralRetraction = random.chance(logistic(-0.75f + 1.8f * growth));
    n.groundGlassHu = std::clamp(-595 + 55 * follows(0.35f), -690.0f, -450.0f);
    n.solidHu = std::clamp(2 + 24 * random.normal(), -45.0f, 50.0f);
    n.unevenHu = std::clamp(62 + 24 * follows(0.40f), 20.0f, 130.0f);
    n.roughness = clamp01(0.38f + 0.24f * follows(0.58f));
    n.marginMm = std::clamp(1.7f - 0.35f * follows(0.45f), 0.9f, 2.6f);
    return n;
}

} // namespace dsmt::phantom
