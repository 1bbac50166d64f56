// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/case_store.h"
#include "core/database/imported_objects.h"
#include "core/database/mask_edit_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/imaging/editable_mask.h"
#include "core/imaging/finer_outline.h"
#include "core/inference/nodule_mask.h"
#include "core/workflows/import_result.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::workflows {

namespace {

constexpr double kVoxelMm = 0.5; ///< of outlines that can be edited

/// Along the patient's axes, from one end of what is held to the other.
double longestSide(const imaging::Mask& mask)
{
    const imaging::Geometry& grid = mask.geometry();
    std::array<double, 3> low{1e9, 1e9, 1e9}, high{-1e9, -1e9, -1e9};
    for (int corner = 0; corner < 8; ++corner) {
        const imaging::WorldPoint at =
            grid.voxelToWorld({(corner & 1) != 0 ? grid.size.i - 1.0 : 0, (corner & 2) != 0 ? grid.size.j - 1.0 : 0,
                               (corner & 4) != 0 ? grid.size.k - 1.0 : 0});
        const std::array<double, 3> place{at.x, at.y, at.z};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], place[axis]);
            high[axis] = std::max(high[axis], place[axis]);
        }
    }
    return std::max({high[0] - low[0], high[1] - low[1], high[2] - low[2]});
}

bool hasOutline(database::Library& library, std::int64_t noduleId)
{
    return !database::PredictionStore(library).ofNodule(noduleId).empty() ||
           !database::MaskEditStore(library).versions(noduleId).empty();
}

using Segments = std::vector<database::ImportedSegment>;

/// The middle of a segment that is no larger than a nodule may be: a lung or a lobe is none.
std::optional<imaging::WorldPoint> noduleMiddle(const database::ImportedSegment& segment)
{
    if (!segment.mask || longestSide(*segment.mask) > imaging::kLongestMaskMm - 4)
        return std::nullopt;
    return inference::centroid(*segment.mask);
}

void attach(database::Library& library, std::int64_t seriesId, const database::ImportedSegment& segment)
{
    const auto center = noduleMiddle(segment);
    if (!center)
        return;
    const std::int64_t nodule = database::NoduleStore(library).at(seriesId, *center);
    if (hasOutline(library, nodule))
        return;
    const int size = 2 * (int(std::ceil(longestSide(*segment.mask) / kVoxelMm)) + 2);
    const imaging::Geometry lattice = imaging::cubeAround(*center, size, kVoxelMm);
    database::MaskEditStore(library).add(
        nodule, {.predictionId = {},
                 .step = database::MaskStep::Fill,
                 .author = "DICOM segmentation " + segment.sopInstanceUid,
                 .mask = std::make_shared<const imaging::Mask>(imaging::outlineOn(lattice, *segment.mask))});
}

/// Where a group's finding is: in the middle of the segment that it names, else of the first place that it names.
std::optional<imaging::WorldPoint> placeOf(const MeasurementGroup& group, const std::string& frameOfReferenceUid,
                                           const Segments& segments)
{
    for (const database::ImportedSegment& segment : segments)
        if (group.segment && group.segment->sopInstanceUid == segment.sopInstanceUid &&
            group.segment->number == segment.segment)
            return noduleMiddle(segment);
    for (const ReportedPlace& place : group.places) {
        const bool isHere = place.frameOfReferenceUid.empty() || place.frameOfReferenceUid == frameOfReferenceUid;
        if (!isHere || place.points.empty())
            continue;
        imaging::WorldPoint sum{};
        for (const imaging::WorldPoint& point : place.points)
            sum = sum + point;
        return sum * (1.0 / double(place.points.size()));
    }
    return std::nullopt;
}

void attach(database::Library& library, const database::CaseRow& row, const database::ImportedReport& report,
            const Segments& segments)
{
    database::NoduleStore nodules(library);
    for (const MeasurementGroup& group : report.report.groups) {
        const auto place = placeOf(group, row.series.frameOfReferenceUid, segments);
        if (!place)
            continue;
        const std::int64_t id = nodules.at(row.seriesId, *place);
        const database::Nodule known = nodules.nodule(id);
        if (known.name.empty() && !group.trackingId.empty() && !hasOutline(library, id))
            nodules.describe(id, group.trackingId, known.site);
    }
}

} // namespace

void attachResults(database::Library& library, std::int64_t seriesId)
{
    const database::CaseRow row = database::CaseStore(library).row(seriesId);
    database::ImportedObjects objects(library);
    const auto segments = objects.segments(row.series.studyUid, row.series.seriesUid);
    const auto reports = objects.reports(row.series.studyUid, row.series.seriesUid);
    // Names first: they are given to nodules that nothing else is known about.
    for (const database::ImportedReport& report : reports)
        attach(library, row, report, segments);
    for (const database::ImportedSegment& segment : segments)
        if (!segment.seriesUid.empty() || segment.frameOfReferenceUid == row.series.frameOfReferenceUid)
            attach(library, seriesId, segment);
}

} // namespace dsmt::workflows
