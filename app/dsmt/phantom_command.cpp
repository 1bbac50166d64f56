// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/phantom_compare.h"
#include "core/workflows/simulate_series.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct PhantomOptions {
    std::string folder;
    std::uint64_t seed = 1;
    int count = 1;
};

void simulate(const PhantomOptions& options)
{
    for (int n = 0; n < options.count; ++n) {
        const std::uint64_t seed = options.seed + std::uint64_t(n);
        const auto folder = std::filesystem::path(options.folder) / fmt::format("SIM-{:05}", seed);
        const workflows::SimulatedSeries made = workflows::writeSimulatedSeries(seed, folder, {});
        const auto& truth = made.truth;
        fmt::print("{}  {} slices  nodule {:.1f} mm at {:.1f},{:.1f},{:.1f}  {}{}{}\n", folder.string(),
                   made.record.slices, truth.diameterMm, truth.center.x, truth.center.y, truth.center.z,
                   truth.invasive ? "invasive" : "non-invasive", truth.bubbleLucency ? ", bubble lucency" : "",
                   truth.pleuralRetraction ? ", pleural retraction" : "");
    }
}

} // namespace

void addPhantom(CLI::App& app)
{
    auto options = std::make_shared<PhantomOptions>();
    CLI::App* command = app.add_subcommand("phantom", "Write simulated chest CTs with a known nodule as DICOM series.");
    command->add_option("FOLDER", options->folder, "Where the series folders go");
    command->add_option("--seed", options->seed, "Seed of the first case")->capture_default_str();
    command->add_option("--count", options->count, "How many")->check(CLI::Range(1, 100000))->capture_default_str();
    auto compare = std::make_shared<CompareOptions>();
    command->add_option("--compare", compare->real,
                        "Hold simulated CTs against real ones: folders with CTs or crops of nodules");
    command->add_option("--out", compare->out,
                        "Where the comparison goes: a folder, or a .png, .pdf, .svg or .json file");
    command->add_flag("--json", compare->json, "Print the comparison as JSON");
    command->callback([options, compare, command] {
        if (compare->real.empty()) {
            if (options->folder.empty())
                throw CLI::RequiredError("FOLDER");
            simulate(*options);
            return;
        }
        compare->seed = options->seed;
        if (command->count("--count") > 0)
            compare->count = options->count;
        compareWithReal(*compare);
    });
}

} // namespace dsmt::commands
