// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/installed_packages.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/find_package.h"
#include "core/workflows/package_trust.h"

namespace dsmt::workflows {

std::vector<InstalledPackage> installedPackages()
{
    std::vector<InstalledPackage> installed;
    for (const std::string& name : inference::installedPackages()) {
        InstalledPackage& entry = installed.emplace_back();
        entry.name = name;
        entry.folder = inference::folderOfPackage(name).lexically_normal();
        entry.own = entry.folder == (userPackageFolder() / name).lexically_normal();
        try {
            entry.package = inference::openPackage(entry.folder);
            entry.trusted = isTrusted(*entry.package);
        } catch (const Error& failure) {
            entry.package.reset();
            entry.problem = failure.message();
        }
    }
    return installed;
}

} // namespace dsmt::workflows
