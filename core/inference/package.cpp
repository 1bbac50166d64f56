// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace dsmt::inference {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr int kFormat = 1;
constexpr const char* kDescription = "model.json";

std::string readText(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), {}};
}

Package packageFrom(const fs::path& folder, const Json& json)
{
    if (json.at("format") != kFormat)
        throw Error(ErrorKind::BadInput, "its format is " + json.at("format").dump() + ", this program reads format " +
                                             std::to_string(kFormat));
    Package package;
    package.folder = folder;
    package.name = json.at("name");
    package.title = json.at("title");
    package.patches = patchSpecFromJson(json.at("patches").dump());
    package.members = json.at("members");
    const Json& temperature = json.at("temperature");
    package.temperature = {temperature.at("invasiveness"), temperature.at("bubble_lucency"),
                           temperature.at("pleural_retraction")};
    package.threshold = json.at("threshold");
    package.simulated = json.at("training").at("simulated");
    package.trainingSummary = json.at("training").at("summary");
    package.weightsSha256 = json.at("weights").at("sha256");
    if (json.at("weights").at("file") != package.weightsFile().filename().string())
        throw Error(ErrorKind::BadInput, "its weights are not in " + package.weightsFile().filename().string());
    if (package.members < 1 || package.members > 32)
        throw Error(ErrorKind::BadInput,
                    "it has " + std::to_string(package.members) + " members; 1 to 32 are possible");
    for (const double value :
         {package.temperature.invasiveness, package.temperature.bubbleLucency, package.temperature.pleuralRetraction})
        if (!(value > 0.01 && value < 100))
            throw Error(ErrorKind::BadInput, "a temperature is outside 0.01 to 100");
    if (!(package.threshold > 0 && package.threshold < 1))
        throw Error(ErrorKind::BadInput, "the threshold is not a probability");
    return package;
}

} // namespace

Package openPackage(const fs::path& folder)
{
    const std::string text = readText(folder / kDescription);
    try {
        Package package = packageFrom(folder, Json::parse(text));
        if (sha256OfFile(package.weightsFile()) != package.weightsSha256)
            throw Error(ErrorKind::BadInput, "the weights are not those that model.json names (SHA-256 differs)");
        return package;
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, "network package " + folder.string() + ": " + failure.what());
    } catch (const Error& failure) {
        throw failure.within("network package " + folder.string());
    }
}

void sealPackage(const fs::path& folder)
{
    const fs::path file = folder / kDescription;
    Json json = Json::parse(readText(file));
    json.at("weights").at("sha256") = sha256OfFile(folder / json.at("weights").at("file").get<std::string>());
    const fs::path unfinished = folder / "model.json.new";
    std::ofstream stream(unfinished);
    stream << json.dump(2) << '\n';
    stream.close();
    if (!stream)
        throw Error(ErrorKind::Failed, unfinished.string() + " cannot be written");
    fs::rename(unfinished, file);
}

std::vector<fs::path> packageFolders()
{
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("DSMT_PACKAGES"))
        folders.emplace_back(named);
    folders.push_back(userPackageFolder());
    folders.push_back(programFolder() / ".." / "share" / "dsmt" / "packages");
    return folders;
}

std::vector<std::string> installedPackages()
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (const fs::path& folder : packageFolders())
        for (const auto& entry : fs::directory_iterator(folder, ignored))
            if (fs::exists(entry.path() / kDescription, ignored))
                names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Package findPackage(const std::string& nameOrFolder)
{
    const std::string& name = nameOrFolder.empty() ? kDefaultPackage : nameOrFolder;
    std::error_code ignored;
    for (const fs::path& folder : packageFolders())
        if (fs::exists(folder / name / kDescription, ignored))
            return openPackage(folder / name);
    if (fs::exists(fs::path(name) / kDescription, ignored))
        return openPackage(name);
    std::string installed;
    for (const std::string& other : installedPackages())
        installed += (installed.empty() ? "" : ", ") + other;
    throw Error(ErrorKind::NotFound,
                "there is no network package \"" + name + "\"; installed: " + (installed.empty() ? "none" : installed));
}

} // namespace dsmt::inference
