// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/install_package.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/inference/find_package.h"
#include "core/inference/package_files.h"
#include "core/inference/package_sums.h"
#include "core/inference/verify_package.h"
#include "core/workflows/package_source.h"
#include "core/workflows/package_staging.h"

#include <set>
#include <sstream>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostOpeningBytes = 16u << 20;

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// Messages name what the person handed over, not where it lies for the moment.
void requireGood(const fs::path& folder, const fs::path& shown)
{
    std::string problems;
    for (const inference::PackageCheck& check : inference::verifyPackage(folder))
        if (!check.isGood())
            problems += (problems.empty() ? "" : "; ") + check.what + ": " + check.problem;
    if (!problems.empty())
        throw Error(ErrorKind::BadInput,
                    shown.string() + " is not installed: " + replaced(problems, folder.string(), shown.string()));
}

void copyFile(const fs::path& from, const fs::path& to, const std::string& file, std::uint64_t mostBytes)
{
    fs::create_directories((to / file).parent_path());
    writeDurably(to / file, readPlainFile(from / file, mostBytes));
}

void copyListed(const fs::path& from, const fs::path& to, const Progress& progress)
{
    const auto sums = inference::readPackageSums(from);
    if (!sums)
        throw Error(ErrorKind::BadInput, std::string(inference::kSumsFile) + " is missing: the package is not sealed");
    for (const auto& [file, sum] : *sums) {
        progress.advance(0, file);
        copyFile(from, to, file, inference::mostBytesOf(file));
    }
    copyFile(from, to, inference::kSumsFile, 1u << 20);
}

std::string openingsIn(const fs::path& folder)
{
    std::error_code unknown;
    const fs::path file = folder / inference::kOpeningsFile;
    return fs::exists(fs::symlink_status(file, unknown)) ? readPlainFile(file, kMostOpeningBytes) : "";
}

/// A look at test nodules is not undone by installing the network again.
void copyOpenings(const fs::path& from, const fs::path& to, const fs::path& place, const std::string& weightsSha256)
{
    std::string openings;
    try {
        if (inference::openPackage(place).weightsSha256 == weightsSha256)
            openings = openingsIn(place);
    } catch (const Error&) {
        // What is replaced is absent or no good, and says nothing.
    }
    std::set<std::string> known;
    std::istringstream before(openings), more(openingsIn(from));
    for (std::string line; std::getline(before, line);)
        known.insert(line);
    for (std::string line; std::getline(more, line);)
        if (known.insert(line).second)
            openings += line + "\n";
    if (!openings.empty())
        writeDurably(to / inference::kOpeningsFile, openings);
}

} // namespace

Installation installPackage(const fs::path& source, bool replace, const fs::path& packages, const Progress& progress)
{
    const PackageSource handedOver(source, progress);
    Installation installation{.leftOut = handedOver.leftOut()};
    installation.leftOut.merge(inference::contentsOfPackage(handedOver.folder()).foreign);
    PackageStaging staging(packages);
    try {
        copyListed(handedOver.folder(), staging.folder(), progress);
    } catch (const Error& failure) {
        throw failure.within(source.string() + " is not installed");
    }
    requireGood(staging.folder(), source);
    const inference::Package package = inference::openPackage(staging.folder());
    const fs::path place = packages / package.name;
    std::error_code unknown;
    installation.replaced = fs::exists(fs::symlink_status(place, unknown));
    if (installation.replaced && !replace)
        throw Error(ErrorKind::BadInput, source.string() + " is not installed: " + place.string() +
                                             " is there already, and is only replaced when that is asked for");
    copyOpenings(handedOver.folder(), staging.folder(), place, package.weightsSha256);
    staging.moveTo(place);
    installation.package = inference::openPackage(place);
    return installation;
}

fs::path removePackage(const std::string& name, const fs::path& packages)
{
    std::error_code unknown;
    if (!inference::isPackageName(name))
        throw Error(ErrorKind::BadInput, "\"" + name + "\" is no name of a network package");
    const fs::path place = packages / name;
    if (!fs::exists(fs::symlink_status(place, unknown))) {
        const fs::path elsewhere = inference::folderOfPackage(name);
        throw Error(ErrorKind::BadInput, "network package " + name + " is not removed: it is in " +
                                             elsewhere.lexically_normal().string() + ", and only those in " +
                                             packages.string() + " are yours");
    }
    PackageStaging(packages).takeAway(place);
    return place;
}

} // namespace dsmt::workflows
