// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/lidc_outline.h"

#include "core/base/error.h"
#include "core/workflows/fill_contour.h"
#include "core/workflows/place_contours.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace dsmt::workflows {

namespace {

using imaging::Geometry;
using imaging::VoxelIndex;
using imaging::WorldPoint;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

/// What one reader outlined as one nodule: offsets into the CT's grid.
struct Reading {
    int reader = 0;
    std::set<std::size_t> voxels;
};

// Eight balls of 60 mm at voxels of 0.5 mm.
constexpr std::size_t kMostVoxels = 8'000'000;

VoxelIndex voxelAt(const Geometry& grid, std::size_t offset)
{
    const std::size_t row = std::size_t(grid.size.i), slice = row * std::size_t(grid.size.j);
    return {int(offset % row), int(offset % slice / row), int(offset / slice)};
}

std::set<std::size_t> voxelsOf(const LidcNodule& nodule, const PlacedNodule& placed, const Geometry& grid)
{
    std::set<std::size_t> voxels;
    // Holes after what they are in, in whatever order the file has them.
    for (const bool isHole : {false, true})
        for (const PlacedContour& contour : placed.contours) {
            if (nodule.contours[contour.contour].inclusion == isHole || contour.points.empty())
                continue;
            std::vector<GridPoint> polygon;
            for (const WorldPoint& point : contour.points) {
                const VoxelIndex voxel = grid.nearestVoxel(point);
                polygon.push_back({voxel.i, voxel.j});
            }
            const int k = grid.nearestVoxel(contour.points.front()).k;
            for (const GridPoint& inside : insideOf(polygon))
                if (const VoxelIndex voxel{inside.x, inside.y, k}; !grid.contains(voxel))
                    continue;
                else if (isHole)
                    voxels.erase(grid.offset(voxel));
                else
                    voxels.insert(grid.offset(voxel));
            if (voxels.size() > kMostVoxels)
                return voxels;
        }
    return voxels;
}

std::vector<Reading> readingsOf(const LidcReads& reads, const dicom::ScannedSeries& series, const Geometry& grid,
                                std::vector<std::string>& notes)
{
    std::vector<Reading> readings;
    std::size_t count = 0;
    for (const LidcSession& session : reads.sessions)
        for (const LidcNodule& nodule : session.nodules) {
            const PlacedNodule placed = placeContours(nodule, series);
            if (!placed.unplaced.empty())
                notes.push_back(fmt::format("Of reader {}'s nodule \"{}\" {} of {} contours are left out: {}.",
                                            session.reader, nodule.id, placed.unplaced.size(), nodule.contours.size(),
                                            placed.unplaced.front().reason));
            Reading reading{session.reader, voxelsOf(nodule, placed, grid)};
            if (count += reading.voxels.size(); count > kMostVoxels)
                refuse("its outlines enclose more than any nodules do");
            if (!reading.voxels.empty())
                readings.push_back(std::move(reading));
        }
    return readings;
}

/// Readings that hang together by voxels they share.
std::vector<std::vector<const Reading*>> nodulesOf(const std::vector<Reading>& readings)
{
    std::vector<std::size_t> parent(readings.size());
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](std::size_t n) {
        while (parent[n] != n)
            n = parent[n];
        return n;
    };
    std::map<std::size_t, std::size_t> firstWith;
    for (std::size_t n = 0; n < readings.size(); ++n)
        for (const std::size_t voxel : readings[n].voxels)
            if (const auto [first, isNew] = firstWith.try_emplace(voxel, n); !isNew)
                parent[root(n)] = root(first->second);
    std::map<std::size_t, std::vector<const Reading*>> groups;
    for (std::size_t n = 0; n < readings.size(); ++n)
        groups[root(n)].push_back(&readings[n]);
    std::vector<std::vector<const Reading*>> nodules;
    for (auto& [first, group] : groups)
        nodules.push_back(std::move(group));
    return nodules;
}

