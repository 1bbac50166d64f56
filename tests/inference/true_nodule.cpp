// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inference/true_nodule.h"

#include "core/imaging/connected.h"
#include "core/imaging/diameters.h"
#include "core/imaging/sample.h"
#include "core/imaging/sample_axes.h"
#include "core/imaging/smooth.h"
#include "core/inference/crop_patches.h"
#include "core/phantom/scan_patient.h"

#include <algorithm>
#include <cmath>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;
using imaging::VoxelIndex;
using imaging::WorldPoint;
using phantom::Patient;

namespace {

constexpr Plane kPlanes[]{Plane::Axial, Plane::Coronal, Plane::Sagittal};
constexpr double kFinePixelMm = 0.35, kFineSliceMm = 0.4, kBoxMm = 44, kCtMm = 80;

/// The same chest on a grid so fine that whole voxels tell size.
Patient finelyScanned(Patient patient)
{
    patient.acquisition.pixelMm = kFinePixelMm;
    patient.acquisition.sliceMm = kFineSliceMm;
    Geometry& geometry = patient.grid.geometry;
    const double extent = geometry.size.k * geometry.spacing[2];
    geometry.spacing = {kFinePixelMm, kFinePixelMm, kFineSliceMm};
    geometry.size = {1024, 1024, int(extent / kFineSliceMm)};
    geometry.origin.x = geometry.origin.y = -1023 / 2.0 * kFinePixelMm;
    patient.grid.subSlices = 1;
    patient.grid.fieldRadius = 512 * float(kFinePixelMm);
    return patient;
}

/// Pictures of slices; points of them in mm.
struct Slices {
    const FloatImage& image;
    Plane plane;

    int column() const { return plane == Plane::Sagittal ? 1 : 0; }
    int row() const { return plane == Plane::Axial ? 1 : 2; }
    int across() const { return 3 - column() - row(); }
    int size(int axis) const
    {
        const imaging::Size size = image.geometry().size;
        return axis == 0 ? size.i : axis == 1 ? size.j : size.k;
    }
    std::vector<imaging::Contour> outlines(int slice) const
    {
        std::vector<float> picture;
        for (int y = 0; y < size(row()); ++y)
            for (int x = 0; x < size(column()); ++x) {
                int at[3]{slice, slice, slice};
                at[column()] = x;
                at[row()] = y;
                picture.push_back(image.at({at[0], at[1], at[2]}));
            }
        auto outlines = imaging::isoContours(picture, size(column()), size(row()), 0.5f);
        const auto& spacing = image.geometry().spacing;
        for (imaging::Contour& outline : outlines)
            for (imaging::PlanePoint& point : outline)
                point = {point.x * spacing[std::size_t(column())], point.y * spacing[std::size_t(row())]};
        return outlines;
    }
};

double longestIn(const FloatImage& image, Plane plane)
{
    const Slices slices{image, plane};
    double longest = 0;
    for (int slice = 0; slice < slices.size(slices.across()); ++slice)
        for (const imaging::Contour& outline : slices.outlines(slice))
            if (const auto found = imaging::bidirectionalDiameters(outline))
                longest = std::max(longest, found->longAxis);
    return longest;
}

Mask solidOf(const Patient& patient, const Mask& mask)
{
    const Geometry& grid = mask.geometry();
    std::vector<std::uint8_t> solid(grid.size.voxels(), 0);
    const phantom::Vec3 middle = patient.nodule.center + patient.grid.patientShift;
    std::size_t next = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i, ++next) {
                const WorldPoint p = grid.voxelToWorld({double(i), double(j), double(k)});
                solid[next] = mask.at({i, j, k}) &&
                              patient.nodule.body.isSolid(phantom::Vec3{float(p.x), float(p.y), float(p.z)} - middle);
            }
    return {grid, std::move(solid)};
}

double meanWithin(const Mask& mask, const imaging::Volume& ct)
{
    const Geometry& grid = mask.geometry();
    double sum = 0, count = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (mask.at({i, j, k})) {
                    const WorldPoint p = grid.voxelToWorld({double(i), double(j), double(k)});
                    sum += double(imaging::sampleLinear(ct, ct.geometry().worldToVoxel(p)));
                    ++count;
                }
    return sum / count;
}

double volumeOf(const Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::count(mask.voxels().begin(), mask.voxels().end(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

/// As cubes of 1 mm show it: a Gaussian of their variance.
FloatImage throughCubes(const Mask& mask)
{
    return imaging::smoothed(imaging::asValues(mask), 1 / std::sqrt(12.0));
}

Mask half(const imaging::FloatImage& coverage)
{
    std::vector<std::uint8_t> inside;
    for (const float part : coverage.voxels())
        inside.push_back(part >= 0.5f);
    return {coverage.geometry(), std::move(inside)};
}

} // namespace

TrueNodule drawTrueNodule(const phantom::CaseKey& key)
{
    const Patient patient = phantom::drawPatient(key), fine = finelyScanned(patient);
    const auto painted = phantom::scanPatient(fine, phantom::boxAroundNodule(fine, kBoxMm), 1, {});
    const auto scanned = phantom::scanPatient(patient, phantom::boxAroundNodule(patient, kCtMm), 1, {});
    const WorldPoint middle = painted.truth.center;
    const Mask body = imaging::componentNear(*painted.mask, middle, 6);

    const VoxelIndex voxel = scanned.volume->geometry().nearestVoxel(middle);
    const WorldPoint center =
        scanned.volume->geometry().voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)});
    const PatchGrid grid = PatchSpec{}.local;
    auto coverage = *imaging::sampleAlongAxes(body, imaging::cubeAround(center, grid.size, grid.spacingMm), 5, 0);
    Mask mask = half(coverage);
    TrueNodule nodule{.growth = painted.truth.nodule,
                      .volumeMm3 = volumeOf(body),
                      .meanHu = meanWithin(body, *scanned.volume),
                      .seen = throughCubes(body),
                      .coverage = std::move(coverage),
                      .mask = std::move(mask),
                      .hu = cropHu(*scanned.volume, center, grid),
                      .ct = scanned.volume,
                      .center = center};
    for (const Plane plane : kPlanes) {
        nodule.longMm[std::size_t(plane)] = longestIn(nodule.seen, plane);
        nodule.drawnLongMm[std::size_t(plane)] = longestIn(imaging::asValues(body), plane);
    }
    if (!patient.nodule.body.cores.empty())
        nodule.solidMm = longestIn(throughCubes(solidOf(fine, body)), Plane::Axial);
    return nodule;
}

double TrueNodule::shortMm(const PlaneAxes& measured, Plane plane) const
{
    const Slices slices{seen, plane};
    const auto from = seen.geometry().worldToVoxel(measured.longFrom);
    const double at[3]{from.i, from.j, from.k};
    const imaging::WorldPoint away = (measured.longTo - measured.longFrom) * (1 / measured.longAxisMm);
    const double along[3]{away.x, away.y, away.z};
    double longest = 0;
    for (const imaging::Contour& outline : slices.outlines(int(std::lround(at[slices.across()]))))
        longest =
            std::max(longest, imaging::longestChord(outline, {-along[slices.row()], along[slices.column()]}).length);
    return longest;
}

Texture textureOf(const phantom::NoduleGrowth& growth)
{
    return growth.solidFraction <= 0   ? Texture::PureGroundGlass
           : growth.solidFraction >= 1 ? Texture::Solid
                                       : Texture::PartSolid;
}

} // namespace dsmt::inference
