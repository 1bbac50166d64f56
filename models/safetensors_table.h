// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::models {

inline constexpr std::uint64_t kMostHeaderBytes = 16u << 20;
inline constexpr std::uint64_t kMostWeightBytes = std::uint64_t(2) << 30; ///< of a whole file

/// Where a tensor lies among the values of a safetensors file.
struct TensorPlace {
    std::string name;
    std::vector<std::int64_t> shape;
    std::uint64_t begin, end; ///< bytes after the header

    std::uint64_t count() const { return (end - begin) / sizeof(float); }
};

/// The tensors that a header tells of, in the order of their values: float32 alone, each name once, without overlap or
/// hole, their shapes as long as their values. A header may cost a small multiple of its own length in memory.
/// @param valueBytes what the file holds after the header
/// @throws Error(BadInput)
std::vector<TensorPlace> tensorTable(const std::string& header, std::uint64_t valueBytes);

} // namespace dsmt::models
