// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/package_list.h"

#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

std::string packageListTable(const std::vector<workflows::InstalledPackage>& listed)
{
    if (listed.empty())
        return "No network package is installed.\n";
    std::string text;
    for (const auto& [name, folder, package, trusted, own, problem] : listed) {
        text += fmt::format("{:<24} {}\n", name, package ? package->title : "UNUSABLE: " + problem);
        if (package)
            text += fmt::format("{:<24} {}\n{:<24} {} member{}, weights {}, ok, {}\n", "", package->trainingSummary, "",
                                package->members, package->members > 1 ? "s" : "", package->weightsSha256.substr(0, 12),
                                trusted ? "trusted" : "NOT TRUSTED: it does not analyse");
        text += fmt::format("{:<24} {}\n", "", folder.string());
    }
    return text;
}

std::string packageListJson(const std::vector<workflows::InstalledPackage>& listed)
{
    auto json = nlohmann::ordered_json::array();
    for (const auto& [name, folder, package, trusted, own, problem] : listed) {
        nlohmann::ordered_json entry{
            {"name", name}, {"folder", folder.string()}, {"own", own}, {"ok", package.has_value()}};
        if (package) {
            entry["title"] = package->title;
            entry["members"] = package->members;
            entry["simulated"] = package->simulated;
            entry["trained_on"] = package->trainingSummary;
            entry["sha256"] = package->descriptionSha256;
            entry["weights_sha256"] = package->weightsSha256;
            entry["trusted"] = trusted;
        } else {
            entry["problem"] = problem;
        }
        json.push_back(std::move(entry));
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string onTerminal(std::string name)
{
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return c < 32 || c == 127; }, '?');
    return name;
}

} // namespace dsmt::commands
