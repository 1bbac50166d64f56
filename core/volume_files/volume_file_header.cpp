// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/volume_file_header.h"

#include "core/base/error.h"
#include "core/volume_files/meta_image_fields.h"
#include "core/volume_files/meta_image_header.h"
#include "core/volume_files/nifti_header.h"
#include "core/volume_files/packed_bytes.h"
#include "core/volume_files/voxel_values.h"

#include <algorithm>
#include <optional>

namespace dsmt::volume_files {

namespace fs = std::filesystem;

namespace {

enum class FileKind { Nifti, MetaImage };

std::optional<FileKind> kindByEnding(const fs::path& file)
{
    std::string name = file.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const auto endsIn = [&](const char* ending) { return name.ends_with(ending); };
    if (endsIn(".mha") || endsIn(".mhd"))
        return FileKind::MetaImage;
    for (const char* ending : {".nii", ".hdr", ".img"})
        if (endsIn(ending) || name.ends_with(std::string(ending) + ".gz"))
            return FileKind::Nifti;
    return std::nullopt;
}

VolumeFileHeader readHeader(const fs::path& file)
{
    const auto kind = kindByEnding(file);
    if (!kind)
        throw Error(ErrorKind::BadInput,
                    "its name does not end like a volume's (.nii, .nii.gz, .hdr, .img, .mha, .mhd)");
    sizeOfFile(file);
    const auto header = kind == FileKind::Nifti ? readNiftiHeader(file) : readMetaImageHeader(file);
    if (!header)
        throw Error(ErrorKind::BadInput, kind == FileKind::Nifti ? "it is no NIfTI file" : "it is no MetaImage");
    requireBytes(header->voxels, header->geometry.size.voxels() * bytesOf(header->format.type));
    return *header;
}

} // namespace

bool isVolumeFile(const fs::path& file)
{
    try {
        const auto kind = kindByEnding(file);
        return kind && (kind == FileKind::Nifti ? isNifti(file) : MetaImageFields::read(file).has_value());
    } catch (const Error&) {
        return false;
    }
}

VolumeFileHeader readVolumeFileHeader(const fs::path& file)
{
    try {
        return readHeader(file);
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

} // namespace dsmt::volume_files
