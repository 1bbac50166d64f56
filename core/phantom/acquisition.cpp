// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/acquisition.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

namespace {

constexpr int kMatrix = 512;

} // namespace

float ScanGrid::x(int i) const
{
    return float(geometry.origin.x + i * geometry.spacing[0]) - patientShift.x;
}

float ScanGrid::y(int j) const
{
    return float(geometry.origin.y + j * geometry.spacing[1]) - patientShift.y;
}

float ScanGrid::z(int k, int subSlice) const
{
    const double within = (subSlice + 0.5) / subSlices - 0.5;
    return float(geometry.origin.z + (k + within) * geometry.spacing[2] - double(patientShift.z));
}

Acquisition drawAcquisition(const CaseKey& key, const Anatomy& anatomy)
{
    Random random(key.seed, Stage::Acquisition);
    const Centre& centre = centreOf(key);
    const Reconstruction& reconstruction =
        centre.reconstructions[std::size_t(random.below(int(centre.reconstructions.size())))];
    Acquisition scan;
    scan.site = centre.name;
    scan.manufacturer = reconstruction.manufacturer;
    scan.kernel = reconstruction.kernel;
    scan.contrast = hasContrast(key);
    scan.huOffset = double(centre.huOffset);
    const float field = 2 * (anatomy.cageHalfWidth + anatomy.wallMm) + random.uniform(0, 36);
    scan.pixelMm = std::round(std::clamp(field / kMatrix, 0.6f, 0.8f) * 1000) / 1000.0;
    scan.sliceMm = std::round(reconstruction.slicesMm[std::size_t(random.below(3))] * 1000) / 1000.0;
    const double noise = double(reconstruction.noiseHu) * std::sqrt(1.25 / scan.sliceMm / double(centre.doseFactor));
    scan.noiseHu = std::clamp(noise * double(random.uniform(0.8f, 1.3f)), 10.0, 60.0);
    scan.blurMm = double(reconstruction.blurMm * random.uniform(0.95f, 1.05f));
    return scan;
}

ScanGrid layOutScan(const CaseKey& key, const Anatomy& anatomy, const Acquisition& acquisition)
{
    Random random(key.seed + 1, Stage::Acquisition);
    const double below = 16, above = 16; // of the lungs, as technicians plan it
    ScanGrid grid;
    imaging::Geometry& geometry = grid.geometry;
    geometry.spacing = {acquisition.pixelMm, acquisition.pixelMm, acquisition.sliceMm};
    geometry.size = {kMatrix, kMatrix,
                     int(std::ceil((double(anatomy.lungHeight) + below + above) / acquisition.sliceMm))};
    const double half = (kMatrix - 1) / 2.0 * acquisition.pixelMm;
    const double table = std::round(double(random.uniform(-420, -120)) * 2) / 2;
    geometry.origin = {-half, -half, table};
    grid.patientShift = {random.uniform(-5, 5), random.uniform(-12, -2), float(table + below)};
    grid.subSlices = std::max(1, int(std::lround(acquisition.sliceMm / 0.9)));
    grid.fieldRadius = float(kMatrix / 2.0 * acquisition.pixelMm);
    grid.tableY = anatomy.cageHalfDepth + 0.9f * anatomy.wallMm + 24;
    return grid;
}

} // namespace dsmt::phantom