double distanceTo(const std::vector<const Reading*>& nodule, const Geometry& grid, WorldPoint point)
{
    double least = std::numeric_limits<double>::infinity();
    for (const Reading* reading : nodule)
        for (const std::size_t offset : reading->voxels) {
            const VoxelIndex voxel = voxelAt(grid, offset);
            least = std::min(least, imaging::distance(
                                        grid.voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)}), point));
        }
    return least;
}

imaging::MaskPtr maskOf(const std::vector<std::size_t>& offsets, const Geometry& whole)
{
    VoxelIndex low = voxelAt(whole, offsets.front()), high = low;
    for (const std::size_t offset : offsets) {
        const VoxelIndex voxel = voxelAt(whole, offset);
        low = {std::min(low.i, voxel.i), std::min(low.j, voxel.j), std::min(low.k, voxel.k)};
        high = {std::max(high.i, voxel.i), std::max(high.j, voxel.j), std::max(high.k, voxel.k)};
    }
    Geometry grid = whole;
    grid.origin = whole.voxelToWorld({double(low.i), double(low.j), double(low.k)});
    grid.size = {high.i - low.i + 1, high.j - low.j + 1, high.k - low.k + 1};
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (const std::size_t offset : offsets) {
        const VoxelIndex voxel = voxelAt(whole, offset);
        voxels[grid.offset({voxel.i - low.i, voxel.j - low.j, voxel.k - low.k})] = 1;
    }
    return std::make_shared<const imaging::Mask>(grid, std::move(voxels));
}

LidcOutline consensus(const std::vector<const Reading*>& nodule, const Geometry& grid)
{
    std::map<int, std::set<std::size_t>> byReader;
    for (const Reading* reading : nodule)
        byReader[reading->reader].insert(reading->voxels.begin(), reading->voxels.end());
    std::map<std::size_t, std::size_t> readers;
    for (const auto& [reader, voxels] : byReader)
        for (const std::size_t voxel : voxels)
            ++readers[voxel];
    std::vector<ReaderOutline> outlines;
    for (const auto& [reader, voxels] : byReader)
        outlines.push_back({reader, maskOf({voxels.begin(), voxels.end()}, grid)});
    std::vector<std::size_t> agreed;
    for (const auto& [voxel, count] : readers)
        if (2 * count >= byReader.size())
            agreed.push_back(voxel);
    // Parts that one reader joined and others drew apart may leave nothing that half of them share.
    if (agreed.empty())
        refuse("there is no voxel that half of the readers have in their outlines of the nodule");
    return {maskOf(agreed, grid), int(byReader.size()), std::move(outlines), {}};
}

} // namespace

LidcOutline lidcOutline(const LidcReads& reads, const dicom::ScannedSeries& series, const Geometry& grid,
                        const std::optional<WorldPoint>& center)
{
    if (!reads.seriesUid.empty() && reads.seriesUid != series.record.seriesUid)
        refuse(fmt::format("its readings are of series {}, not of {}", reads.seriesUid, series.record.seriesUid));
    std::vector<std::string> notes;
    const std::vector<Reading> readings = readingsOf(reads, series, grid, notes);
    const std::vector<std::vector<const Reading*>> nodules = nodulesOf(readings);
    if (nodules.empty())
        refuse(notes.empty() ? "no reader outlined a nodule"
                             : "no outline of a nodule can be placed. " + notes.front());
    if (nodules.size() > 1 && !center)
        refuse(fmt::format("it outlines {} nodules; x_mm, y_mm, z_mm must say which is meant", nodules.size()));
    const auto nearest = std::min_element(nodules.begin(), nodules.end(), [&](const auto& a, const auto& b) {
        return center && distanceTo(a, grid, *center) < distanceTo(b, grid, *center);
    });
    LidcOutline outline = consensus(*nearest, grid);
    outline.notes = std::move(notes);
    return outline;
}

} // namespace dsmt::workflows
