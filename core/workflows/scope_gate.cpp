// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/scope_gate.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::workflows {

using imaging::Geometry;
using imaging::WorldPoint;

namespace {

/// Refused when more of the local patch, or of the global one, is outside the CT than this.
constexpr double kOutsideLimit = 0.25, kSurroundingsLimit = 0.5;
constexpr double kLeastTold = 0.02; ///< of the global patch

/// The stretch of a finding along the slice normal against the extent of a patch along it.
bool touches(const Geometry& volume, const dicom::GeometryFinding& finding, WorldPoint center, double extentMm)
{
    const auto along = [&](WorldPoint point) { return imaging::dot(point - center, volume.kAxis); };
    // The corner of the cube that reaches farthest along the normal.
    const double reach =
        extentMm / 2 * (std::abs(volume.kAxis.x) + std::abs(volume.kAxis.y) + std::abs(volume.kAxis.z));
    const auto [low, high] = std::minmax({along(finding.from), along(finding.to)}); // of values, not of references
    return low <= reach && high >= -reach;
}

/// Made-up or misplaced voxels: harmless far from the nodule. Uneven but complete slices are interpolated and stay a
/// warning.
bool breaksTheGrid(const ScopeFinding& finding)
{
    return finding.code == "missing_slices" || finding.code == "shifted_slices";
}

void addPlaced(std::vector<ScopeFinding>& scope, const Geometry& volume, const dicom::GeometryFinding& placed,
               WorldPoint markedAt, const inference::PatchSpec& spec)
{
    ScopeFinding finding = placed.finding;
    if (breaksTheGrid(finding)) {
        if (touches(volume, placed, markedAt, spec.local.extentMm()))
            finding.severity = Severity::Refusal;
        else
            finding.severity =
                touches(volume, placed, markedAt, spec.global.extentMm()) ? Severity::Warning : Severity::Note;
    }
    scope.push_back(std::move(finding));
}

} // namespace

double outsideFraction(const Geometry& volume, WorldPoint center, const inference::PatchGrid& grid)
{
    constexpr int kSteps = 12; // a cube of 12^3 probes is fine enough for a percentage
    const Geometry probes = imaging::cubeAround(center, kSteps, grid.extentMm() / kSteps);
    int outside = 0;
    for (int k = 0; k < kSteps; ++k)
        for (int j = 0; j < kSteps; ++j)
            for (int i = 0; i < kSteps; ++i)
                outside += !volume.contains(probes.voxelToWorld({double(i), double(j), double(k)}));
    return outside / std::pow(double(kSteps), 3);
}

std::vector<ScopeFinding> scopeOfCt(const Geometry& volume, const std::vector<dicom::GeometryFinding>& findings,
                                    WorldPoint markedAt, const inference::PatchSpec& spec)
{
    std::vector<ScopeFinding> scope;
    for (const auto& placed : findings)
        addPlaced(scope, volume, placed, markedAt, spec);
    const double sliceMm = volume.spacing[2];
    if (sliceMm > kThickSliceMm)
        scope.push_back(
            {"thick_slices", sliceMm > kTooThickSliceMm ? Severity::Refusal : Severity::Warning,
             fmt::format("The slices are {:.1f} mm apart; at most {:.1f} mm are wanted.", sliceMm, kThickSliceMm)});
    const double outside = outsideFraction(volume, markedAt, spec.local);
    if (outside > 0)
        scope.push_back({"outside_field_of_view", outside > kOutsideLimit ? Severity::Refusal : Severity::Warning,
                         fmt::format("{:.0f} % of the region around the nodule lies outside the CT.", 100 * outside)});
    const double beyond = outsideFraction(volume, markedAt, spec.global);
    if (beyond > kLeastTold)
        scope.push_back({"surroundings_outside", beyond > kSurroundingsLimit ? Severity::Refusal : Severity::Warning,
                         fmt::format("{:.0f} % of the wider surroundings ({:.0f} mm) lie outside the CT; the network "
                                     "sees air there.",
                                     100 * beyond, spec.global.extentMm())});
    return scope;
}

} // namespace dsmt::workflows
