// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/nifti_header.h"

#include "core/base/error.h"
#include "core/volume_files/file_grid.h"
#include "core/volume_files/nifti_fields.h"
#include "core/volume_files/packed_bytes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <system_error>
#include <vector>

namespace dsmt::volume_files {

namespace fs = std::filesystem;
using imaging::WorldPoint;

namespace {

/// Extensions stand between header and voxels; the longest known ones hold a DICOM header.
constexpr double kLongestExtension = double(std::uint64_t(16) << 20U);

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

NiftiFields fieldsOf(const fs::path& file)
{
    sizeOfFile(file); // opening a pipe would wait for ever
    std::string bytes(NiftiFields::kMostBytes, '\0');
    bytes.resize(PackedBytes({file, 0, isGzip(file), 0}).read(bytes));
    return NiftiFields(std::move(bytes));
}

/// "ct.img.gz" with ".hdr" as "ct.hdr" or "ct.hdr.gz", whichever is there; the path itself for other endings.
fs::path partner(const fs::path& file, const std::string& from, const std::string& to)
{
    fs::path stem = file;
    if (stem.extension() == ".gz")
        stem.replace_extension();
    if (stem.extension() != from)
        return file;
    const fs::path plain = stem.replace_extension(to), packed = plain.string() + ".gz";
    std::error_code unknown;
    return !fs::exists(plain, unknown) && fs::exists(packed, unknown) ? packed : plain;
}

fs::path headerFileOf(const fs::path& file)
{
    return partner(file, ".img", ".hdr");
}

VoxelFormat formatOf(const NiftiFields& fields)
{
    VoxelFormat format;
    constexpr std::pair<int, VoxelType> kTypes[] = {
        {2, VoxelType::UInt8},    {4, VoxelType::Int16},    {8, VoxelType::Int32},    {16, VoxelType::Float32},
        {64, VoxelType::Float64}, {256, VoxelType::Int8},   {512, VoxelType::UInt16}, {768, VoxelType::UInt32},
        {1024, VoxelType::Int64}, {1280, VoxelType::UInt64}};
    const int datatype = fields.datatype();
    const auto* const type =
        std::find_if(std::begin(kTypes), std::end(kTypes), [&](const auto& row) { return row.first == datatype; });
    if (type == std::end(kTypes))
        refuse(fmt::format("its voxels are no whole or floating point numbers (NIfTI type {})", datatype));
    format.type = type->second;
    format.isBigEndian = fields.isSwapped();
    // A slope of 0 says that there is no scaling; some programs write no number instead.
    const double slope = fields.slope();
    if (slope != 0 && std::isfinite(slope)) {
        format.slope = slope;
        format.intercept = fields.intercept();
        if (!std::isfinite(format.intercept))
            refuse("its scaling is no number");
    }
    return format;
}

std::array<std::int64_t, 3> sizeOf(const NiftiFields& fields)
{
    const std::int64_t axes = fields.dim(0);
    if (axes < 3 || axes > 7)
        refuse(fmt::format("it has {} axes, not three", axes));
    for (std::size_t n = 4; n <= std::size_t(axes); ++n)
        if (fields.dim(n) != 1)
            refuse(fmt::format("it holds {} volumes (axis {}), not one", fields.dim(n), n));
    return {fields.dim(1), fields.dim(2), fields.dim(3)};
}

/// Columns of the affine map in the file's unit, RAS: three steps and the origin.
using Affine = std::array<WorldPoint, 4>;

Affine sform(const NiftiFields& fields)
{
    Affine affine;
    for (std::size_t n = 0; n < affine.size(); ++n)
        affine[n] = {fields.srow(0, n), fields.srow(1, n), fields.srow(2, n)};
    return affine;
}

/// Method 2 of nifti1.h: the rotation of the quaternion (a, b, c, d), the third axis reversed by a negative pixdim[0].
Affine qform(const NiftiFields& fields)
{
    const auto part = [&](std::size_t index) { return fields.quaternion(index); };
    double b = part(0), c = part(1), d = part(2);
    const double squares = b * b + c * c + d * d;
    if (squares > 1) {
        const double scale = 1 / std::sqrt(squares);
        b *= scale;
        c *= scale;
        d *= scale;
    }
    const double a = std::sqrt(std::max(0.0, 1 - squares));
    const auto step = [&](std::size_t n) { return std::abs(fields.pixdim(n)); };
    const double third = fields.pixdim(0) < 0 ? -step(3) : step(3);
    return {WorldPoint{a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)} * step(1),
            WorldPoint{2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)} * step(2),
            WorldPoint{2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c} * third,
            WorldPoint{part(3), part(4), part(5)}};
}

