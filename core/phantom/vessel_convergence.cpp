// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/vessel_convergence.h"

#include "core/phantom/random.h"
#include "core/phantom/tree_growth.h"

namespace dsmt::phantom {

namespace {

void pullTowards(const Nodule& nodule, float strength, std::vector<Tube>& tubes)
{
    const float near = float(nodule.growth.diameterMm) / 2, far = near + 12;
    const auto pulled = [&](Vec3 p) {
        const Vec3 offset = nodule.center - p;
        const float distance = length(offset);
        if (distance > far)
            return p;
        const float fall = 1 - distance / far;
        return p + offset * (strength * fall * smoothStep(0, near, distance));
    };
    for (Tube& tube : tubes)
        if (tube.fromRadius < 1.8f) {
            tube.from = pulled(tube.from);
            tube.to = pulled(tube.to);
        }
}

/// The vessel piece best placed to feed the nodule: wide, near and on the way from the hilum.
const Tube* feedingVessel(const Nodule& nodule, const std::vector<Tube>& vessels, float least, float most)
{
    const Tube* best = nullptr;
    float bestCost = 1e9f;
    for (const Tube& tube : vessels) {
        const float distance = length(tube.to - nodule.center);
        if (distance < least || distance > most || tube.toRadius < 0.7f || tube.toRadius > 2.2f)
            continue;
        const float cost = distance - 6 * tube.toRadius;
        if (cost < bestCost) {
            bestCost = cost;
            best = &tube;
        }
    }
    return best;
}

} // namespace

void convergeVessels(const Nodule& nodule, std::uint64_t seed, LungTrees& trees)
{
    Random random(seed ^ 0xC0FFEE, Stage::Signs);
    const float convergence = float(nodule.growth.convergence);
    const float strength = 0.5f * smoothStep(0.25f, 0.9f, convergence);
    for (std::vector<Tube>* tubes : {&trees.vessels, &trees.airwayWalls, &trees.airwayLumen})
        pullTowards(nodule, strength, *tubes);

    const float radius = float(nodule.growth.diameterMm) / 2;
    const float feeding = float(nodule.growth.feeding);
    const int joined = int(random.uniform(0.3f, 1.0f) + 3.2f * feeding);
    float least = radius + 3;
    for (int n = 0; n < joined; ++n) {
        const Tube* source = feedingVessel(nodule, trees.vessels, least, radius + 22);
        if (!source)
            return;
        least = length(source->to - nodule.center) + 2;
        const Vec3 along = normalized(source->to - source->from);
        const float run = length(nodule.center - source->to);
        const float width = std::min(0.75f * source->toRadius, random.uniform(0.5f, 0.8f) + 0.5f * feeding);
        const Branch branch{source->to, source->to + along * (0.3f * run),
                            nodule.center + random.direction() * (0.4f * radius), width, 0.75f * width};
        appendTubes(branch, trees.vessels);
    }
}

} // namespace dsmt::phantom
