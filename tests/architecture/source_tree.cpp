// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>

namespace dsmt::architecture {

namespace fs = std::filesystem;

namespace {

SourceFile readSource(const fs::path& root, const fs::path& file)
{
    static const std::regex kInclude(R"(^\s*#\s*include\s*(["<])([^">]+)[">])");
    SourceFile source{fs::relative(file, root).generic_string(), {}, {}};
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        source.lines.push_back(line);
        if (std::smatch match; std::regex_search(line, match, kInclude))
            source.includes.push_back({match[2], match[1] == "\"", int(source.lines.size())});
    }
    return source;
}

} // namespace

std::vector<SourceFile> sourceTree(const fs::path& root, const std::vector<std::string>& folders)
{
    std::vector<SourceFile> sources;
    for (const std::string& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (const auto extension = entry.path().extension(); extension == ".h" || extension == ".cpp")
                sources.push_back(readSource(root, entry.path()));
    std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return sources;
}

} // namespace dsmt::architecture
