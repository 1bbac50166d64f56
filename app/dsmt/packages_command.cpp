// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/base/error.h"
#include "core/inference/find_package.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

void listPackages()
{
    const auto names = inference::installedPackages();
    if (names.empty())
        fmt::print("No network package is installed.\n");
    for (const std::string& name : names) {
        try {
            const inference::Package package = inference::findPackage(name);
            fmt::print("{:<24} {}\n{:<24} {}\n{:<24} weights {}, {}\n", name, package.title, "",
                       package.trainingSummary, "", package.weightsSha256.substr(0, 12),
                       package.folder.lexically_normal().string());
        } catch (const Error& failure) {
            fmt::print("{:<24} unusable: {}\n", name, failure.message());
        }
    }
}

} // namespace

void addPackages(CLI::App& app)
{
    app.add_subcommand("packages", "List the installed network packages and check their weights.")
        ->callback(listPackages);
}

} // namespace dsmt::commands
