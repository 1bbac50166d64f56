// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::architecture {

struct Include {
    std::string name; ///< what stands between the quotes or brackets
    bool quoted = false;
    int line = 0;
};

struct SourceFile {
    std::string path; ///< from the root of the tree, with /
    std::vector<std::string> lines;
    std::vector<Include> includes;
    bool isHeader() const { return path.ends_with(".h"); }
};

/// Every .h and .cpp under the folders of the product.
std::vector<SourceFile> sourceTree(const std::filesystem::path& root, const std::vector<std::string>& folders);

} // namespace dsmt::architecture
