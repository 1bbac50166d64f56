// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_segmentation.h"

#include "core/base/error.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/result_object.h"
#include "core/dicom/save_object.h"
#include "core/dicom/segmentation_object.h"
#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <cmath>

namespace dsmt::dicom {

namespace {

/// Bits of one frame after the other without a gap, the first pixel in the lowest bit (PS3.5 8.1.1). DCMTK 3.6.7 shifts
/// frames whose number of pixels is no multiple of eight.
void putPixels(DcmDataset& dataset, const imaging::Mask& mask, const std::vector<int>& planes)
{
    const imaging::Size size = mask.geometry().size;
    const std::size_t plane = std::size_t(size.i) * std::size_t(size.j);
    std::vector<std::uint8_t> bytes((planes.size() * plane + 15) / 16 * 2, 0);
    std::size_t bit = 0;
    for (const int k : planes)
        for (const std::uint8_t voxel : mask.voxels().subspan(std::size_t(k) * plane, plane)) {
            bytes[bit / 8] |= std::uint8_t((voxel != 0 ? 1U : 0U) << (bit % 8));
            ++bit;
        }
    requireMade(dataset.putAndInsertUint8Array(DCM_PixelData, bytes.data(), static_cast<unsigned long>(bytes.size())));
}

std::vector<int> planesWithSomething(const imaging::Mask& mask)
{
    const imaging::Size size = mask.geometry().size;
    const std::size_t plane = std::size_t(size.i) * std::size_t(size.j);
    std::vector<int> planes;
    for (int k = 0; k < size.k; ++k) {
        const auto voxels = mask.voxels().subspan(std::size_t(k) * plane, plane);
        if (std::any_of(voxels.begin(), voxels.end(), [](std::uint8_t voxel) { return voxel != 0; }))
            planes.push_back(k);
    }
    if (planes.empty())
        throw Error(ErrorKind::BadInput, "an empty mask makes no segmentation");
    return planes;
}

} // namespace

std::vector<const SourceImage*> imagesOfPlanes(const imaging::Geometry& grid, const SourceStudy& source)
{
    std::vector<const SourceImage*> images(std::size_t(grid.size.k), nullptr);
    for (const SourceImage& image : source.images) {
        const imaging::VoxelPoint at = grid.worldToVoxel(image.position);
        const double k = std::round(at.k);
        if (k >= 0 && k < grid.size.k && std::abs(at.k - k) * grid.spacing[2] <= kSamePlaceMm)
            images[std::size_t(k)] = &image;
    }
    return images;
}

void writeSegmentation(const imaging::Mask& mask, const SegmentContent& content, const SourceStudy& source,
                       const std::filesystem::path& file)
{
    prepareDcmtk();
    const imaging::Geometry& grid = mask.geometry();
    const std::vector<int> planes = planesWithSomething(mask);
    const std::vector<const SourceImage*> images = imagesOfPlanes(grid, source);
    const std::unique_ptr<DcmSegmentation> segmentation = segmentationWithoutFrames(grid, content, source);

    const std::size_t plane = std::size_t(grid.size.i) * std::size_t(grid.size.j);
    std::vector<SourceImage> referenced;
    unsigned number = 0;
    for (const int k : planes) {
        const SourceImage* const image = images[std::size_t(k)];
        if (image)
            referenced.push_back(*image);
        addFrame(*segmentation, mask.voxels().subspan(std::size_t(k) * plane, plane),
                 grid.voxelToWorld({0, 0, double(k)}), ++number, image);
    }
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    requireMade(segmentation->writeDataset(dataset));
    putPixels(dataset, mask, planes);
    putResultModules(dataset, source, content.identity);
    if (!referenced.empty())
        putReferencedSeries(dataset, source.seriesUid, referenced);
    saveObject(format, file);
}

} // namespace dsmt::dicom
