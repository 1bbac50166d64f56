// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_openings.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/inference/package_files.h"
#include "core/workflows/text_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unistd.h>

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
    const fs::path file = packageFolder / inference::kOpeningsFile;
    if (!fs::exists(file))
        return {};
    std::istringstream text(readTextFile(file));
    std::vector<PackageOpening> openings;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        if (line.empty())
            continue;
        try {
            openings.push_back(openingOf(Json::parse(line)));
        } catch (const Json::exception& failure) {
            throw Error(ErrorKind::BadInput,
                        file.string() + ", line " + std::to_string(number) + ": " + failure.what());
        }
    }
    return openings;
}

OpeningLog::OpeningLog(const fs::path& packageFolder) : m_file(fs::absolute(packageFolder / inference::kOpeningsFile))
{
    const bool isNew = !fs::exists(m_file);
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (m_descriptor < 0)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written (" + std::strerror(errno) +
                                           "), and test nodules are not shown without a record of it");
    if (isNew)
        syncFolder(m_file.parent_path());
}

OpeningLog::~OpeningLog()
{
    ::close(m_descriptor);
}

void OpeningLog::append(const PackageOpening& opening)
{
    const std::string line = toJson(opening) + "\n";
    // One write to a file opened for appending: two programs do not mix their lines.
    const ssize_t written = ::write(m_descriptor, line.data(), line.size());
    if (written != ssize_t(line.size()) || ::fsync(m_descriptor) != 0)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written");
}

} // namespace dsmt::workflows
