// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"
#include "tests/places.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <set>

using namespace dsmt::architecture;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestFile = 400;

std::vector<SourceFile> everything()
{
    return sourceTree(DSMT_SOURCE_DIR, {"app", "core", "models", "ui", "viewer", "tests"});
}

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The CMakeLists.txt that is responsible for a source: the nearest one above it.
fs::path listFileOf(const fs::path& source)
{
    fs::path folder = source.parent_path();
    while (!fs::exists(folder / "CMakeLists.txt"))
        folder = folder.parent_path();
    return folder / "CMakeLists.txt";
}

} // namespace

TEST(SourceRules, EverySourceIsInATarget)
{
    for (const SourceFile& source : everything()) {
        if (source.isHeader())
            continue;
        const fs::path file = fs::path(DSMT_SOURCE_DIR) / source.path, list = listFileOf(file);
        const std::string name = std::regex_replace(fs::relative(file, list.parent_path()).generic_string(),
                                                    std::regex(R"([.+])"), R"(\$&)");
        EXPECT_TRUE(std::regex_search(textOf(list), std::regex("(^|[\\s(])" + name + "([\\s)]|$)")))
            << source.path << " is not named in " << list;
    }
}

TEST(SourceRules, EveryFileStartsWithItsLicenceAndStaysReadable)
{
    for (const SourceFile& source : everything()) {
        ASSERT_FALSE(source.lines.empty()) << source.path;
        EXPECT_EQ(source.lines.front(), "// SPDX-License-Identifier: GPL-3.0-or-later") << source.path;
        EXPECT_LE(source.lines.size(), kLongestFile) << source.path << ": which two things does it do?";
        if (source.isHeader()) {
            EXPECT_NE(std::find(source.lines.begin(), source.lines.end(), "#pragma once"), source.lines.end())
                << source.path;
        }
    }
}

TEST(SourceRules, NamesSayWhatAFileDoes)
{
    const std::regex banned(R"((^|[_/])(util|utils|helper|helpers|manager|handler|common|misc|data|info)([_.]|$))");
    for (const SourceFile& source : everything())
        EXPECT_FALSE(std::regex_search(source.path, banned)) << source.path;
}

TEST(SourceRules, ACppIncludesItsOwnHeaderFirst)
{
    for (const SourceFile& source : everything()) {
        std::string header = source.path;
        if (source.isHeader() || !fs::exists(fs::path(DSMT_SOURCE_DIR) / header.replace(header.size() - 3, 3, "h")))
            continue;
        ASSERT_FALSE(source.includes.empty()) << source.path;
        EXPECT_EQ(source.includes.front().name, header) << source.path;
    }
}

TEST(SourceRules, SourcesAreAscii)
{
    for (const SourceFile& source : everything())
        for (std::size_t n = 0; n < source.lines.size(); ++n)
            EXPECT_TRUE(
                std::all_of(source.lines[n].begin(), source.lines[n].end(), [](unsigned char c) { return c < 128; }))
                << source.path << ":" << n + 1;
}

TEST(SourceRules, TheRootHoldsOnlyWhatTheHousePlanNames)
{
    const std::set<std::string> allowed{"app",
                                        "core",
                                        "ui",
                                        "viewer",
                                        "models",
                                        "resources",
                                        "tests",
                                        "installer",
                                        "build",
                                        "CMakeLists.txt",
                                        "CMakePresets.json",
                                        "README.md",
                                        "ARCHITECTURE.md",
                                        "CONTRIBUTING.md",
                                        "CHANGELOG.md",
                                        "LICENSE"};
    for (const auto& entry : fs::directory_iterator(DSMT_SOURCE_DIR)) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(name.starts_with(".") || allowed.contains(name)) << name;
    }
}
