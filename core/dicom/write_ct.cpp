// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/write_ct.h"

#include "core/dicom/ct_object.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/save_object.h"
#include "core/dicom/slice_header.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

void requireWritable(const imaging::Geometry& geometry, const SeriesRecord& record)
{
    if (record.seriesUid.empty())
        throw Error(ErrorKind::Failed, "a CT series without series UID cannot be written");
    if (geometry.size.voxels() == 0 || geometry.size.i > kMostRowsOrColumns || geometry.size.j > kMostRowsOrColumns)
        throw Error(ErrorKind::Failed, fmt::format("a volume of {} x {} x {} voxels cannot be written as CT images",
                                                   geometry.size.i, geometry.size.j, geometry.size.k));
}

} // namespace

void writeCtSeries(const imaging::Volume& volume, const SeriesRecord& record, const fs::path& folder,
                   const Progress& progress, const CtStyle& style)
{
    prepareDcmtk();
    requireWritable(volume.geometry(), record);
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", folder.string(), failure.message()));

    DcmFileFormat format;
    putSeriesAttributes(*format.getDataset(), volume.geometry(), record, style);
    const int slices = volume.geometry().size.k;
    for (int k = 0; k < slices; ++k) {
        progress.advance(double(k) / slices, "Writing slices");
        const int number = style.stored.superiorFirst ? slices - k : k + 1;
        putSliceAttributes(*format.getDataset(), volume, record, {k, number}, style.stored);
        saveObject(format, folder / fmt::format("CT{:06}.dcm", number));
    }
}

} // namespace dsmt::dicom
