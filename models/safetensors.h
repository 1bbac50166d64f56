// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dsmt::models {

/// A named array of float32, first dimension slowest.
struct StoredTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};

using StoredTensors = std::map<std::string, StoredTensor>;

/// "member0." and so on: an ensemble is one file.
std::string memberPrefix(int member);

/// Reads a safetensors file (github.com/huggingface/safetensors, format description): 8 bytes of header length, JSON
/// header, raw values. Holds no code. Every length and offset is checked against the file before memory is taken, and
/// every value is finite.
/// @throws Error(NotFound), Error(BadInput) naming the file and the reason
StoredTensors readSafetensors(const std::filesystem::path& file);

/// Writes beside the target and renames, so that a reader never sees half a file.
/// @throws Error(Failed), also for values that are not finite: training went wrong
void writeSafetensors(const std::filesystem::path& file, const StoredTensors& tensors);

} // namespace dsmt::models
