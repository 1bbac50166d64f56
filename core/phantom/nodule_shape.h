// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/nodule_growth.h"
#include "core/phantom/random.h"
#include "core/phantom/solids.h"

#include <vector>

namespace dsmt::phantom {

/// A closed surface given by its radius in every direction: an ellipsoid with bulges (lobes) and a frayed surface.
/// Lobulation on CT means smooth lobes between notches.
struct RadialShape {
    struct Bulge {
        Vec3 direction;
        float height; ///< relative to the radius
        float sharpness;
    };
    Vec3 longAxis{1, 0, 0}, middle{0, 1, 0}, shortAxis{0, 0, 1}; ///< axes
    Vec3 semiAxes{1, 1, 1};                                      ///< relative
    std::vector<Bulge> bulges;
    float roughness = 0; ///< of the surface, relative; finer than the bulges
    std::uint32_t roughSeed = 0;
    float grain = 3; ///< its bumps along a radius
    float scale = 1; ///< mm

    Vec3 inOwnFrame(Vec3 vector) const; ///< in a frame that turns with the shape
    float radius(Vec3 unitDirection) const;
    /// How far the shape reaches in a direction: the distance of its tangent plane.
    float support(Vec3 unitDirection) const;
};

/// Of the given volume (that of a sphere of radius `radiusMm`), with lobes by `lobulation` and a surface frayed by
/// `roughness`, both in [0, 1].
RadialShape drawShape(float radiusMm, float lobulation, float roughness, Random& random);

/// What a nodule is made of.
struct NoduleBody {
    struct Core {
        Vec3 offset; ///< from the nodule's centre
        RadialShape shape;
        float marginMm = 1.8f; ///< width over which it fades into the ground glass
    };
    struct Sample {
        float coverage; ///< 0 in the lung, 1 inside, 0.5 on the surface
        float hu;
    };
    RadialShape outline;
    std::vector<Core> cores; ///< solid parts, none for pure ground glass
    bool allSolid = false;
    float groundGlassHu = -600, solidHu = 0, marginMm = 1.5f;
    float unevenHu = 60; ///< how much the ground glass varies
    float frayMm = 1;    ///< how far the surface wanders on its way from point to point
    std::uint32_t textureSeed = 0;
    float reach = 0; ///< nothing of the body lies further from its centre, mm

    /// @param offset from the nodule's centre, mm
    Sample at(Vec3 offset) const;
    /// Whether coverage is at least one half there.
    bool contains(Vec3 offset) const;
    /// Whether it is more solid part than ground glass there; of points that the body contains.
    bool isSolid(Vec3 offset) const;

private:
    float depth(const RadialShape& shape, Vec3 offset, float fray, float margin, std::uint32_t seed) const;
    float depthInCore(const Core& core, Vec3 offset) const;
};

/// Its surface at half coverage encloses the volume of a sphere of growth.diameterMm.
NoduleBody drawBody(const NoduleGrowth& growth, std::uint64_t seed);

} // namespace dsmt::phantom
