// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scan_patient.h"

#include "core/imaging/diameters.h"

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

/// The longest of the long axes of a body's axial outlines, as it is measured on CT, mm.
double longAxis(const imaging::Mask& mask)
{
    const imaging::Size size = mask.geometry().size;
    double longest = 0;
    for (int k = 0; k < size.k; ++k) {
        std::vector<float> plane(std::size_t(size.i) * std::size_t(size.j));
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i)
                plane[std::size_t(j) * std::size_t(size.i) + std::size_t(i)] = mask.at({i, j, k});
        for (const imaging::Contour& outline : imaging::isoContours(plane, size.i, size.j, 0.5f))
            if (const auto diameters = imaging::bidirectionalDiameters(outline))
                longest = std::max(longest, diameters->longAxis * mask.geometry().spacing[0]);
    }
    return longest;
}

/// The drawn body itself, without a scan, on a grid of .2 mm at the heights of the scan's slices.
imaging::Mask drawnMask(const Patient& patient, const imaging::Geometry& scan)
{
    const NoduleBody& body = patient.nodule.body;
    const double step = 0.2, reach = double(body.reach);
    imaging::Geometry grid;
    grid.size = {int(2 * reach / step) + 1, int(2 * reach / step) + 1, scan.size.k};
    grid.spacing = {step, step, scan.spacing[2]};
    std::vector<std::uint8_t> voxels(grid.size.voxels());
    for (int k = 0; k < grid.size.k; ++k) {
        const double z =
            scan.origin.z + k * scan.spacing[2] - double(patient.grid.patientShift.z + patient.nodule.center.z);
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                voxels[grid.offset({i, j, k})] =
                    body.contains({float(i * step - reach), float(j * step - reach), float(z)});
    }
    return {grid, std::move(voxels)};
}

TEST(NoduleDiameter, IsAsDrawnWithinOnePercentOnAFineGrid)
{
    for (std::uint64_t seed = 40; seed < 46; ++seed) {
        const Patient patient = finelyScanned(seed);
        const SimulatedCase simulated = scanPatient(patient, boxAroundNodule(patient, 44), 1, {});
        const double drawn = longAxis(drawnMask(patient, simulated.mask->geometry()));
        EXPECT_NEAR(longAxis(*simulated.mask) / drawn, 1, 0.01) << "seed " << seed << ", " << drawn << " mm";
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
