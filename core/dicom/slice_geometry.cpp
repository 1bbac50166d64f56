// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/slice_geometry.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cmath>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

std::optional<std::vector<double>> numbersOf(DcmItem* item, const DcmTagKey& tag, std::size_t count)
{
    return item ? numbers(*item, tag, count) : std::nullopt;
}

} // namespace

void readGeometry(const GeometryItems& items, SliceHeader& header)
{
    const auto position = numbersOf(items.position, DCM_ImagePositionPatient, 3);
    if (!position)
        refuse("its place is unknown (no Image Position (Patient))");
    header.slice.imagePosition = {(*position)[0], (*position)[1], (*position)[2]};
    if (imaging::length(header.slice.imagePosition) > 1e5)
        refuse("its place is more than 100 m away");

    const auto spacing = numbersOf(items.spacing, DCM_PixelSpacing, 2);
    if (!spacing)
        refuse("its scale is unknown (no Pixel Spacing)");
    for (const double mm : *spacing)
        if (!(mm > 0.01 && mm < 100))
            refuse(fmt::format("its pixel spacing is {} mm, which no CT has", mm));
    // PS3.3 10.7.1.3: the distance between rows comes first.
    header.pixelSpacing = {(*spacing)[1], (*spacing)[0]};

    const auto axes = numbersOf(items.orientation, DCM_ImageOrientationPatient, 6);
    if (!axes)
        refuse("its orientation is unknown (no Image Orientation (Patient))");
    const imaging::WorldPoint row{(*axes)[0], (*axes)[1], (*axes)[2]};
    const imaging::WorldPoint column{(*axes)[3], (*axes)[4], (*axes)[5]};
    if (std::abs(imaging::length(row) - 1) > 0.01 || std::abs(imaging::length(column) - 1) > 0.01 ||
        std::abs(imaging::dot(row, column)) > 0.01)
        refuse("its orientation is not two perpendicular unit vectors");
    header.rowDirection = row * (1 / imaging::length(row));
    const imaging::WorldPoint upright = column - header.rowDirection * imaging::dot(header.rowDirection, column);
    header.columnDirection = upright * (1 / imaging::length(upright));
}

} // namespace dsmt::dicom
