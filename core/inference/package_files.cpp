// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package_files.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1u << 20;
constexpr std::size_t kMostFiles = 1000;
const std::string kFigures = "figures";

bool endsAsFigure(const std::string& name)
{
    constexpr std::array kEndings{".png", ".svg", ".pdf"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](const char* ending) { return name.ends_with(ending); });
}

/// Names end up on terminals.
std::string shown(const fs::path& path)
{
    std::string name = path.generic_string().substr(0, 200);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return c < 32 || c == 127; }, '?');
    return name;
}

void add(const fs::path& folder, const fs::directory_entry& entry, PackageContents& contents)
{
    const fs::path path = entry.path().lexically_relative(folder);
    const std::string file = path.generic_string();
    const fs::file_status status = entry.symlink_status();
    if (contents.sealed.size() + contents.foreign.size() >= kMostFiles)
        throw Error(ErrorKind::BadInput, "it holds more than " + std::to_string(kMostFiles) + " files");
    if (fs::is_symlink(status))
        contents.foreign[shown(path)] = "is a link";
    else if (fs::is_directory(status) && file == kFigures)
        for (const fs::directory_entry& figure : fs::directory_iterator(entry.path()))
            add(folder, figure, contents);
    else if (!fs::is_regular_file(status))
        contents.foreign[shown(path)] = "is no plain file";
    else if (isSealedFile(file))
        contents.sealed.push_back(file);
    else if (file != kSumsFile && file != kOpeningsFile)
        contents.foreign[shown(path)] = "is no file of a network package";
}

} // namespace

bool isPackageName(const std::string& name)
{
    const auto isPlain = [](char c) { return std::isalnum(std::uint8_t(c)) || c == '.' || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= 64 && name.front() != '.' && std::all_of(name.begin(), name.end(), isPlain);
}

bool isSealedFile(const std::string& file)
{
    if (file.starts_with(kFigures + "/")) {
        const std::string name = file.substr(kFigures.size() + 1);
        return isPackageName(name) && endsAsFigure(name);
    }
    return file == kDescriptionFile || file == kWeightsFile || file == kCardFile || file == "log.jsonl";
}

std::uint64_t mostBytesOf(const std::string& file)
{
    if (file == kWeightsFile)
        return 2048 * kMiB;
    return file == kDescriptionFile ? 4 * kMiB : 64 * kMiB;
}

PackageContents contentsOfPackage(const fs::path& folder)
{
    try {
        PackageContents contents;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            add(folder, entry, contents);
        std::sort(contents.sealed.begin(), contents.sealed.end());
        return contents;
    } catch (const fs::filesystem_error& failure) {
        const bool isFolder =
            failure.code() != std::errc::no_such_file_or_directory && failure.code() != std::errc::not_a_directory;
        throw Error(isFolder ? ErrorKind::Failed : ErrorKind::NotFound,
                    "the folder cannot be read: " + failure.code().message());
    }
}

} // namespace dsmt::inference
