// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"
#include "core/phantom/nodule_shape.h"

#include <vector>

namespace dsmt::phantom {

/// A place where a pleural surface is drawn towards the nodule as a narrow tent.
struct Indentation {
    enum class Surface { Pleura, Oblique, Horizontal };
    Surface surface = Surface::Pleura;
    Vec3 foot;          ///< on the undisturbed surface
    Vec3 toNodule;      ///< unit vector
    float side = 1;     ///< of a fissure: sign of the nodule's distance from it
    float heightMm = 3; ///< of the tent
    float widthMm = 4;  ///< over which it falls to 1/e

    /// How far the surface is drawn in at a point, mm.
    float pull(Vec3 point) const;
};

/// The nodule with all that belongs to it, in the patient's own frame.
struct Nodule {
    NoduleGrowth growth;
    NoduleBody body;
    Vec3 center;
    std::vector<Indentation> indentations; ///< pleural retraction
    std::vector<Tube> strands;             ///< spicules and pleural tags, of soft tissue
    std::vector<Tube> bubbles;             ///< air inside: bubble lucency, or an air bronchogram as its mimic
    std::vector<Tube> holes;               ///< emphysema beside it
    bool airBronchogram = false;           ///< one of the bubbles is one
    bool touchesPleura = false;            ///< or a fissure
};

/// Draws the nodule and finds its place; no voxel is needed for it.
///
/// Over half of the nodules without retraction touch the pleura or a fissure or lie as near to it as those with,
/// without a tent or tag. Bubbles are 0.8-3 mm wide (pseudocavity in the Fleischner Society glossary, Radiology 2008);
/// tags are 1-2 mm thick (linear and cord-like tags: Hsu et al., Radiology 2016).
Nodule drawNodule(const CaseKey& key, const Anatomy& anatomy);

} // namespace dsmt::phantom
