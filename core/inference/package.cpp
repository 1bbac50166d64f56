// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/inference/package_description.h"
#include "core/inference/package_files.h"
#include "core/inference/package_sums.h"
#include "core/inference/preprocessing.h"

#include <span>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

std::string readDescription(const fs::path& folder)
{
    return readPlainFile(folder / kDescriptionFile, mostBytesOf(kDescriptionFile));
}

void requireSum(const PackageSums& sums, const std::string& file, const std::string& sum)
{
    const auto listed = sums.find(file);
    if (listed == sums.end())
        throw Error(ErrorKind::BadInput, std::string(kSumsFile) + " does not list " + file);
    if (listed->second != sum)
        throw Error(ErrorKind::BadInput, file + " is not what was sealed (SHA-256 differs from " + kSumsFile + ")");
}

void requireOurPreprocessing(const Package& package)
{
    if (package.preprocessingSha256.empty())
        return;
    const std::string ours = preprocessingSha256(package.patches);
    if (package.preprocessingSha256 != ours)
        throw Error(ErrorKind::BadInput, "it was trained on patches that were cut otherwise (preprocessing " +
                                             package.preprocessingSha256.substr(0, 12) + ", this program's is " +
                                             ours.substr(0, 12) +
                                             "): use the program it was trained with, or train it again");
}

Package openFolder(const fs::path& folder)
{
    const std::string text = readDescription(folder);
    const std::optional<PackageSums> sums = readPackageSums(folder);
    // Before the text is trusted with anything.
    const std::string sum = sha256(std::as_bytes(std::span(text)));
    if (sums)
        requireSum(*sums, kDescriptionFile, sum);
    Package package;
    try {
        package = packageFromJson(text);
    } catch (const Error& failure) {
        throw failure.within(kDescriptionFile);
    }
    package.folder = folder;
    package.descriptionSha256 = sum;
    requireOurPreprocessing(package);
    if (sumOfPackageFile(folder, kWeightsFile) != package.weightsSha256)
        throw Error(ErrorKind::BadInput, std::string(kWeightsFile) + " is not what model.json names (SHA-256 differs)");
    if (sums)
        requireSum(*sums, kWeightsFile, package.weightsSha256);
    return package;
}

} // namespace

Package openPackage(const fs::path& folder)
{
    try {
        return openFolder(folder);
    } catch (const Error& failure) {
        throw failure.within("network package " + folder.string());
    }
}

void sealPackage(const fs::path& folder)
{
    try {
        const std::string sum = sumOfPackageFile(folder, kWeightsFile);
        writeDurably(folder / kDescriptionFile, withSums(readDescription(folder), sum));
        writePackageSums(folder);
    } catch (const Error& failure) {
        throw failure.within("network package " + folder.string());
    }
}

} // namespace dsmt::inference
