// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dsmt::inference {

inline constexpr const char* kDescriptionFile = "model.json";
inline constexpr const char* kWeightsFile = "weights.safetensors";
inline constexpr const char* kCardFile = "card.md";
inline constexpr const char* kSumsFile = "SHA256SUMS";
/// Grows after the package was sealed: a line for each look at a test cohort.
inline constexpr const char* kOpeningsFile = "opened.jsonl";

/// Letters, digits, dot, dash and underscore, no dot first, at most 64: it becomes the name of a folder.
bool isPackageName(const std::string& name);

/// The name, relative to the package, of a file that a seal covers: model.json, weights.safetensors, card.md,
/// log.jsonl, figures/*.png, .svg and .pdf. Nothing that could be a program.
bool isSealedFile(const std::string& file);

/// The most bytes that such a file may have.
std::uint64_t mostBytesOf(const std::string& file);

struct PackageContents {
    std::vector<std::string> sealed;            ///< files that a seal covers, sorted
    std::map<std::string, std::string> foreign; ///< what has no place in a package, links above all, and why
};
/// What lies in a package's folder. SHA256SUMS and opened.jsonl are in neither list.
/// @throws Error(NotFound) when it is no folder; Error(Failed)
PackageContents contentsOfPackage(const std::filesystem::path& folder);

} // namespace dsmt::inference