/// Method 1: nothing but the steps. The axes are those of a DICOM series, as ITK takes them.
Affine stepsAlone(const NiftiFields& fields)
{
    const auto step = [&](std::size_t n) { return std::abs(fields.pixdim(n)); };
    return {WorldPoint{-step(1), 0, 0}, WorldPoint{0, -step(2), 0}, WorldPoint{0, 0, step(3)}, WorldPoint{}};
}

void place(const NiftiFields& fields, VolumeFileHeader& header)
{
    const Affine straight = sform(fields);
    const bool hasSform = fields.sformCode() > 0 && !std::all_of(straight.begin(), straight.begin() + 3,
                                                                 [](WorldPoint step) { return step == WorldPoint{}; });
    const bool hasQform = fields.qformCode() > 0;
    const Affine affine = hasSform ? straight : hasQform ? qform(fields) : stepsAlone(fields);
    if (!hasSform && !hasQform)
        header.notes.push_back({"place_unknown",
                                "The file does not say how the volume lies in the patient (no sform or "
                                "qform); its axes were taken as Left, Posterior, Superior."});
    FileGrid grid;
    grid.size = sizeOf(fields);
    const auto toLps = [mm = fields.millimetres()](WorldPoint ras) { return WorldPoint{-ras.x, -ras.y, ras.z} * mm; };
    for (std::size_t n = 0; n < grid.steps.size(); ++n)
        grid.steps[n] = toLps(affine[n]);
    grid.origin = toLps(affine[3]);
    placeGrid(grid, header);
}

VoxelBytes voxelsOf(const NiftiFields& fields, const fs::path& headerFile)
{
    const bool isPair = fields.magic()[1] == 'i';
    VoxelBytes voxels;
    voxels.file = isPair ? partner(headerFile, ".hdr", ".img") : headerFile;
    if (isPair && voxels.file == headerFile)
        refuse("it is the header of a pair of files, but its name does not end in .hdr");
    if (std::error_code unknown; !fs::is_regular_file(voxels.file, unknown))
        refuse(fmt::format("the file of its voxels, {}, is not beside it", voxels.file.filename().string()));
    if (isPair && isLinkElsewhere(voxels.file))
        refuse(
            fmt::format("the file of its voxels, {}, is a link that leads elsewhere", voxels.file.filename().string()));
    voxels.isPacked = isGzip(voxels.file);
    double at = fields.voxelsAt();
    if (!isPair && at == 0)
        at = fields.bytes() + 4;
    if (!(at >= (isPair ? 0 : fields.bytes()) && at <= kLongestExtension))
        refuse(fmt::format("it says that its voxels begin at byte {:.6g}", at));
    (voxels.isPacked ? voxels.skipped : voxels.begin) = std::uint64_t(at);
    return voxels;
}

} // namespace

bool isNifti(const fs::path& file)
{
    return fieldsOf(headerFileOf(file)).isHeader();
}

std::optional<VolumeFileHeader> readNiftiHeader(const fs::path& file)
{
    const fs::path headerFile = headerFileOf(file);
    const NiftiFields fields = fieldsOf(headerFile);
    if (!fields.isHeader())
        return std::nullopt;
    const std::string version = fields.isSecond() ? "2" : "1";
    if (fields.magic() != "n+" + version && fields.magic() != "ni" + version)
        refuse("it is ANALYZE 7.5, which does not tell left from right");
    VolumeFileHeader header;
    header.format = formatOf(fields);
    place(fields, header);
    header.voxels = voxelsOf(fields, headerFile);
    return header;
}

} // namespace dsmt::volume_files
