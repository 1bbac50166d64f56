// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/find_package.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/package_files.h"

#include <algorithm>
#include <cstdlib>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

bool holdsPackage(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / kDescriptionFile, ignored);
}

} // namespace

std::vector<fs::path> packageFolders()
{
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("DSMT_PACKAGES"))
        folders.emplace_back(named);
    folders.push_back(userPackageFolder());
    folders.push_back(programPackageFolder());
    return folders;
}

std::vector<std::string> installedPackages()
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (const fs::path& folder : packageFolders())
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            // One that is being installed has a name with a dot first.
            if (const std::string name = entry.path().filename().string();
                isPackageName(name) && holdsPackage(entry.path()))
                names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

fs::path folderOfPackage(const std::string& nameOrFolder)
{
    const std::string& name = nameOrFolder.empty() ? kDefaultPackage : nameOrFolder;
    if (isPackageName(name))
        for (const fs::path& folder : packageFolders())
            if (holdsPackage(folder / name))
                return folder / name;
    if (holdsPackage(name))
        return name;
    std::string installed;
    for (const std::string& other : installedPackages())
        installed += (installed.empty() ? "" : ", ") + other;
    throw Error(ErrorKind::NotFound,
                "there is no network package \"" + name + "\"; installed: " + (installed.empty() ? "none" : installed));
}

Package findPackage(const std::string& nameOrFolder)
{
    return openPackage(folderOfPackage(nameOrFolder));
}

} // namespace dsmt::inference
