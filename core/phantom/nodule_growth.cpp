// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule_growth.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

namespace {

/// Non-invasive nodules by how far they have grown. Pathology beyond invasion is not told from the findings.
Pathology pathologyOf(float growth, bool invasive, Random& random)
{
    if (invasive)
        return Pathology::IAC;
    const float far = growth + 0.35f * random.normal();
    return far < -1.6f ? Pathology::AAH : far < -0.6f ? Pathology::AIS : Pathology::MIA;
}

float solidFractionOf(float score)
{
    const FindingModel& model = kFindings[std::size_t(Finding::SolidPart)];
    if (score <= model.low)
        return 0;
    if (score >= model.high)
        return 1;
    return std::max(0.03f, 0.95f * std::pow((score - model.low) / (model.high - model.low), 1.2f));
}

void describe(NoduleGrowth& n)
{
    const auto score = [&](Finding finding) { return n.shown[std::size_t(finding)]; };
    const auto isThere = [&](Finding finding) { return score(finding) >= kFindings[std::size_t(finding)].high; };
    n.diameterMm = double(14.3f + 3.6f * score(Finding::Diameter));
    n.solidFraction = double(solidFractionOf(score(Finding::SolidPart)));
    n.groundGlassHu = double(-595 + 54 * score(Finding::GroundGlassHu));
    n.unevenHu = double(64 + 24 * score(Finding::Unevenness));
    n.lobulation = double(0.42f + 0.24f * score(Finding::Lobulation));
    n.roughness = double(0.40f + 0.24f * score(Finding::Roughness));
    n.spiculation = double(0.28f + 0.31f * score(Finding::Spiculation));
    n.marginMm = double(1.7f - 0.34f * score(Finding::Margin));
    n.bubbleLucency = isThere(Finding::BubbleLucency);
    n.convergence = double(0.35f + 0.31f * score(Finding::VesselConvergence));
    n.feeding = double(0.5f + 0.25f * score(Finding::FeedingVessels));
    n.pleuralRetraction = isThere(Finding::PleuralRetraction);
    const FindingModel& holes = kFindings[std::size_t(Finding::Emphysema)];
    const float more = (score(Finding::Emphysema) - holes.low) / (holes.high - holes.low);
    n.emphysema = more > 0 ? double(0.02f + 0.12f * more) : 0;
}

} // namespace

const char* nameOf(Pathology pathology)
{
    switch (pathology) {
    case Pathology::AAH:
        return "AAH";
    case Pathology::AIS:
        return "AIS";
    case Pathology::MIA:
        return "MIA";
    case Pathology::IAC:
        break;
    }
    return "IAC";
}

std::array<bool, kFindingCount> visibleFindings(const NoduleGrowth& nodule)
{
    std::array<bool, kFindingCount> visible;
    visible.fill(true);
    if (nodule.solidFraction >= 1)
        for (Finding finding : {Finding::GroundGlassHu, Finding::Unevenness})
            visible[std::size_t(finding)] = false;
    return visible;
}

NoduleGrowth drawGrowth(std::uint64_t seed, const Protocol& protocol)
{
    Random random(seed, Stage::Growth);
    for (;;) {
        NoduleGrowth n;
        const float growth = protocol.growthMean + random.normal();
        n.growth = double(growth);
        n.shown = seen(drawScores(growth, random));
        n.solidHu = double(std::clamp(26 + 20 * random.normal(), -25.0f, 85.0f));
        n.invasive = random.chance(1 / (1 + std::exp(-(kInvasionOffset + kInvasionSlope * growth))));
        n.pathology = pathologyOf(growth, n.invasive, random);
        describe(n);
        // Inclusion looks at the size alone, which is seen: what can be known from the findings stays the same.
        if (n.diameterMm < double(protocol.leastDiameterMm) || n.diameterMm > double(protocol.mostDiameterMm))
            continue;
        n.bayesProbability = invasionProbability(n.shown, visibleFindings(n), double(protocol.growthMean));
        return n;
    }
}

} // namespace dsmt::phantom
