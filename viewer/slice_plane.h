// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <array>
#include <string>

namespace dsmt::viewer {

enum class Orientation { Axial, Coronal, Sagittal };

/// A place on a slice's picture, in its pixels: x to the screen's right, y down; pixel centres at whole
/// numbers.
struct PicturePoint {
    double x = 0, y = 0;
    bool operator==(const PicturePoint&) const = default;
};

/// A place in the stack of slices of one orientation; whole slice numbers are voxel centres.
struct SlicePoint {
    PicturePoint picture;
    double slice = 0;
};

/// Letters of the patient's directions at the edges of the picture, two at most, the nearest direction first.
struct EdgeLetters {
    std::string left, right, top, bottom;
    bool operator==(const EdgeLetters&) const = default;
};

/// Two orthonormal directions in the patient (LPS): those of the screen's right and the screen's down.
struct PlaneDirections {
    imaging::WorldPoint right, down;
    bool operator==(const PlaneDirections&) const = default;
};

/// A volume as a stack of parallel pictures.
///
/// Along the volume's axes a pixel is a voxel and voxels are never interpolated: each voxel axis is given to the
/// nearest patient axis, so a tilted acquisition is shown along its own axes. In any other directions (oblique) pixels
/// and slices are as far apart as the closest voxels, and the stack covers the whole box of the volume.
///
/// Radiological convention, as seen from the feet: axial has the patient's right on the left and anterior on
/// top, coronal right on the left and superior on top, sagittal anterior on the left and superior on top.
/// Slice 0 is the most superior (axial), the most anterior (coronal) or the one furthest to the patient's
/// right (sagittal); an oblique stack counts as the one does from which it was turned.
class SlicePlane final {
public:
    SlicePlane(const imaging::Geometry& geometry, Orientation orientation);
    /// An oblique stack, turned from `orientation`, one slice of which goes through `through`.
    SlicePlane(const imaging::Geometry& geometry, Orientation orientation, const PlaneDirections& directions,
               imaging::WorldPoint through);

    Orientation orientation() const { return m_orientation; }
    const imaging::Geometry& geometry() const { return m_geometry; }
    bool isOblique() const { return m_oblique; }

    int width() const { return m_columns.count; }
    int height() const { return m_rows.count; }
    int sliceCount() const { return m_slices.count; }

    double pixelWidthMm() const { return m_columns.spacing; }
    double pixelHeightMm() const { return m_rows.spacing; }
    double sliceSpacingMm() const { return m_slices.spacing; }

    /// What a view shows at zoom 1: the whole slice along the volume's axes, also while the stack is turned, so that
    /// turning does not change the scale.
    double fitWidthMm() const { return m_fitWidth; }
    double fitHeightMm() const { return m_fitHeight; }

    imaging::WorldPoint toWorld(SlicePoint point) const;
    SlicePoint fromWorld(imaging::WorldPoint world) const;

    /// The voxel under a pixel; all three must be inside. Not of an oblique stack.
    imaging::VoxelIndex voxel(int x, int y, int slice) const;

    /// The slice nearest to a point, clamped to the stack.
    int nearestSlice(imaging::WorldPoint world) const;
    int clampSlice(int slice) const;

    /// Unit directions in the patient (LPS) of the screen's right, the screen's down and the next slice.
    imaging::WorldPoint rightward() const { return m_columns.direction; }
    imaging::WorldPoint downward() const { return m_rows.direction; }
    imaging::WorldPoint inward() const { return m_slices.direction; }
    PlaneDirections directions() const { return {rightward(), downward()}; }

    /// The nearest direction for planes along the volume's axes, the two nearest for oblique ones.
    EdgeLetters letters() const;

private:
    /// One axis as the screen uses it; `direction` is already turned the way the screen counts.
    struct ScreenAxis {
        int voxelAxis = 0; ///< 0 = i, 1 = j, 2 = k; without meaning when oblique
        bool reversed = false;
        int count = 0;
        double spacing = 1;
        imaging::WorldPoint direction;
    };

    ScreenAxis screenAxis(int voxelAxis, int patientAxis, int sign) const;
    /// Covers the volume in a direction, its middle in the volume's middle.
    ScreenAxis obliqueAxis(imaging::WorldPoint direction) const;

    imaging::Geometry m_geometry;
    Orientation m_orientation;
    bool m_oblique = false;
    ScreenAxis m_columns, m_rows, m_slices;
    imaging::WorldPoint m_origin; ///< pixel (0, 0) of slice 0
    double m_fitWidth = 1, m_fitHeight = 1;
};

/// Which voxel axis (0 = i, 1 = j, 2 = k) runs nearest to the patient's x, y and z: each used once.
std::array<int, 3> nearestVoxelAxes(const imaging::Geometry& geometry);

/// The letter of the patient direction nearest to an LPS vector: L, R, P, A, S or I.
char directionLetter(imaging::WorldPoint direction);

/// The letters of the one or two patient directions nearest to an LPS vector, the nearest first (as the values of
/// Patient Orientation, DICOM PS3.3 C.7.6.1.1.1, but no third letter).
std::string directionLetters(imaging::WorldPoint direction);

/// "Axial", "Coronal", "Sagittal": English, for translation by the caller.
const char* orientationName(Orientation orientation);

} // namespace dsmt::viewer
