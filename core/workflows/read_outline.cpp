// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/read_outline.h"

#include "core/dicom/read_segmentation.h"
#include "core/lidc/lidc_xml.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/lidc_outline.h"

#include <algorithm>
#include <fmt/core.h>
#include <limits>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using imaging::Geometry;
using imaging::Mask;
using imaging::WorldPoint;

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

template <class Visit> void forEachSet(const Mask& mask, const Visit& visit)
{
    const Geometry& grid = mask.geometry();
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (mask.at({i, j, k}))
                    visit(grid.voxelToWorld({double(i), double(j), double(k)}));
}

Outline fromVolume(const fs::path& file, std::optional<int> segment, const Progress& progress)
{
    const imaging::VolumePtr volume = volume_files::readVolumeFile(file, progress).volume;
    std::vector<std::uint8_t> voxels(volume->voxels().size());
    std::transform(volume->voxels().begin(), volume->voxels().end(), voxels.begin(),
                   [&](std::int16_t value) { return std::uint8_t(segment ? value == *segment : value > 0); });
    return {std::make_shared<const Mask>(volume->geometry(), std::move(voxels)), "volume file", {}};
}

Outline fromSegmentation(const fs::path& file, std::optional<int> segment, const OutlinedCt& ct,
                         const Progress& progress)
{
    dicom::Segmentation found = dicom::readSegmentation(file, segment, &ct.geometry, progress);
    const std::string &own = found.frameOfReferenceUid, &ofCt = ct.record.frameOfReferenceUid;
    if (!own.empty() && !ofCt.empty() && own != ofCt)
        refuse(fmt::format("{}: its frame of reference is {}, that of the CT {} is {}: places in one say nothing about "
                           "places in the other",
                           file.string(), own, ct.name, ofCt));
    return {std::move(found.mask), "DICOM segmentation", {}};
}

Outline fromReadings(const fs::path& file, std::optional<int> segment, const OutlinedCt& ct,
                     const std::optional<WorldPoint>& center)
try {
    if (segment)
        refuse("LIDC-IDRI readings have no segments: the nodule's centre says which one is meant");
    if (!ct.images)
        refuse("LIDC-IDRI readings are drawn on DICOM images, and the CT " + ct.name + " is none");
    const LidcReads reads = lidc::readLidcXml(lidc::lidcFileBytes(file), "the readings");
    LidcOutline found = lidcOutline(reads, *ct.images, ct.geometry, center);
    return {std::move(found.mask), fmt::format("LIDC-IDRI, {} reader{}", found.readers, found.readers > 1 ? "s" : ""),
            std::move(found.notes)};
} catch (const Error& error) {
    throw error.within(file.string());
}

Outline readAny(const fs::path& file, std::optional<int> segment, const OutlinedCt& ct,
                const std::optional<WorldPoint>& center, const Progress& progress)
{
    std::error_code unknown;
    if (!fs::exists(file, unknown))
        throw Error(ErrorKind::NotFound, file.string() + " does not exist");
    if (dicom::isSegmentation(file))
        return fromSegmentation(file, segment, ct, progress);
    if (lidc::isLidcXml(file))
        return fromReadings(file, segment, ct, center);
    try {
        return fromVolume(file, segment, progress);
    } catch (const Error& error) {
        throw Error(error.kind(), error.message() + "; nor is it a DICOM segmentation or LIDC-IDRI readings");
    }
}

void requireInside(const Mask& mask, const fs::path& file, const OutlinedCt& ct,
                   const std::optional<WorldPoint>& center)
{
    std::size_t inside = 0, outside = 0;
    double nearest = std::numeric_limits<double>::infinity();
    forEachSet(mask, [&](WorldPoint at) {
        ++(ct.geometry.contains(at) ? inside : outside);
        if (center)
            nearest = std::min(nearest, imaging::distance(at, *center));
    });
    if (inside + outside == 0)
        refuse("the mask " + file.string() + " is empty");
    if (outside > 0)
        refuse(fmt::format("{} of {} voxels of the mask {} lie outside of the CT {}", outside, inside + outside,
                           file.string(), ct.name));
    if (center && nearest > kFarthestFromOutlineMm)
        refuse(
            fmt::format("the nodule's centre lies outside of the mask {}, {:.0f} mm from it", file.string(), nearest));
}

} // namespace

Outline readOutline(const fs::path& file, std::optional<int> segment, const OutlinedCt& ct,
                    const std::optional<WorldPoint>& center, const Progress& progress)
{
    Outline outline = readAny(file, segment, ct, center, progress);
    requireInside(*outline.mask, file, ct, center);
    return outline;
}

WorldPoint centreOf(const Mask& mask)
{
    WorldPoint sum, nearest;
    double count = 0;
    forEachSet(mask, [&](WorldPoint at) {
        sum = sum + at;
        count += 1;
    });
    const WorldPoint centroid = sum * (1 / count);
    if (const auto voxel = mask.geometry().nearestVoxel(centroid); mask.geometry().contains(voxel) && mask.at(voxel))
        return centroid;
    double least = std::numeric_limits<double>::infinity();
    forEachSet(mask, [&](WorldPoint at) {
        if (const double away = imaging::distance(at, centroid); away < least) {
            least = away;
            nearest = at;
        }
    });
    return nearest;
}

} // namespace dsmt::workflows
