// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_openings.h"

#include "core/base/error.h"
#include "core/inference/package_files.h"
#include "core/workflows/text_file.h"

#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

PackageOpening openingOf(const Json& json)
{
    PackageOpening opening;
    opening.time = json.at("time");
    opening.software = json.value("software", "");
    opening.weightsSha256 = json.value("weights_sha256", "");
    opening.cohortFile = json.value("cohort", "");
    opening.cohortSha256 = json.at("cohort_sha256");
    if (const auto protocol = json.find("protocol"); protocol != json.end() && !protocol->is_null())
        opening.protocol = *protocol;
    opening.nodules = json.at("nodules");
    opening.nodulesBlanked = json.value("nodules_blanked", false);
    if (const auto auc = json.find("auc"); auc != json.end() && !auc->is_null())
        opening.auc = auc->get<double>();
    return opening;
}

} // namespace

std::string toJson(const PackageOpening& opening)
{
    return Json{{"time", opening.time},
                {"software", opening.software},
                {"weights_sha256", opening.weightsSha256},
                {"cohort", opening.cohortFile},
                {"cohort_sha256", opening.cohortSha256},
                {"protocol", opening.protocol.empty() ? Json() : Json(opening.protocol)},
                {"nodules", opening.nodules},
                {"nodules_blanked", opening.nodulesBlanked},
                {"auc", opening.auc ? Json(*opening.auc) : Json()}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<PackageOpening> readOpenings(const fs::path& packageFolder)
{
    std::vector<PackageOpening> openings;
    forEachLine(packageFolder / inference::kOpeningsFile, false,
                [&](const std::string& line) { openings.push_back(openingOf(Json::parse(line))); });
    return openings;
}

OpeningLog::OpeningLog(const fs::path& packageFolder)
try : m_log(packageFolder / inference::kOpeningsFile) {
} catch (const Error& failure) {
    throw Error(failure.kind(), failure.message() + ", and test nodules are not shown without a record of it");
}

void OpeningLog::append(const PackageOpening& opening)
{
    m_log.append(toJson(opening));
}

} // namespace dsmt::workflows
