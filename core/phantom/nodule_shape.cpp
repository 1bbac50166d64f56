// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule_shape.h"

#include <array>
#include <numbers>

namespace dsmt::phantom {

namespace {

constexpr int kDirections = 500;
constexpr float kMostFray = 1.9f; // of frayMm
constexpr float kSolidUnevenHu = 9;

/// Evenly spread directions (Fibonacci lattice), for integrals over a shape.
const std::array<Vec3, kDirections>& directions()
{
    static const auto kSphere = [] {
        std::array<Vec3, kDirections> sphere;
        const float turn = std::numbers::pi_v<float> * (3 - std::sqrt(5.0f));
        for (int n = 0; n < kDirections; ++n) {
            const float z = 1 - (2 * float(n) + 1) / kDirections;
            const float ring = std::sqrt(1 - z * z);
            sphere[std::size_t(n)] = {ring * std::cos(turn * float(n)), ring * std::sin(turn * float(n)), z};
        }
        return sphere;
    }();
    return kSphere;
}

/// A number in [0, 1) for a direction, spread evenly and unrelated to its angles (the golden ratio would follow them).
float besideAngle(int n)
{
    return std::fmod(0.7548776662f * float(n), 1.0f);
}

/// Grows or shrinks the cores together until what of them lies inside the outline has its share of the volume: the
/// scale at which a core reaches a point, taken for points spread evenly over the body, has the share as its quantile.
void fitCores(NoduleBody& body, double share)
{
    constexpr int kShells = 4;
    struct Reached {
        float scale, volume;
    };
    std::vector<Reached> points;
    float whole = 0;
    for (int n = 0; n < kDirections; ++n) {
        const Vec3 d = directions()[std::size_t(n)];
        const float surface = body.outline.radius(d);
        const float volume = surface * surface * surface;
        for (int shell = 0; shell < kShells; ++shell) {
            const float within = besideAngle(n);
            const Vec3 p = d * (surface * std::cbrt((float(shell) + within) / kShells));
            float scale = 1e6f;
            for (const NoduleBody::Core& core : body.cores) {
                const float distance = length(p - core.offset);
                scale = std::min(scale, distance / core.shape.radius(normalized(p - core.offset)));
            }
            points.push_back({scale, volume});
            whole += volume;
        }
    }
    std::sort(points.begin(), points.end(), [](const Reached& a, const Reached& b) { return a.scale < b.scale; });
    float sum = 0;
    for (const Reached& point : points) {
        sum += point.volume;
        if (sum < float(share) * whole)
            continue;
        for (NoduleBody::Core& core : body.cores)
            core.shape.scale *= point.scale;
        return;
    }
}

void addCores(NoduleBody& body, const NoduleGrowth& growth, Random& random)
{
    const float radius = float(growth.diameterMm) / 2;
    const bool two = growth.solidFraction > 0.08 && growth.solidFraction < 0.45 && random.chance(0.3f);
    const float firstShare = two ? random.uniform(0.55f, 0.8f) : 1.0f;
    for (float share : {firstShare, 1 - firstShare}) {
        if (share < 0.01f)
            break;
        const float size = radius * std::cbrt(float(growth.solidFraction) * share);
        NoduleBody::Core core;
        core.shape =
            drawShape(size, 0.4f + 0.6f * float(growth.lobulation), 0.5f * float(growth.roughness) + 0.4f, random);
        const float room = std::max(0.0f, 0.8f * radius - size);
        core.marginMm = random.uniform(1.0f, 2.6f);
        const float aside = room * (two ? random.uniform(0.6f, 1.0f) : random.uniform(0.0f, 0.75f));
        core.offset = random.direction() * aside;
        if (!body.cores.empty() && dot(core.offset, body.cores[0].offset) > 0)
            core.offset = core.offset * -1; // the second on the other side
        body.cores.push_back(core);
    }
    fitCores(body, growth.solidFraction);
}

void findReach(NoduleBody& body)
{
    body.reach = 0;
    for (Vec3 d : directions())
        body.reach = std::max(body.reach, body.outline.radius(d));
    body.reach = 1.03f * body.reach + kMostFray * body.frayMm + body.marginMm;
}

/// Volume at half coverage: along each direction all is inside until the surface can first be met; beyond, points are
/// looked at.
float enclosedVolume(const NoduleBody& body)
{
    constexpr int kSteps = 12;
    const float wander = kMostFray * body.frayMm;
    float sum = 0;
    for (int n = 0; n < kDirections; ++n) {
        const Vec3 d = directions()[std::size_t(n)];
        const float surface = body.outline.radius(d);
        const float first = std::max(0.0f, surface - wander), step = (surface + wander - first) / kSteps;
        const float aside = besideAngle(n);
        sum += first * first * first;
        for (int k = 0; k < kSteps; ++k) {
            const float r = first + (float(k) + aside) * step;
            if (body.contains(d * r))
                sum += 3 * r * r * step;
        }
    }
    return sum / kDirections * 4 / 3 * std::numbers::pi_v<float>;
}

/// The frayed surface encloses a little more or less than the shape it was made from.
void fitVolume(NoduleBody& body, float diameter)
{
    const float wanted = std::numbers::pi_v<float> / 6 * diameter * diameter * diameter;
    findReach(body);
    for (int turn = 0; turn < 3; ++turn) {
        const float factor = std::cbrt(wanted / enclosedVolume(body));
        body.outline.scale *= factor;
        for (NoduleBody::Core& core : body.cores)
            core.shape.scale *= factor;
        findReach(body);
    }
}

/// Share of the body's volume that is solid, by points spread evenly over it.
float solidShare(const NoduleBody& body)
{
    constexpr int kShells = 8;
    int inside = 0, solid = 0;
    for (int n = 0; n < kDirections; n += 2) {
        const Vec3 d = directions()[std::size_t(n)];
        const float aside = besideAngle(n);
        for (int shell = 0; shell < kShells; ++shell) {
            const Vec3 p = d * (body.reach * std::cbrt((float(shell) + aside) / kShells));
            if (!body.contains(p))
                continue;
            ++inside;
            solid += body.isSolid(p);
        }
    }
    return inside > 0 ? float(solid) / float(inside) : 0;
}

/// A small core loses or gains more by its fraying than the body does.
void refitCores(NoduleBody& body, float share)
{
    for (int turn = 0; turn < 3 && !body.cores.empty(); ++turn) {
        const float factor = std::cbrt(share / std::max(0.005f, solidShare(body)));
        for (NoduleBody::Core& core : body.cores)
            core.shape.scale *= std::clamp(factor, 0.75f, 1.3f);
    }
}

} // namespace

Vec3 RadialShape::inOwnFrame(Vec3 v) const
{
    const Vec3 own{dot(v, longAxis), dot(v, middle), dot(v, shortAxis)};
    return {0.74f * own.x + 0.52f * own.y + 0.43f * own.z, -0.63f * own.x + 0.74f * own.y + 0.19f * own.z,
            -0.22f * own.x - 0.41f * own.y + 0.88f * own.z};
}

float RadialShape::radius(Vec3 d) const
{
    const float u = dot(d, longAxis) / semiAxes.x, v = dot(d, middle) / semiAxes.y, w = dot(d, shortAxis) / semiAxes.z;
    float factor = 1;
    for (const Bulge& bulge : bulges) {
        const float fall = bulge.sharpness * (dot(d, bulge.direction) - 1);
        if (fall > -5)
            factor += bulge.height * std::exp(fall);
    }
    if (roughness > 0) {
        // In the shape's own frame and off the noise's grid, or nodules would be square in the picture.
        const Vec3 local = inOwnFrame(d), aside{5.31f, 2.73f, 8.17f};
        factor += roughness * (smoothNoise(roughSeed, local * grain + aside) +
                               0.45f * smoothNoise(roughSeed + 1, local * (2.3f * grain) + aside));
    }
    return scale * factor / std::sqrt(u * u + v * v + w * w);
}

float RadialShape::support(Vec3 direction) const
{
    float reach = 0;
    for (Vec3 d : directions()) {
        const float along = dot(d, direction);
        if (along > 0.2f)
            reach = std::max(reach, radius(d) * along);
    }
    return reach;
}

RadialShape drawShape(float radiusMm, float lobulation, float roughness, Random& random)
{
    RadialShape shape;
    shape.longAxis = random.direction();
    shape.middle = perpendicular(shape.longAxis);
    shape.shortAxis = cross(shape.longAxis, shape.middle);
    shape.semiAxes = {random.uniform(1.0f, 1.6f), random.uniform(0.85f, 1.1f), random.uniform(0.62f, 0.98f)};
    const int lobes = 3 + random.below(5);
    for (int n = 0; n < lobes; ++n)
        shape.bulges.push_back({random.direction(), lobulation * random.uniform(0.2f, 0.70f), random.uniform(4, 13)});
    shape.roughness = 0.22f * roughness;
    shape.roughSeed = random.next();
    shape.grain = random.uniform(0.9f, 1.1f) * std::clamp(radiusMm / 5, 1.0f, 1.9f);
    float sum = 0;
    for (Vec3 d : directions())
        sum += std::pow(shape.radius(d), 3.0f);
    shape.scale = radiusMm / std::cbrt(sum / kDirections);
    return shape;
}

NoduleBody drawBody(const NoduleGrowth& growth, std::uint64_t seed)
{
    Random random(seed, Stage::Shape);
    NoduleBody body;
    body.outline = drawShape(float(growth.diameterMm) / 2, float(growth.lobulation), float(growth.roughness), random);
    body.groundGlassHu = float(growth.groundGlassHu);
    body.solidHu = float(growth.solidHu);
    body.unevenHu = float(growth.unevenHu);
    body.allSolid = growth.solidFraction >= 1;
    body.marginMm = (body.allSolid ? 0.7f : 1.6f) * float(growth.marginMm);
    body.frayMm = (0.06f + 0.40f * float(growth.roughness)) * float(growth.diameterMm) / 2;
    body.textureSeed = random.next();
    if (growth.solidFraction > 0 && !body.allSolid)
        addCores(body, growth, random);
    fitVolume(body, float(growth.diameterMm));
    refitCores(body, float(growth.solidFraction));
    return body;
}

/// Depth under a shape's surface, which wanders by up to about `fray`; exact to a factor near the surface only, where
/// it matters.
float NoduleBody::depth(const RadialShape& shape, Vec3 offset, float fray, float margin, std::uint32_t seed) const
{
    const float r = length(offset);
    const Vec3 direction = r > 1e-3f ? offset * (1 / r) : Vec3{0, 0, 1};
    const float smooth = shape.radius(direction) - r;
    if (std::abs(smooth) > kMostFray * fray + margin)
        return smooth;
    const Vec3 local = outline.inOwnFrame(offset);
    // Two grids that lie askew, or the grid's own squares would show.
    return smooth + fray * (0.8f * smoothNoise(seed, local * (1 / 4.3f)) +
                            0.7f * smoothNoise(seed + 1, shape.inOwnFrame(local) * (1 / 3.1f)) +
                            0.4f * smoothNoise(seed + 2, local * (1 / 1.5f)));
}

float NoduleBody::depthInCore(const Core& core, Vec3 offset) const
{
    // A small core that frayed like the outline would fall to pieces.
    return depth(core.shape, offset - core.offset, std::min(frayMm, 0.3f * core.shape.scale), core.marginMm,
                 textureSeed + 5);
}

bool NoduleBody::isSolid(Vec3 offset) const
{
    return std::ranges::any_of(cores, [&](const Core& core) { return depthInCore(core, offset) >= 0; });
}

bool NoduleBody::contains(Vec3 offset) const
{
    return depth(outline, offset, frayMm, marginMm, textureSeed + 2) >= 0;
}

NoduleBody::Sample NoduleBody::at(Vec3 offset) const
{
    const float under = depth(outline, offset, frayMm, marginMm, textureSeed + 2);
    const float coverage = smoothStep(-marginMm / 2, marginMm / 2, under);
    if (coverage <= 0)
        return {0, groundGlassHu};
    const Vec3 local = outline.inOwnFrame(offset);
    const float uneven =
        1.9f * smoothNoise(textureSeed, local * (1 / 4.8f)) + 1.3f * smoothNoise(textureSeed + 1, local * (1 / 2.0f));
    const float solidPartHu = solidHu + kSolidUnevenHu * uneven;
    if (allSolid)
        return {coverage, solidPartHu};
    float solid = 0;
    for (const Core& core : cores) {
        const float inCore = depthInCore(core, offset);
        solid = std::max(solid, smoothStep(-core.marginMm / 2, core.marginMm / 2, inCore));
    }
    return {coverage, mix(groundGlassHu + unevenHu * uneven, solidPartHu, solid)};
}

} // namespace dsmt::phantom
