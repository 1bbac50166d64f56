// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/meta_image_header.h"

#include "core/base/error.h"
#include "core/volume_files/file_grid.h"
#include "core/volume_files/meta_image_fields.h"
#include "core/volume_files/packed_bytes.h"
#include "core/volume_files/voxel_values.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace dsmt::volume_files {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

VoxelFormat formatOf(const MetaImageFields& fields)
{
    constexpr std::pair<const char*, VoxelType> kTypes[] = {
        {"MET_CHAR", VoxelType::Int8},         {"MET_UCHAR", VoxelType::UInt8},   {"MET_SHORT", VoxelType::Int16},
        {"MET_USHORT", VoxelType::UInt16},     {"MET_INT", VoxelType::Int32},     {"MET_UINT", VoxelType::UInt32},
        {"MET_LONG", VoxelType::Int32},        {"MET_ULONG", VoxelType::UInt32},  {"MET_LONG_LONG", VoxelType::Int64},
        {"MET_ULONG_LONG", VoxelType::UInt64}, {"MET_FLOAT", VoxelType::Float32}, {"MET_DOUBLE", VoxelType::Float64}};
    const std::string name = fields.text({"ElementType"});
    const auto* const type =
        std::find_if(std::begin(kTypes), std::end(kTypes), [&](const auto& row) { return row.first == name; });
    if (type == std::end(kTypes))
        refuse(fmt::format("its voxels are no whole or floating point numbers (ElementType {})", shown(name)));
    if (fields.whole("ElementNumberOfChannels", 1) != 1)
        refuse("its voxels have several channels, not one");
    if (!fields.flag({"BinaryData"}, true))
        refuse("its voxels are written as text, which is not read");
    // Programs differ on whether these count.
    if (fields.numbers({"ElementToIntensityFunctionSlope"}, 1).value_or(std::vector{1.0}).front() != 1 ||
        fields.numbers({"ElementToIntensityFunctionOffset"}, 1).value_or(std::vector{0.0}).front() != 0)
        refuse("it asks for its values to be scaled (ElementToIntensityFunction), which is not read");
    VoxelFormat format;
    format.type = type->second;
    format.isBigEndian = fields.flag({"BinaryDataByteOrderMSB", "ElementByteOrderMSB"}, false);
    return format;
}

/// Three axes, or four of which the last is one volume long.
std::size_t axesOf(const MetaImageFields& fields)
{
    const long long axes = fields.whole("NDims", 0);
    if (axes != 3 && axes != 4)
        refuse(fmt::format("it has {} axes, not three", axes));
    return std::size_t(axes);
}

std::array<std::int64_t, 3> sizeOf(const MetaImageFields& fields, std::size_t axes)
{
    const auto size = fields.numbers({"DimSize"}, axes);
    if (!size)
        refuse("it does not say how many voxels it has (no DimSize)");
    if (std::any_of(size->begin(), size->end(), [](double n) { return !(n >= 1 && n <= 1e6) || n != std::int64_t(n); }))
        refuse(fmt::format("it says DimSize = {}, which no CT has", shown(fields.text({"DimSize"}))));
    if (axes == 4 && (*size)[3] != 1)
        refuse(fmt::format("it holds {} volumes, not one", (*size)[3]));
    return {std::int64_t((*size)[0]), std::int64_t((*size)[1]), std::int64_t((*size)[2])};
}

void place(const MetaImageFields& fields, VolumeFileHeader& header)
{
    const std::size_t axes = axesOf(fields);
    // ElementSize is how large a voxel is, which stands for the missing spacing.
    const auto spacing = fields.numbers({"ElementSpacing", "ElementSize"}, axes);
    if (!spacing)
        refuse("its scale is unknown (no ElementSpacing)");
    const auto matrix = fields.numbers({"TransformMatrix", "Rotation", "Orientation"}, axes * axes);
    const auto offset = fields.numbers({"Offset", "Position", "Origin"}, axes);
    if (!matrix)
        header.notes.push_back({"place_unknown",
                                "The file does not say how the volume lies in the patient (no "
                                "TransformMatrix); its axes were taken as Left, Posterior, Superior."});
    if (!offset)
        header.notes.push_back({"place_unknown", "The file does not say where the volume lies in the patient (no "
                                                 "Offset); its first voxel was taken as the origin."});
    FileGrid grid;
    grid.size = sizeOf(fields, axes);
    for (std::size_t n = 0; n < 3; ++n) {
        if (!((*spacing)[n] > 0))
            refuse(fmt::format("its voxels are {:.4g} mm apart, which no CT has", (*spacing)[n]));
        const auto along = [&](std::size_t c) { return matrix ? (*matrix)[n * axes + c] : n == c ? 1.0 : 0.0; };
        grid.steps[n] = imaging::WorldPoint{along(0), along(1), along(2)} * (*spacing)[n];
    }
    if (offset)
        grid.origin = {(*offset)[0], (*offset)[1], (*offset)[2]};
    placeGrid(grid, header);
}

/// A file beside the header and nothing else: what a header says is never a way out of its folder.
fs::path besideHeader(const fs::path& header, const std::string& name)
{
    if (name.empty() || name.size() > 255 || name == "." || name == ".." || name.find_first_of("/\\:") != name.npos)
        refuse(fmt::format("it names \"{}\" as the file of its voxels, which is no file beside it", shown(name)));
    const fs::path folder = header.has_parent_path() ? header.parent_path() : ".", file = folder / name;
    std::error_code failure;
    if (!fs::exists(file, failure))
        refuse(fmt::format("the file of its voxels, \"{}\", is not beside it", shown(name)));
    if (isLinkElsewhere(file))
        refuse(fmt::format("the file of its voxels, \"{}\", is a link that leads elsewhere", shown(name)));
    return file;
}

VoxelBytes voxelsOf(const fs::path& file, const MetaImageFields& fields, const VolumeFileHeader& header)
{
    const std::string name = fields.text({"ElementDataFile"});
    if (name.starts_with("LIST") || name.find('%') != name.npos)
        refuse("its slices lie in files of their own (ElementDataFile LIST or a pattern), which is not read");
    const bool isLocal = name == "LOCAL" || name == "Local" || name == "local";
    VoxelBytes voxels;
    voxels.file = isLocal ? file : besideHeader(file, name);
    voxels.isPacked = fields.flag({"CompressedData"}, false);
    const long long skipped = fields.whole("HeaderSize", 0);
    if (skipped < -1 || (skipped == -1 && voxels.isPacked))
        refuse(fmt::format("it says HeaderSize = {}, which makes no sense here", skipped));
    const std::uint64_t bytes = header.geometry.size.voxels() * bytesOf(header.format.type);
    const std::uint64_t there = sizeOfFile(voxels.file);
    if (skipped == -1)
        voxels.begin = there - std::min(there, bytes);
    else
        voxels.begin = skipped > 0 ? std::uint64_t(skipped) : isLocal ? fields.end() : 0;
    return voxels;
}

} // namespace

std::optional<VolumeFileHeader> readMetaImageHeader(const fs::path& file)
{
    const auto fields = MetaImageFields::read(file);
    if (!fields)
        return std::nullopt;
    if (const std::string kind = fields->text({"ObjectType"}); !kind.empty() && kind != "Image")
        refuse(fmt::format("it holds no image but {}", shown(kind)));
    VolumeFileHeader header;
    header.format = formatOf(*fields);
    place(*fields, header);
    header.voxels = voxelsOf(file, *fields, header);
    return header;
}

} // namespace dsmt::volume_files
