// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_segmentation.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/enhanced_header.h"
#include "core/dicom/functional_groups.h"
#include "core/dicom/segment_frames.h"
#include "core/dicom/segment_grid.h"
#include "core/dicom/segment_list.h"
#include "core/dicom/slice_geometry.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <new>

namespace dsmt::dicom {

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

SegmentPlane planeOf(const FunctionalGroups& groups, std::size_t frame)
{
    SliceHeader header;
    readGeometry({groups.find(frame, DCM_PlanePositionSequence, DCM_ImagePositionPatient),
                  groups.find(frame, DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient),
                  groups.find(frame, DCM_PixelMeasuresSequence, DCM_PixelSpacing)},
                 header);
    const auto measure = [&](const DcmTagKey& tag) {
        DcmItem* const item = groups.find(frame, DCM_PixelMeasuresSequence, tag);
        return item ? number(*item, tag).value_or(0) : 0;
    };
    return {int(frame),          header.slice.imagePosition,        header.rowDirection,        header.columnDirection,
            header.pixelSpacing, measure(DCM_SpacingBetweenSlices), measure(DCM_SliceThickness)};
}

/// The planes of one segment, in the order of the file.
std::vector<SegmentPlane> planesOf(const FunctionalGroups& groups, int segment)
{
    std::vector<SegmentPlane> planes;
    for (std::size_t frame = 0; frame < groups.frames(); ++frame) {
        DcmItem* const item = groups.find(frame, DCM_SegmentIdentificationSequence, DCM_ReferencedSegmentNumber);
        const auto number = item ? integer(*item, DCM_ReferencedSegmentNumber) : std::nullopt;
        if (!number)
            refuse(fmt::format("frame {} does not say which segment it shows", frame + 1));
        if (*number != segment)
            continue;
        try {
            planes.push_back(planeOf(groups, frame));
        } catch (const Error& failure) {
            throw failure.within(fmt::format("frame {}", frame + 1));
        }
    }
    return planes;
}

/// Least and greatest column, row and slice of what is set.
struct Box {
    int low[3] = {1 << 30, 1 << 30, 1 << 30}, high[3] = {-1, -1, -1};

    void take(int i, int j, int k)
    {
        const int at[3] = {i, j, k};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], at[axis]);
            high[axis] = std::max(high[axis], at[axis]);
        }
    }
};

/// What is set of one frame, without the empty rows and columns around it.
struct Patch {
    int slice = 0, column = 0, row = 0, columns = 0;
    std::vector<std::uint8_t> voxels;
};

Patch cutOut(std::span<const std::uint8_t> plane, int columns, int slice, Box& all)
{
    Box box;
    for (std::size_t n = 0; n < plane.size(); ++n)
        if (plane[n]) {
            const int column = int(n % std::size_t(columns)), row = int(n / std::size_t(columns));
            box.take(column, row, slice);
            all.take(column, row, slice);
        }
    Patch patch{slice, box.low[0], box.low[1], box.high[0] - box.low[0] + 1, {}};
    for (int row = box.low[1]; row <= box.high[1]; ++row) {
        const auto first = plane.begin() + std::ptrdiff_t(row) * columns + patch.column;
        patch.voxels.insert(patch.voxels.end(), first, first + patch.columns);
    }
    return patch;
}

imaging::MaskPtr assembled(const imaging::Geometry& whole, const Box& box, const std::vector<Patch>& patches)
{
    // A whole CT of a thousand slices has half of it.
    constexpr std::size_t kMostVoxels = std::size_t(1) << 29U;
    imaging::Geometry grid = whole;
    grid.origin = whole.voxelToWorld({double(box.low[0]), double(box.low[1]), double(box.low[2])});
    grid.size = {box.high[0] - box.low[0] + 1, box.high[1] - box.low[1] + 1, box.high[2] - box.low[2] + 1};
    if (grid.size.voxels() > kMostVoxels)
        refuse("its frames lie so far apart that most of the mask would be empty");
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (const Patch& patch : patches)
        for (std::size_t n = 0; n < patch.voxels.size(); ++n)
            if (patch.voxels[n])
                voxels[grid.offset({patch.column - box.low[0] + int(n % std::size_t(patch.columns)),
                                    patch.row - box.low[1] + int(n / std::size_t(patch.columns)),
                                    patch.slice - box.low[2]})] = 1;
    return std::make_shared<const imaging::Mask>(grid, std::move(voxels));
}

Segmentation read(const std::filesystem::path& path, std::optional<int> wanted, const imaging::Geometry* ct,
                  const Progress& progress)
{
    const OpenFile file(path);
    const DicomObject object = DicomObject::readHeader(file);
    DcmDataset& dataset = object.dataset();
    requireSegmentation(dataset);
    const std::map<int, std::string> segments = segmentsOf(dataset);
    Segmentation result;
    result.segment = chosenSegment(segments, wanted);
    result.label = segments.at(result.segment);
    result.frameOfReferenceUid = rawText(dataset, DCM_FrameOfReferenceUID);

    const FunctionalGroups groups(dataset);
    const SegmentFrames frames(file, object, progress.stopToken());
    if (groups.frames() != std::size_t(frames.count()))
        refuse(fmt::format("it says that it has {} frames and describes {}", frames.count(), groups.frames()));
    const std::vector<SegmentPlane> planes = planesOf(groups, result.segment);
    if (planes.empty())
        refuse(fmt::format("its segment {} is empty", result.segment));
    const SegmentGrid grid = layOutPlanes(planes, frames.columns(), frames.rows(), ct);

    Box box;
    std::vector<Patch> patches;
    for (std::size_t n = 0; n < planes.size(); ++n) {
        progress.advance(double(n) / double(planes.size()), "Reading a segmentation");
        try {
            patches.push_back(cutOut(frames.read(planes[n].frame), frames.columns(), grid.slices[n], box));
        } catch (const Error& failure) {
            throw failure.within(fmt::format("frame {}", planes[n].frame + 1));
        }
    }
    if (box.high[0] < 0)
        refuse(fmt::format("its segment {} is empty", result.segment));
    result.mask = assembled(grid.geometry, box, patches);
    return result;
}

} // namespace

std::map<int, std::string> segmentsIn(const std::filesystem::path& file)
{
    prepareDcmtk();
    try {
        const DicomObject object = DicomObject::readHeader(OpenFile(file));
        requireSegmentation(object.dataset());
        return segmentsOf(object.dataset());
    } catch (const Error& failure) {
        throw failure.within(file.string());
    }
}

bool isSegmentation(const std::filesystem::path& file)
{
    prepareDcmtk();
    try {
        const OpenFile opened(file);
        return looksLikeDicom(opened) &&
               rawText(DicomObject::readHeader(opened).dataset(), DCM_SOPClassUID) == UID_SegmentationStorage;
    } catch (const Error&) {
        return false;
    } catch (const std::bad_alloc&) {
        return false;
    }
}

Segmentation readSegmentation(const std::filesystem::path& file, std::optional<int> segment,
                              const imaging::Geometry* ct, const Progress& progress)
{
    prepareDcmtk();
    try {
        return read(file, segment, ct, progress);
    } catch (const Error& failure) {
        throw failure.within(file.string());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::BadInput, file.string() + ": there is not enough memory for its mask");
    }
}

} // namespace dsmt::dicom
