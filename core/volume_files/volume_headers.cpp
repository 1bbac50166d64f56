// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/volume_headers.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <tuple>

namespace dsmt::volume_files {

namespace {

static_assert(std::endian::native == std::endian::little, "values are written as they lie in memory");

// Places and values in the header (nifti1.h).
constexpr std::size_t kHeaderBytes = 348, kVoxelsAt = 352;
constexpr std::size_t kDim = 40, kDatatype = 70, kBitpix = 72, kPixdim = 76, kVoxOffset = 108, kSclSlope = 112,
                      kXyztUnits = 123, kQformCode = 252, kSformCode = 254, kSrow = 280, kMagic = 344;
constexpr std::int16_t kScannerSpace = 1;
constexpr char kMillimetres = 2;

struct Kind {
    const char* metaImage;
    std::int16_t nifti, bits;
};

Kind described(VoxelKind kind)
{
    switch (kind) {
    case VoxelKind::Int16:
        return {"MET_SHORT", 4, 16};
    case VoxelKind::Uint8:
        return {"MET_UCHAR", 2, 8};
    case VoxelKind::Float32:
        break;
    }
    return {"MET_FLOAT", 16, 32};
}

template <class Value> void put(std::string& header, std::size_t place, Value value)
{
    std::memcpy(header.data() + place, &value, sizeof value);
}

} // namespace

std::string metaImageHeader(const imaging::Geometry& geometry, VoxelKind kind)
{
    const auto [i, j, k] = std::tie(geometry.iAxis, geometry.jAxis, geometry.kAxis);
    return fmt::format("ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                       "CompressedData = False\nTransformMatrix = {} {} {} {} {} {} {} {} {}\nOffset = {} {} {}\n"
                       "CenterOfRotation = 0 0 0\nAnatomicalOrientation = RAI\nElementSpacing = {} {} {}\n"
                       "DimSize = {} {} {}\nElementType = {}\nElementDataFile = LOCAL\n",
                       i.x, i.y, i.z, j.x, j.y, j.z, k.x, k.y, k.z, geometry.origin.x, geometry.origin.y,
                       geometry.origin.z, geometry.spacing[0], geometry.spacing[1], geometry.spacing[2],
                       geometry.size.i, geometry.size.j, geometry.size.k, described(kind).metaImage);
}

std::string niftiHeader(const imaging::Geometry& geometry, VoxelKind kind)
{
    std::string header(kVoxelsAt, '\0');
    put(header, 0, std::int32_t(kHeaderBytes));
    const std::array<int, 8> dim{3, geometry.size.i, geometry.size.j, geometry.size.k, 1, 1, 1, 1};
    for (std::size_t n = 0; n < dim.size(); ++n)
        put(header, kDim + 2 * n, std::int16_t(dim[n]));
    put(header, kDatatype, described(kind).nifti);
    put(header, kBitpix, described(kind).bits);
    put(header, kPixdim, 1.0F);
    for (std::size_t n = 0; n < 3; ++n)
        put(header, kPixdim + 4 * (n + 1), float(geometry.spacing[n]));
    put(header, kVoxOffset, float(kVoxelsAt));
    put(header, kSclSlope, 1.0F);
    header[kXyztUnits] = kMillimetres;
    // The affine map alone: unlike the quaternion it loses nothing.
    put(header, kQformCode, std::int16_t(0));
    put(header, kSformCode, kScannerSpace);
    const imaging::WorldPoint columns[] = {geometry.iAxis * geometry.spacing[0], geometry.jAxis * geometry.spacing[1],
                                           geometry.kAxis * geometry.spacing[2], geometry.origin};
    for (std::size_t n = 0; n < 4; ++n) {
        put(header, kSrow + 4 * n, float(-columns[n].x));
        put(header, kSrow + 16 + 4 * n, float(-columns[n].y));
        put(header, kSrow + 32 + 4 * n, float(columns[n].z));
    }
    std::memcpy(header.data() + kMagic, "n+1", 4);
    return header;
}

} // namespace dsmt::volume_files
