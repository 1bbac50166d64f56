// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::volume_files {

enum class VoxelType { Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float32, Float64 };

/// How a file stores one voxel; HU = slope * stored + intercept.
struct VoxelFormat {
    VoxelType type = VoxelType::Int16;
    bool isBigEndian = false;
    double slope = 1;
    double intercept = 0;
};

/// Where the voxels lie, i fastest, then j, then k.
struct VoxelBytes {
    std::filesystem::path file;
    std::uint64_t begin = 0;   ///< in the file: of the voxels, or of the packed stream that holds them
    bool isPacked = false;     ///< gzip or zlib (RFC 1952, 1950)
    std::uint64_t skipped = 0; ///< unpacked bytes before the first voxel
};

/// Something about a file that the person should know, yet no reason against reading it.
struct VolumeNote {
    std::string code; ///< place_unknown, not_hounsfield
    std::string text; ///< one English sentence
};

/// Files may count against the hand of the patient; volumes do not (i x j = k, as those of DICOM series).
enum class ReversedAxis { None, Rows, Slices };

struct VolumeFileHeader {
    imaging::Geometry geometry; ///< LPS, mm; of the volume that readVolumeFile gives
    VoxelFormat format;
    VoxelBytes voxels;
    ReversedAxis reversed = ReversedAxis::None; ///< the axis that the file counts the other way
    std::vector<VolumeNote> notes;
};

/// Whether the ending is that of a volume (.nii, .hdr, .img, each also with .gz, .mha, .mhd) and the file begins
/// like one. Never throws; reads at most 64 KiB.
bool isVolumeFile(const std::filesystem::path& file);

/// Reads what stands before the voxels of a NIfTI-1 or NIfTI-2 file (nifti1.h, nifti2.h of the NIfTI working group;
/// a pair by either name) or MetaImage (Kitware, "MetaIO") and checks it against the size of the file.
/// NIfTI: the sform places the volume, else the qform, else the pixel dimensions alone, which place_unknown says.
/// @throws Error(NotFound) when the file does not exist, Error(BadInput) naming it and the reason when it cannot be a
/// three-dimensional grey volume with perpendicular axes, is cut off, or would unpack to more than 320 MiB and 200
/// times its size
VolumeFileHeader readVolumeFileHeader(const std::filesystem::path& file);

} // namespace dsmt::volume_files
