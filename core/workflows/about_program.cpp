// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/about_program.h"

#include "core/base/paths.h"
#include "core/base/third_party.h"
#include "core/base/version.h"
#include "core/database/upkeep.h"
#include "core/workflows/package_trust.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>
#include <unistd.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr double kMega = 1e6, kGibi = double(1u << 30);

/// "Debian GNU/Linux 12 (bookworm)" of os-release(5).
std::string systemName()
{
    std::ifstream stream("/etc/os-release");
    const std::string key = "PRETTY_NAME=";
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with(key)) {
            std::string name = line.substr(key.size());
            std::erase(name, '"');
            return name;
        }
    return "unknown";
}

std::string megabytes(std::uint64_t bytes)
{
    return fmt::format("{:.1f} MB", double(bytes) / kMega);
}

} // namespace

AboutGroup aboutProgram()
{
    const double memory = double(::sysconf(_SC_PHYS_PAGES)) * double(::sysconf(_SC_PAGESIZE));
    return {"Program",
            {{"version", kSoftware},
             {"licence", "GPL-3.0-or-later; research use only - not for diagnosis"},
             {"programs", programFolder().string()},
             {"log", logFolder().string()},
             {"system", systemName()},
             {"compiler", fmt::format("C++ {}", __VERSION__)},
             {"processors", std::to_string(std::thread::hardware_concurrency())},
             {"memory", fmt::format("{:.1f} GiB", memory / kGibi)}}};
}

AboutGroup aboutNetwork(const inference::Package& package,
                        const std::optional<inference::NetworkAttributes>& attributes, const std::string& engine)
{
    AboutGroup group{"Network",
                     {{"package", package.name},
                      {"title", package.title},
                      {"trained on", package.simulated ? "simulated nodules: no clinical worth" : "real nodules"},
                      {"folder", package.folder.lexically_normal().string()},
                      {"trusted", isTrusted(package) ? "yes" : "no: it does not analyse"},
                      {"SHA-256", package.descriptionSha256},
                      {"SHA-256 of weights", package.weightsSha256}}};
    if (!engine.empty())
        group.facts.push_back({"engine", engine});
    if (attributes)
        group.facts.push_back({"device", fmt::format("{}, {} thread{}, {} member{}", attributes->device,
                                                     attributes->threads, attributes->threads == 1 ? "" : "s",
                                                     attributes->members, attributes->members == 1 ? "" : "s")});
    return group;
}

AboutGroup aboutLibrary(database::Library& library)
{
    const database::LibraryStatistics statistics = database::statisticsOf(library);
    AboutGroup group{"Library",
                     {{"folder", library.folder().string()},
                      {"schema", std::to_string(statistics.schema)},
                      {"database", megabytes(statistics.databaseBytes)},
                      {"kept CT", megabytes(statistics.imageBytes)}}};
    for (const auto& [what, count] : statistics.rows)
        if (count > 0)
            group.facts.push_back({what, std::to_string(count)});
    return group;
}

AboutGroup aboutThirdParty()
{
    AboutGroup group{"Libraries", {}};
    for (const ThirdParty& library : thirdParty())
        group.facts.push_back(
            {library.name, fmt::format("{:<10} {:<20} {}", library.version, library.licence, library.purpose)});
    return group;
}

std::string aboutText(const std::vector<AboutGroup>& groups)
{
    std::string text;
    for (const AboutGroup& group : groups) {
        text += fmt::format("{}{}\n", text.empty() ? "" : "\n", group.title);
        for (const AboutFact& fact : group.facts)
            text += fact.value.empty() ? fmt::format("  {}\n", fact.name)
                                       : fmt::format("  {:<20} {}\n", fact.name, fact.value);
    }
    return text;
}

std::string aboutJson(const std::vector<AboutGroup>& groups)
{
    nlohmann::ordered_json json;
    for (const AboutGroup& group : groups)
        for (const AboutFact& fact : group.facts)
            json[group.title][fact.name] = fact.value;
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

fs::path thirdPartyNotices()
{
    const fs::path file =
        (programFolder() / ".." / "share" / "doc" / "dsmt-workstation" / "third-party-notices.txt").lexically_normal();
    std::error_code unknown;
    return fs::exists(file, unknown) ? file : fs::path();
}

} // namespace dsmt::workflows
