// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/read_volume_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::fixtures {

using volume_files::VoxelType;

/// The bytes of a value in either byte order.
template <class Value> std::string bytesOf(Value value, bool bigEndian)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    if (bigEndian)
        std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// Values one after the other as a file stores them.
std::string storedAs(VoxelType type, bool bigEndian, const std::vector<double>& values);

/// A NIfTI file whose fields a test may bend; 3 x 2 x 2 voxels of 0.5 x 0.75 x 2 mm, int16.
struct MadeNifti {
    bool second = false, bigEndian = false;
    VoxelType type = VoxelType::Int16;
    std::vector<std::int64_t> dim{3, 3, 2, 2, 1, 1, 1, 1};
    std::array<double, 8> pixdim{1, 0.5, 0.75, 2, 0, 0, 0, 0};
    double slope = 1, intercept = 0;
    int qformCode = 0, sformCode = 1, units = 2;
    std::array<double, 6> quaternion{}; ///< b, c, d, offsets
    /// RAS; the default is an axial series stored as DICOM orders it.
    std::array<double, 12> srow{-0.5, 0, 0, 10, 0, -0.75, 0, 20, 0, 0, 2, -30};
    std::string magic = "n+";   ///< the version follows
    std::int64_t voxelsAt = -1; ///< -1: behind the header
    std::string extension;
    std::vector<double> values = telling();

    /// -1000, -993, ... one a voxel.
    static std::vector<double> telling(std::size_t count = 12);
    std::string header() const;
    std::string voxels() const { return storedAs(type, bigEndian, values); }
    std::string file() const { return header() + extension + voxels(); }
};

using MetaFields = std::vector<std::pair<std::string, std::string>>;

/// The text of the same volume as MetaImage (LPS), with some fields replaced, added, or left out by "".
std::string metaImageText(const MetaFields& fields, const std::string& elementDataFile = "LOCAL");

/// As gzip (RFC 1952) or zlib (RFC 1950).
std::string packed(const std::string& bytes, bool gzip);
void writeBytes(const std::filesystem::path& file, const std::string& bytes);

/// The message of the Error(BadInput) that reading the file ends with; "" when it is read, "another kind" for others.
std::string whyNotRead(const std::filesystem::path& file);

std::vector<int> voxelsOf(const imaging::Volume& volume);

} // namespace dsmt::fixtures
