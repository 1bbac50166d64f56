// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_trust.h"

#include "core/base/durable_log.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/user_name.h"
#include "core/inference/find_package.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kTrusted = "trusted";
constexpr const char* kWithdrawn = "withdrawn";

/// The program's files are the administrator's, who chose them with the program.
bool cameWithTheProgram(const inference::Package& package)
{
    std::error_code unknown;
    return fs::equivalent(package.folder, programPackageFolder() / package.name, unknown);
}

TrustDecision decisionOf(const Json& json)
{
    const std::string decision = json.at("decision");
    if (decision != kTrusted && decision != kWithdrawn)
        throw Error(ErrorKind::BadInput, "\"" + decision + "\" is no decision");
    return {json.at("time"),
            json.value("user", ""),
            decision == kTrusted,
            json.value("why", ""),
            json.at("package"),
            json.at("sha256"),
            json.value("weights_sha256", "")};
}

void record(const inference::Package& package, bool trusted, const std::string& why, const fs::path& file)
{
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    if (failed)
        throw Error(ErrorKind::Failed, file.parent_path().string() + " cannot be made: " + failed.message());
    DurableLog(file).append(Json{
        {"time", fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)))},
        {"user", userName()},
        {"decision", trusted ? kTrusted : kWithdrawn},
        {"why", why},
        {"package", package.name},
        {"sha256", package.descriptionSha256},
        {"weights_sha256",
         package.weightsSha256}}.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

fs::path trustFile()
{
    return userPackageFolder() / "trusted-packages.jsonl";
}

std::vector<TrustDecision> trustDecisions(const fs::path& file)
{
    std::vector<TrustDecision> decisions;
    forEachLine(file, false, [&](const std::string& line) { decisions.push_back(decisionOf(Json::parse(line))); });
    return decisions;
}

bool isTrusted(const inference::Package& package, const fs::path& file)
{
    if (cameWithTheProgram(package))
        return true;
    const std::vector<TrustDecision> decisions = trustDecisions(file);
    const auto last = std::find_if(decisions.rbegin(), decisions.rend(), [&](const TrustDecision& decision) {
        return decision.sha256 == package.descriptionSha256;
    });
    return last != decisions.rend() && last->trusted;
}

void trust(const inference::Package& package, const std::string& why, const fs::path& file)
{
    record(package, true, why, file);
}

void withdrawTrust(const inference::Package& package, const fs::path& file)
{
    record(package, false, "chosen", file);
}

Installation installTrusted(const fs::path& source, bool replace, const Progress& progress)
{
    Installation installation = installPackage(source, replace, userPackageFolder(), progress);
    trust(installation.package, "installed");
    return installation;
}

inference::Package findTrustedPackage(const std::string& nameOrFolder)
{
    inference::Package package = inference::findPackage(nameOrFolder);
    if (!isTrusted(package))
        throw Error(ErrorKind::BadInput, "network package " + package.folder.string() + " (SHA-256 " +
                                             package.descriptionSha256.substr(0, 12) +
                                             ") is not trusted on this computer, so it does not analyse. Look at it "
                                             "with dsmt package show, then: dsmt package trust " +
                                             nameOrFolder);
    return package;
}

} // namespace dsmt::workflows
