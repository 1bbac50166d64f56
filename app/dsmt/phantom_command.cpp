// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/phantom_compare.h"
#include "app/dsmt/terminal_progress.h"
#include "core/workflows/simulate_cohort.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

struct PhantomOptions {
    workflows::CohortOrder order{.protocol = "open", .count = 0, .seed = 1, .folder = {}, .patchesOnly = false};
    std::string folder;
    bool json = false;
};

void print(const workflows::WrittenCohort& written, const std::string& folder)
{
    const cohort::CohortSummary& s = written.summary;
    const cohort::BayesLimits& limits = s.limits;
    fmt::print("{}: {} simulated nodules, protocol {}, seed {} ({} training, {} test)\n", folder, s.cases, s.protocol,
               s.seed, s.training, s.test);
    fmt::print("  invasive {}, bubble lucency {}, pleural retraction {}\n", s.invasive, s.bubbleLucency,
               s.pleuralRetraction);
    fmt::print("  pure ground glass {}, part-solid {}, solid {}\n", s.pureGroundGlass, s.partSolid, s.solid);
    if (written.kept > 0)
        fmt::print("  {} cases were there already, {} made now\n", written.kept, written.made);
    fmt::print("Best possible AUC (Bayes)\n");
    fmt::print("  all findings     {:.3f}", limits.all);
    if (s.bestReading)
        fmt::print("   on these cases {:.3f}", *s.bestReading);
    fmt::print("\n  nodule alone     {:.3f}   context adds {:.3f}\n", limits.nodule, limits.contextPart());
    fmt::print("  context alone    {:.3f}\n  size             {:.3f}\n  size + mean HU   {:.3f}\n", limits.context,
               limits.size, limits.sizeAndHu);
    fmt::print("What is what: {}/README.md. No patient is in it, and it has no clinical worth.\n", folder);
    if (!written.firstCt.empty())
        fmt::print("Try: dsmt analyze {} --at {:.1f},{:.1f},{:.1f}\n", written.firstCt.string(), written.firstNodule.x,
                   written.firstNodule.y, written.firstNodule.z);
}

void printJson(const workflows::WrittenCohort& written, const std::string& folder)
{
    auto json = nlohmann::ordered_json::parse(toJson(written.summary));
    json["folder"] = folder;
    json["made"] = written.made;
    json["kept"] = written.kept;
    fmt::print("{}\n", json.dump(2));
}

void simulate(PhantomOptions options)
{
    options.order.folder = options.folder;
    const TerminalProgress terminal("simulating");
    const workflows::WrittenCohort written = workflows::simulateCohort(options.order, terminal.progress());
    options.json ? printJson(written, options.folder) : print(written, options.folder);
}

} // namespace

void addPhantom(CLI::App& app)
{
    auto options = std::make_shared<PhantomOptions>();
    CLI::App* command = app.add_subcommand(
        "phantom", "Write a cohort of simulated chest CTs with known nodules: DICOM, masks, truth, simulated readers.");
    auto compare = std::make_shared<CompareOptions>();
    command->add_option(
        "--out", options->folder,
        "Folder for it, new or empty; an interrupted run goes on. With --compare a folder or a .png, .pdf,\n"
        ".svg or .json file");
    command
        ->add_option("--protocol", options->order.protocol,
                     "internal (one centre, 387 + 87 nodules of 10-20 mm), external (three centres, 274, thicker\n"
                     "slices) or open (6-25 mm, any scanner)")
        ->check(CLI::IsMember({"internal", "external", "open"}))
        ->capture_default_str();
    command->add_option("--count", options->order.count, "How many; the protocol's whole cohort when left out")
        ->check(CLI::Range(1, 100000));
    command->add_option("--seed", options->order.seed, "Another seed is another cohort")->capture_default_str();
    command->add_flag("--patches-only", options->order.patchesOnly, "One patch cache for training instead of DICOM");
    command->add_flag("--json", options->json, "Summary as JSON");
    command->add_option("--compare", compare->real,
                        "Instead, hold simulated CTs against real ones: folders with CTs or crops of nodules");
    command->callback([options, compare, command] {
        if (compare->real.empty()) {
            if (options->folder.empty())
                throw CLI::RequiredError("--out");
            simulate(*options);
            return;
        }
        compare->out = options->folder;
        compare->seed = options->order.seed;
        compare->json = options->json;
        if (command->count("--count") > 0)
            compare->count = options->order.count;
        compareWithReal(*compare);
    });
}

} // namespace dsmt::commands
