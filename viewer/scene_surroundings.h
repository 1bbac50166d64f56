// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <vector>

namespace dsmt::viewer {

/// HU on an LPS-aligned grid, i to Left, j to Posterior, k to Superior: what volume mappers take without a rotation.
struct Surroundings {
    imaging::Geometry grid;
    std::vector<std::int16_t> hu;
};

/// The ball of a radius around a point at 0.8 mm (coarser for a ball over 60 mm), air outside it: what lies nearer to
/// the viewer than the ball never hides the nodule.
Surroundings ballAround(const imaging::Volume& volume, imaging::WorldPoint center, double radiusMm);

/// The whole volume on a grid of at most about 256 voxels a side, none smaller than 1 mm.
Surroundings wholeVolume(const imaging::Volume& volume);

/// Binomial 1-2-1 along each axis: CT noise would make every cut surface look like a carpet.
void soften(Surroundings& surroundings);

/// Leaves the air within the body, and what it encloses deeper than 2 mm (vessels, airways, nodules); all else becomes
/// air. From outside, the lungs would be hidden behind the chest wall. Does nothing where there is no such air to speak
/// of, as in a part of a CT whose lung reaches the border.
void keepLungs(Surroundings& surroundings);

/// How far towards the eye it is clear: the distance at which a disc around the line of sight is mostly tissue, between
/// `fromMm` (also the disc's radius) and `toMm`. Vessels are too thin to count, walls do.
double clearDistance(const Surroundings& surroundings, imaging::WorldPoint center, imaging::WorldPoint toEye,
                     double fromMm, double toMm);

/// The direction from the centre to look from, among those level with the patient or up to 30 degrees above or below:
/// where it is clear the furthest, from the front when that is as good.
imaging::WorldPoint clearestDirection(const Surroundings& surroundings, imaging::WorldPoint center, double fromMm,
                                      double toMm);

} // namespace dsmt::viewer
