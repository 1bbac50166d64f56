// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/case_key.h"
#include "core/phantom/solids.h"

#include <cstdint>
#include <vector>

namespace dsmt::phantom {

/// One simulated patient as a handful of measures, all in mm in the patient's own frame (vec3.h).
///
/// Adult measures at full inspiration, rounded from what chest CT usually shows: inner chest width 240-285 mm, inner
/// depth 160-200 mm, lung height 220-265 mm, the right diaphragm 0.5-2 cm above the left, the carina at about 60 % of
/// lung height, heart width about 45 % of the chest.
struct Anatomy {
    float cageHalfWidth = 132;
    float cageHalfDepth = 90;
    float lungHeight = 245;
    float wallMm = 30;      ///< muscle and fat outside the cage, laterally
    float fatMm = 12;       ///< subcutaneous fat
    float breastMm = 0;     ///< how far the breasts stand out; 0 for none
    float rightDomeMm = 75; ///< diaphragm above its lowest recess
    float leftDomeMm = 62;
    float heartScale = 1;
    float parenchymaHu = -885;  ///< mid-lung; -850 to -920 at full inspiration (Hoffman, J Appl Physiol 1985)
    float gravityHu = 40;       ///< how much denser the dorsal lung is than the ventral one, supine (same source)
    float emphysema = 0;        ///< share of the lung in centrilobular holes, 0 for most
    float bloodHu = 43;         ///< 40-50 without contrast medium, 130-210 with it in the venous phase
    float fissureHu = -760;     ///< of a fissure's sheet: thinner than a voxel, so far from soft tissue
    float obliqueLevel = 0.45f; ///< height of the oblique fissures at mid-chest, in lung heights
    float horizontalLevel = 0.52f;
    std::uint32_t textureSeed = 0;

    std::vector<Tube> greatVessels; ///< aorta, caval veins, pulmonary arteries, oesophagus: blood or muscle
};

/// Emphysema goes with the nodule (finding_model.h); how deeply the patient breathed in and contrast medium with the
/// centre.
Anatomy drawAnatomy(const CaseKey& key);

/// Where vessels and bronchi enter the right (side = -1) or left (side = +1) lung.
Vec3 hilum(const Anatomy& anatomy, int side);

/// Where the trachea divides.
Vec3 carina(const Anatomy& anatomy);

} // namespace dsmt::phantom
