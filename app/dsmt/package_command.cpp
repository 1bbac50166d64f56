// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/figure.h"
#include "app/dsmt/package_facts.h"
#include "app/dsmt/package_list.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/inference/find_package.h"
#include "core/inference/package_files.h"
#include "core/inference/verify_package.h"
#include "core/workflows/install_package.h"
#include "core/workflows/package_trust.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct PackageOptions {
    std::string package; ///< name or folder, or what is to be installed
    std::string device = "auto", curves;
    bool json = false, card = false, engine = false, replace = false, withdraw = false;
};
using Options = std::shared_ptr<PackageOptions>;

/// Without opening it: a folder that holds no good package must be told apart from a wrong name.
std::filesystem::path folderOf(const PackageOptions& options)
{
    std::error_code unknown;
    if (options.package.find('/') != std::string::npos && std::filesystem::is_directory(options.package, unknown))
        return options.package;
    return inference::folderOfPackage(options.package);
}

void verify(const PackageOptions& options)
{
    const std::filesystem::path folder = folderOf(options).lexically_normal();
    std::vector<inference::PackageCheck> checks = inference::verifyPackage(folder);
    const auto isGood = [&] { return std::ranges::all_of(checks, &inference::PackageCheck::isGood); };
    if (options.engine && isGood())
        checks.push_back(
            inference::loadInEngine(inference::openPackage(folder), {.program = {}, .device = options.device}));
    for (const inference::PackageCheck& check : checks)
        fmt::print("{:<5} {:<24} {}\n", check.isGood() ? "ok" : "BAD", check.what,
                   check.isGood() ? check.found : check.problem);
    if (!isGood())
        throw Error(ErrorKind::BadInput, "network package " + folder.string() + " is no good");
}

void show(const PackageOptions& options)
{
    const PackageFacts facts = readPackageFacts(folderOf(options));
    if (!options.curves.empty())
        writeTrainingFigure(workflows::readTrainingLog(facts.package.folder), facts.package.name, options.curves);
    if (options.card) {
        // Verified with the rest: what is printed is what was sealed.
        const auto& folder = facts.package.folder;
        if (facts.sums && facts.sums->contains(inference::kCardFile) &&
            facts.sums->at(inference::kCardFile) != inference::sumOfPackageFile(folder, inference::kCardFile))
            throw Error(ErrorKind::BadInput, "network package " + folder.string() + ": card.md is not what was sealed");
        fmt::print("{}", readPlainFile(folder / inference::kCardFile, inference::mostBytesOf(inference::kCardFile)));
        return;
    }
    fmt::print("{}", options.json ? packageJson(facts) : packageTable(facts));
}

void list(const PackageOptions& options)
{
    const auto listed = workflows::installedPackages();
    fmt::print("{}", options.json ? packageListJson(listed) : packageListTable(listed));
}

void install(const PackageOptions& options)
{
    const workflows::Installation done = workflows::installTrusted(options.package, options.replace);
    for (const auto& [file, reason] : done.leftOut)
        fmt::print("left out: {} {}\n", onTerminal(file), reason);
    fmt::print("{} {}: {}\n{}\ntrusted: SHA-256 {}\n", done.replaced ? "replaced" : "installed", done.package.name,
               done.package.title, done.package.folder.string(), done.package.descriptionSha256);
}

void decideTrust(const PackageOptions& options)
{
    const inference::Package package = inference::openPackage(folderOf(options).lexically_normal());
    if (options.withdraw)
        workflows::withdrawTrust(package);
    else
        workflows::trust(package, "chosen");
    fmt::print("{}: {}\nSHA-256 {}\n{}\nrecorded in {}\n", package.name, package.title, package.descriptionSha256,
               workflows::isTrusted(package) ? "trusted: it may analyse" : "not trusted: it does not analyse",
               workflows::trustFile().string());
    if (options.withdraw && workflows::isTrusted(package))
        fmt::print("It came with the program and stays trusted as long as it lies there.\n");
}

void remove(const PackageOptions& options)
{
    fmt::print("removed {}\n", workflows::removePackage(options.package).string());
}

CLI::App* addPart(CLI::App& parent, const Options& options, const char* name, const char* text, const char* positional,
                  void (*run)(const PackageOptions&))
{
    CLI::App* command = parent.add_subcommand(name, text);
    if (positional)
        command->add_option(positional, options->package, "Network package")->required();
    command->callback([options, run] { run(*options); });
    return command;
}

} // namespace

void addPackage(CLI::App& app)
{
    const auto options = std::make_shared<PackageOptions>();
    CLI::App* package = app.add_subcommand("package", "Network packages: list, show, verify, install, trust, remove.");
    package->require_subcommand(1);
    const auto addJson = [&](CLI::App* command) { command->add_flag("--json", options->json, "Print JSON"); };

    addJson(addPart(*package, options, "list", "List the installed network packages, checked.", nullptr, list));
    addJson(addPart(app, options, "packages", "The same as package list.", nullptr, list));

    CLI::App* showing = addPart(*package, options, "show", "What a package says of itself.", "NAME|DIR", show);
    addJson(showing);
    showing->add_option("--curves", options->curves, "Also draw the course of its training: FILE.svg, .png or .pdf");
    showing->add_flag("--card", options->card, "Print its card (Markdown)");

    CLI::App* verifying = addPart(*package, options, "verify", "Check every file of a package.", "NAME|DIR", verify);
    verifying->add_flag("--engine", options->engine, "Load it in dsmt-engine, too, which proves the tensors' shapes");
    verifying->add_option("--device", options->device, "Where the engine runs")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();

    CLI::App* installing =
        addPart(*package, options, "install", "Verify a package and copy it to your own packages.", "DIR|ZIP", install);
    installing->add_flag("--replace", options->replace, "Replace one of the same name");
    CLI::App* trusting = addPart(*package, options, "trust", "Let a package analyse on this computer; recorded.",
                                 "NAME|DIR", decideTrust);
    trusting->add_flag("--withdraw", options->withdraw, "Let it analyse no longer");
    addPart(*package, options, "remove", "Remove one of your own packages.", "NAME", remove);
}

} // namespace dsmt::commands
