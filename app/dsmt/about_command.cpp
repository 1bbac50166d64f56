// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/engine_process.h"
#include "core/inference/engine_program.h"
#include "core/inference/find_package.h"
#include "core/workflows/about_program.h"
#include "core/workflows/library_cases.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct AboutOptions {
    std::string library = defaultLibraryFolder().string();
    std::string package, device = "auto";
    bool json = false, notices = false;
};

/// A part that cannot be told is told as that: this is what one looks at when something is wrong.
template <class Ask> workflows::AboutGroup told(const std::string& title, Ask ask)
{
    try {
        return ask();
    } catch (const Error& error) {
        return {title, {{error.message(), ""}}};
    }
}

workflows::AboutGroup network(const AboutOptions& options)
{
    const inference::Package package = inference::findPackage(options.package);
    try {
        inference::EngineProcess engine(package, {.program = {}, .device = options.device});
        engine.start();
        return workflows::aboutNetwork(package, engine.attributes(),
                                       inference::engineVersion(inference::engineProgram()));
    } catch (const Error& error) {
        workflows::AboutGroup group = workflows::aboutNetwork(package, std::nullopt, {});
        group.facts.push_back({"device", error.message()});
        return group;
    }
}

void about(const AboutOptions& options)
{
    if (options.notices) {
        const std::filesystem::path file = workflows::thirdPartyNotices();
        if (file.empty())
            throw Error(ErrorKind::NotFound, "the licences of others are packed with an installed program; this one "
                                             "runs where it was built");
        fmt::print("{}\n", file.string());
        return;
    }
    std::vector<workflows::AboutGroup> groups{workflows::aboutProgram()};
    groups.push_back(told("Network", [&] { return network(options); }));
    groups.push_back(told("Library", [&] {
        database::Library library = workflows::existingLibrary(options.library);
        return workflows::aboutLibrary(library);
    }));
    groups.push_back(workflows::aboutThirdParty());
    fmt::print("{}", options.json ? workflows::aboutJson(groups) : workflows::aboutText(groups));
}

} // namespace

void addAbout(CLI::App& app)
{
    const auto options = std::make_shared<AboutOptions>();
    CLI::App* command = app.add_subcommand(
        "about", "Versions of everything, the network with its hash and device, the library; no word about patients.");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_option("--package", options->package,
                        "Network package, by name or folder; without it the default one");
    command->add_option("--device", options->device, "auto, cpu or cuda")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
    command->add_flag("--notices", options->notices, "Print where the licences of all libraries are");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->callback([options] { about(*options); });
}

} // namespace dsmt::commands
