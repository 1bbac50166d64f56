// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/voxel_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace dsmt::volume_files {

namespace {

static_assert(std::endian::native == std::endian::little, "values are read as they lie in memory");

constexpr double kHighestHu = 32767;

template <class Stored> Stored storedAt(const char* bytes, bool isBigEndian)
{
    std::array<char, sizeof(Stored)> cell{};
    std::memcpy(cell.data(), bytes, sizeof(Stored));
    if (isBigEndian)
        std::reverse(cell.begin(), cell.end());
    return std::bit_cast<Stored>(cell);
}

template <class Stored> void convert(std::span<const char> bytes, const VoxelFormat& format, std::span<std::int16_t> hu)
{
    for (std::size_t n = 0; n < hu.size(); ++n) {
        const auto stored = storedAt<Stored>(bytes.data() + n * sizeof(Stored), format.isBigEndian);
        // In this order of arguments, what is no number becomes the lowest one.
        const double limited =
            std::min(kHighestHu, std::max(double(kLowestHu), format.slope * double(stored) + format.intercept));
        hu[n] = std::int16_t(limited < 0 ? limited - 0.5 : limited + 0.5);
    }
}

struct TypeRow {
    std::size_t bytes;
    void (*convert)(std::span<const char>, const VoxelFormat&, std::span<std::int16_t>);
};

/// In the order of VoxelType.
constexpr std::array<TypeRow, 10> kTypes{{{1, convert<std::int8_t>},
                                          {1, convert<std::uint8_t>},
                                          {2, convert<std::int16_t>},
                                          {2, convert<std::uint16_t>},
                                          {4, convert<std::int32_t>},
                                          {4, convert<std::uint32_t>},
                                          {8, convert<std::int64_t>},
                                          {8, convert<std::uint64_t>},
                                          {4, convert<float>},
                                          {8, convert<double>}}};

const TypeRow& rowOf(VoxelType type)
{
    return kTypes.at(std::size_t(type));
}

} // namespace

std::size_t bytesOf(VoxelType type)
{
    return rowOf(type).bytes;
}

void toHounsfield(std::span<const char> bytes, const VoxelFormat& format, std::span<std::int16_t> hu)
{
    assert(bytes.size() == hu.size() * bytesOf(format.type));
    rowOf(format.type).convert(bytes, format, hu);
}

} // namespace dsmt::volume_files
