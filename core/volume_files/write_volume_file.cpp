// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/write_volume_file.h"

#include "core/base/error.h"
#include "core/volume_files/volume_headers.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <unistd.h>
#include <zlib.h>

namespace dsmt::volume_files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = std::size_t(1) << 20U;
constexpr const char* kCompressed = "wb1"; ///< the fastest level packs HU nearly as tight as the slowest
constexpr const char* kPlain = "wbT";

struct CloseFile {
    void operator()(::gzFile_s* file) const { ::gzclose(file); }
};

[[noreturn]] void fail(const fs::path& file)
{
    throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

void write(const fs::path& file, const char* mode, const std::string& header, std::span<const char> voxels)
{
    std::unique_ptr<::gzFile_s, CloseFile> stream(::gzopen(file.c_str(), mode));
    if (!stream || ::gzwrite(stream.get(), header.data(), unsigned(header.size())) != int(header.size()))
        fail(file);
    for (std::size_t begin = 0; begin < voxels.size(); begin += kBlock) {
        const auto block = voxels.subspan(begin, std::min(kBlock, voxels.size() - begin));
        if (::gzwrite(stream.get(), block.data(), unsigned(block.size())) != int(block.size()))
            fail(file);
    }
    if (::gzclose(stream.release()) != Z_OK)
        fail(file);
}

void writeVoxels(const imaging::Geometry& geometry, VoxelKind kind, std::span<const std::byte> bytes,
                 const fs::path& file)
{
    const std::string name = file.filename().string();
    const bool isMetaImage = name.ends_with(".mha"), isPacked = name.ends_with(".nii.gz");
    if (!isMetaImage && !isPacked && !name.ends_with(".nii"))
        throw Error(
            ErrorKind::BadInput,
            fmt::format("{}: a volume is written as .nii.gz, .nii or .mha, not under this ending", file.string()));
    const fs::path partial = file.string() + fmt::format(".partial-{}", ::getpid());
    std::error_code failure;
    try {
        write(partial, isPacked ? kCompressed : kPlain,
              isMetaImage ? metaImageHeader(geometry, kind) : niftiHeader(geometry, kind),
              {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        fs::rename(partial, file);
    } catch (const fs::filesystem_error& error) {
        fs::remove(partial, failure);
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be written: {}", file.string(), error.code().message()));
    } catch (...) {
        fs::remove(partial, failure);
        throw;
    }
}

} // namespace

void writeVolumeFile(const imaging::Volume& volume, const fs::path& file)
{
    writeVoxels(volume.geometry(), VoxelKind::Int16, std::as_bytes(volume.voxels()), file);
}

void writeVolumeFile(const imaging::Mask& mask, const fs::path& file)
{
    writeVoxels(mask.geometry(), VoxelKind::Uint8, std::as_bytes(mask.voxels()), file);
}

void writeVolumeFile(const imaging::FloatImage& image, const fs::path& file)
{
    writeVoxels(image.geometry(), VoxelKind::Float32, std::as_bytes(image.voxels()), file);
}

} // namespace dsmt::volume_files
