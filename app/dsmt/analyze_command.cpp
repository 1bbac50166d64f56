// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/assessment_table.h"
#include "app/dsmt/commands.h"
#include "app/dsmt/picture.h"
#include "app/dsmt/series_table.h"
#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/inference/engine_process.h"
#include "core/inference/find_package.h"
#include "core/workflows/analyze.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/simulated_study.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct AnalyzeOptions {
    std::string path;
    bool simulated = false;
    std::vector<double> at;
    std::string series;
    std::string library = defaultLibraryFolder().string();
    std::string package;
    std::string device = "auto";
    std::string picture;
    int threads = 0;
    bool json = false;
};

void requireSense(AnalyzeOptions& options)
{
    if (options.path.empty() == !options.simulated)
        throw CLI::ValidationError("give a PATH, or --simulated for the embedded case");
    if (!options.at.empty() && options.at.size() != 3)
        throw CLI::ValidationError("--at takes three numbers, for example --at -50,-147,57");
    for (const double value : options.at)
        if (!std::isfinite(value))
            throw CLI::ValidationError("--at takes finite numbers in mm");
}

void useEmbeddedCase(AnalyzeOptions& options)
{
    fmt::print(stderr, "The case is simulated (seeded phantom), not a patient.\n");
    const workflows::EmbeddedCase simulated = workflows::embeddedCase(cacheFolder(), {});
    options.path = simulated.folder.string();
    if (options.at.empty())
        options.at = {simulated.nodule.x, simulated.nodule.y, simulated.nodule.z};
}

void listSeries(const AnalyzeOptions& options)
{
    const workflows::SourceContents contents = workflows::CtSource(options.path).contents();
    workflows::chooseSeries(contents, options.path, options.series); // no series at all is bad input
    const std::vector<ListedSeries> listed = listedSeries(contents);
    const auto& rejected = contents.ct.rejected;
    fmt::print("{}", options.json ? seriesJson(listed, rejected) : seriesTable(listed, rejected));
    if (!options.json)
        fmt::print("\nName the nodule's place to analyse it: dsmt analyze {} --at X,Y,Z (LPS, mm)\n", options.path);
}

int analyze(AnalyzeOptions options)
{
    requireSense(options);
    if (options.simulated)
        useEmbeddedCase(options);
    if (options.at.empty()) {
        listSeries(options);
        return kDone;
    }
    const inference::Package package = inference::findPackage(options.package);
    inference::EngineProcess engine(package, {.program = {}, .device = options.device, .threads = options.threads});
    engine.start(); // loads weights while the CT is read

    const workflows::OpenedSeries series = workflows::openSeries(options.path, options.series, {});
    const imaging::WorldPoint markedAt{options.at[0], options.at[1], options.at[2]};
    const inference::AssessedNodule nodule = workflows::analyzeNodule(series, markedAt, package, engine, {});

    database::Library library(options.library);
    const std::int64_t prediction = workflows::storeAssessment(library, series, nodule);
    if (options.json)
        fmt::print("{}\n", toJson(nodule.assessment));
    else
        fmt::print("{}", assessmentTable(series, nodule.assessment, package, prediction, options.library));
    if (!options.picture.empty()) {
        std::fflush(stdout);
        writePicture(options.picture, series, nodule, package);
        fmt::print(stderr, "Picture of the three planes: {}\n", options.picture);
    }
    return nodule.assessment.refused() ? kRefusedByScope : kDone;
}

} // namespace

void addAnalyze(CLI::App& app, int& exitCode)
{
    auto options = std::make_shared<AnalyzeOptions>();
    CLI::App* command =
        app.add_subcommand("analyze", "Assess the nodule at a point of a CT; without --at list the series.");
    command->add_option("PATH", options->path, "Folder or file with a chest CT (DICOM)");
    command->add_flag("--simulated", options->simulated, "Use the embedded simulated case instead of a PATH");
    command->add_option("--at", options->at, "Where the nodule is: X,Y,Z in mm (LPS)")->delimiter(',')->expected(1, 3);
    command->add_option("--series", options->series, "Series instance UID, when PATH holds several");
    command->add_option("--library", options->library, "Case library that keeps the prediction")->capture_default_str();
    command->add_option("--package", options->package, "Network package, by name or folder");
    command->add_option("--device", options->device, "Where the network runs")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command->add_option("--threads", options->threads, "CPU threads of the network, 0 = all cores")
        ->check(CLI::Range(0, 256));
    if (pictureAvailable())
        command->add_option("--picture", options->picture, "Write the three planes with the outline as PNG");
    command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->callback([options, &exitCode] { exitCode = analyze(*options); });
}

} // namespace dsmt::commands
