// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/acquisition.h"

#include "core/phantom/random.h"

#include <array>

namespace dsmt::phantom {

namespace {

constexpr int kMatrix = 512;

struct Protocol {
    const char* manufacturer;
    const char* kernel;
    float blurMm;
    float noiseHu; ///< at 1.25 mm
    std::array<float, 3> slices;
};

constexpr std::array<Protocol, 6> kProtocols{{
    {"Simulated A", "A-soft", 0.66f, 15, {1.0f, 1.5f, 2.0f}},
    {"Simulated A", "A-lung", 0.46f, 28, {1.0f, 1.0f, 1.5f}},
    {"Simulated B", "B-standard", 0.58f, 19, {1.25f, 1.25f, 2.5f}},
    {"Simulated B", "B-sharp", 0.40f, 32, {1.25f, 1.25f, 1.25f}},
    {"Simulated C", "C-soft", 0.74f, 14, {0.8f, 1.0f, 2.0f}},
    {"Simulated C", "C-lung", 0.50f, 26, {0.8f, 1.0f, 1.0f}},
}};

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

Acquisition drawAcquisition(std::uint64_t seed, const Anatomy& anatomy)
{
    Random random(seed, Stage::Acquisition);
    const Protocol& protocol = kProtocols[std::size_t(random.below(int(kProtocols.size())))];
    Acquisition scan;
    scan.manufacturer = protocol.manufacturer;
    scan.kernel = protocol.kernel;
    const float field = 2 * (anatomy.cageHalfWidth + anatomy.wallMm) + random.uniform(0, 36);
    scan.pixelMm = std::round(std::clamp(field / kMatrix, 0.6f, 0.8f) * 1000) / 1000.0;
    scan.sliceMm = std::round(protocol.slices[std::size_t(random.below(3))] * 100) / 100.0;
    scan.noiseHu = std::clamp(
        double(protocol.noiseHu) * std::sqrt(1.25 / scan.sliceMm) * double(random.uniform(0.8f, 1.3f)), 10.0, 45.0);
    scan.blurMm = double(protocol.blurMm * random.uniform(0.95f, 1.05f));
    return scan;
}

ScanGrid layOutScan(std::uint64_t seed, const Anatomy& anatomy, const Acquisition& acquisition)
{
    Random random(seed + 1, Stage::Acquisition);
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
