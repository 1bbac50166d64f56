// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scan_patient.h"

#include <gtest/gtest.h>

#include <numbers>

namespace dsmt::phantom {
namespace {

/// The same patient on a grid so fine that a mask of whole voxels tells the nodule's volume.
Patient finelyScanned(std::uint64_t seed)
{
    Patient patient = drawPatient(seed);
    patient.acquisition.pixelMm = 0.35;
    patient.acquisition.sliceMm = 0.4;
    patient.acquisition.blurMm = 0.3;
    imaging::Geometry& geometry = patient.grid.geometry;
    const double extent = geometry.size.k * geometry.spacing[2];
    geometry.spacing = {0.35, 0.35, 0.4};
    geometry.size = {1024, 1024, int(extent / 0.4)};
    geometry.origin.x = geometry.origin.y = -1023 / 2.0 * 0.35;
    patient.grid.subSlices = 1;
    patient.grid.fieldRadius = 512 * 0.35f;
    return patient;
}

double maskVolume(const imaging::Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::count(mask.voxels().begin(), mask.voxels().end(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

double drawnVolume(const Patient& patient)
{
    const double diameter = patient.nodule.growth.diameterMm;
    return std::numbers::pi / 6 * diameter * diameter * diameter;
}

TEST(NoduleVolume, IsAsDrawnWithinOnePercentOnAFineGrid)
{
    for (std::uint64_t seed = 40; seed < 52; ++seed) {
        const Patient patient = finelyScanned(seed);
        const SimulatedCase simulated = scanPatient(patient, boxAroundNodule(patient, 44), 1, {});
        const double drawn = drawnVolume(patient);
        EXPECT_NEAR(maskVolume(*simulated.mask) / drawn, 1, 0.01) << "seed " << seed << ", " << drawn << " mm^3";
    }
}

TEST(NoduleVolume, IsAsDrawnWithinWhatVoxelsAllowOnTheUsualGrid)
{
    for (std::uint64_t seed = 40; seed < 52; ++seed) {
        const Patient patient = drawPatient(seed);
        const SimulatedCase simulated = scanPatient(patient, boxAroundNodule(patient, 44), 1, {});
        const double drawn = drawnVolume(patient), found = maskVolume(*simulated.mask);
        EXPECT_NEAR(std::cbrt(found / drawn), 1, 0.02) << "seed " << seed << ", " << drawn << " mm^3";
    }
}

} // namespace
} // namespace dsmt::phantom
