// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/noise_power_spectrum.h"
#include "core/realism/nodule_measures.h"
#include "core/statistics/distribution.h"
#include "core/workflows/real_material.h"

#include <cstdint>

namespace dsmt::workflows {

/// One plane each, 0.7 mm a pixel, one slice thick; what lies outside of the CT is below kNoHu. Axial 60 mm
/// below the top of the lungs, coronal through the middle of both lungs, sagittal through that of the right one.
struct ChestPlanes {
    imaging::FloatImage axial, coronal, sagittal;
};
inline constexpr float kNoHu = -1100;

/// A sample of HU, its numbers and its density.
struct Density {
    std::optional<statistics::Summary> summary;
    statistics::Histogram histogram;
};

/// One CT of a chest, measured.
struct ChestMeasures {
    std::string name; ///< of a folder or file, or the seed
    bool simulated = false;
    std::string kernel;
    double pixelMm = 0, sliceMm = 0;
    double lungMl = 0; ///< aerated lung in the CT
    ChestPlanes planes;
    Density lung, chestWall;
    std::optional<imaging::NoiseSpectrum> noise; ///< nothing where no soft tissue is calm
};

/// A nodule seen in the axial plane through its middle: 51 x 51 pixels of 1 mm.
struct NodulePicture {
    std::string name;
    bool simulated = false;
    double diameterMm = 0; ///< 0 without a mask
    imaging::FloatImage hu;
};

/// HU of one region, all voxels of all chests or nodules together.
struct RegionComparison {
    std::string code, title;
    Density real, simulated;
    std::optional<double> distance; ///< of Kolmogorov and Smirnov, [0, 1]
};

/// One measure of nodules: a value for each nodule it could be taken of.
struct MeasureComparison {
    std::string code, title, unit;
    std::vector<double> real, simulated; ///< ascending
    std::optional<statistics::Summary> realSummary, simulatedSummary;
    std::optional<double> distance;
    /// Median over the simulated nodules of the value of the real one nearest in size: much depends on size alone.
    std::optional<double> realAtEqualSize;
};

struct Realism {
    std::uint64_t seed = 0;                ///< of the first simulated chest and nodule; the next have the next seeds
    std::vector<ChestMeasures> chests;     ///< real ones first
    std::vector<RegionComparison> regions; ///< lung, nodule, chest wall
    std::vector<MeasureComparison> nodules;
    std::vector<NodulePicture> pictures;               ///< real ones first, each kind from small to large
    std::size_t realNodules = 0, simulatedNodules = 0; ///< measured
    std::vector<LeftOut> leftOut;
    std::vector<std::string> notes; ///< doubts about the real material, one sentence each
};

struct RealismOptions {
    std::uint64_t seed = 1;
    int chests = 2;   ///< simulated ones to measure
    int nodules = 24; ///< simulated ones to measure
};

/// Measures real and simulated material by the same code. Simulated nodules are brought to the grid of the real crops
/// (1 mm) first.
/// @throws Error(BadInput) when a chest cannot be read; Cancelled
Realism compareRealism(RealMaterial real, const RealismOptions& options, const Progress& progress);

} // namespace dsmt::workflows
