// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/assessment_lines.h"
#include "app/dsmt/assessment_table.h"
#include "app/dsmt/commands.h"
#include "app/dsmt/explanation_files.h"
#include "app/dsmt/marked_points.h"
#include "app/dsmt/picture.h"
#include "app/dsmt/series_table.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/imaging/mask_on_grid.h"
#include "core/inference/engine_process.h"
#include "core/inference/measure.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/analyze.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/package_trust.h"
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
    std::string picture, maskOut, maps, points;
    double solidThresholdHu = inference::kSolidThresholdHu;
    int threads = 0;
    bool json = false;
};

constexpr const char* kFooter =
    R"(A click a few mm off is taken to the nodule's middle first. Refused results still give outline and measurements; exit
code 4 tells of them.

--json prints one object, with --points a list of them ("nodule_name" first). Space is LPS in mm, sizes are mm, mm3, mg, HU:
series_uid, marked_at_mm, analyzed_at_mm, nodule {center_mm, long_axis_mm, short_axis_mm, long_axis_points_mm,
short_axis_points_mm (of the axial plane), volume_mm3, mean_hu, mass_mg, fleischner_mm, coronal and sagittal {as axial},
solid_fraction, solid_threshold_hu, solid_part {long_axis_mm, consolidation_to_tumour_ratio,
ratio_at_threshold_plus_minus_100_hu, texture}, side ("right", "left" or null), pleura {distance_mm (from the outline, 0
where it touches), point_mm} or null} or null, invasiveness {probability, interval, threshold, decision} or null,
among_known_cases {invasive_below, not_invasive_below}, size_and_hu_probability, signs {bubble_lucency,
pleural_retraction}, scope [{code, severity, text}], provenance {package, weights_sha256, preprocessing_sha256, pixels_sha256 (of
what the network looked at), device, threads, software, seconds {load, patches, network, total}}.

--maps writes attention-local, attention-global (positive speaks for invasiveness, largest magnitude 1) and occlusion (by
how much the probability falls when a cube is hidden) as float .nii.gz on the patches' grids, maps.json with the
probability without the nodule and without its surroundings, and maps.png.)";

void requireSense(AnalyzeOptions& options)
{
    if (options.path.empty() == !options.simulated)
        throw CLI::ValidationError("give a PATH, or --simulated for the embedded case");
    if (!options.at.empty() && options.at.size() != 3)
        throw CLI::ValidationError("--at takes three numbers, for example --at -50,-147,57");
    for (const double value : options.at)
        if (!std::isfinite(value))
            throw CLI::ValidationError("--at takes finite numbers in mm");
    if (!options.points.empty() &&
        !(options.at.empty() && options.picture.empty() && options.maskOut.empty() && options.maps.empty()))
        throw CLI::ValidationError("--points takes neither --at nor --picture, --mask-out or --maps");
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

/// One CT, one network, and where answers are kept.
struct Analysis {
    workflows::OpenedSeries series;
    const inference::Package& package;
    inference::EngineProcess& engine;
    database::Library& library;
    double solidThresholdHu;

    inference::AssessedNodule nodule(imaging::WorldPoint at, const Progress& progress = {}) const
    {
        return workflows::analyzeNodule(series, at, package, engine, progress, solidThresholdHu);
    }
    std::int64_t store(const inference::AssessedNodule& nodule) const
    {
        return workflows::storeAssessment(library, series, nodule);
    }
};

void writeMask(const std::string& file, const Analysis& analysis, const inference::AssessedNodule& nodule)
{
    if (!nodule.mask)
        throw Error(ErrorKind::BadInput, "there is no outline to write to " + file);
    volume_files::writeVolumeFile(imaging::onGrid(*nodule.mask, analysis.series.volume->geometry()), file);
    fmt::print(stderr, "Outline on the grid of the CT: {}\n", file);
}

void writeMaps(const std::string& folder, const Analysis& analysis, const inference::AssessedNodule& nodule)
{
    const TerminalProgress terminal("explaining");
    const inference::Explanation explanation =
        workflows::explainNodule(analysis.series, nodule, analysis.package, analysis.engine, terminal.progress());
    writeExplanation(folder, analysis.series, nodule, explanation, analysis.package);
    terminal.say(fmt::format("Maps of what the answer owes to what: {}", folder));
}

int analyzeOne(const Analysis& analysis, const AnalyzeOptions& options)
{
    const inference::AssessedNodule nodule = analysis.nodule({options.at[0], options.at[1], options.at[2]});
    const std::int64_t prediction = analysis.store(nodule);
    if (options.json)
        fmt::print("{}\n", toJson(nodule.assessment));
    else
        fmt::print("{}",
                   assessmentTable(analysis.series, nodule.assessment, analysis.package, prediction, options.library));
    std::fflush(stdout);
    if (!options.picture.empty()) {
        writePicture(options.picture, analysis.series, nodule, analysis.package);
        fmt::print(stderr, "Picture of the three planes: {}\n", options.picture);
    }
    if (!options.maskOut.empty())
        writeMask(options.maskOut, analysis, nodule);
    if (!options.maps.empty())
        writeMaps(options.maps, analysis, nodule);
    return nodule.assessment.refused() ? kRefusedByScope : kDone;
}

/// What cannot be analysed is told and left out; the others are not lost for it.
int analyzeMany(const Analysis& analysis, const AnalyzeOptions& options, const std::vector<MarkedPoint>& points)
{
    const TerminalProgress terminal("analysing");
    std::string lines;
    int exitCode = kDone;
    for (std::size_t n = 0; n < points.size(); ++n) {
        const double first = double(n) / double(points.size()), last = double(n + 1) / double(points.size());
        const MarkedPoint& point = points[n];
        terminal.progress().advance(first, fmt::format("nodule {} of {}", n + 1, points.size()));
        try {
            const auto nodule = analysis.nodule(point.at, terminal.progress().stage(first, last));
            const std::int64_t prediction = analysis.store(nodule);
            if (nodule.assessment.refused() && exitCode == kDone)
                exitCode = kRefusedByScope;
            lines += options.json ? (lines.empty() ? "" : ",\n") + namedJson(point.name, nodule.assessment)
                                  : assessmentLine(point.name, nodule.assessment, prediction);
        } catch (const Error& error) {
            terminal.say(
                fmt::format("dsmt: {}: line {} ({}): {}", options.points, point.line, point.name, error.message()));
            exitCode = kBadInput;
        }
    }
    fmt::print("{}{}{}", options.json ? "[\n" : assessmentLinesHeader(), lines, options.json ? "\n]\n" : "");
    return exitCode;
}

int analyze(AnalyzeOptions options)
{
    requireSense(options);
    if (options.simulated)
        useEmbeddedCase(options);
    const std::vector<MarkedPoint> points =
        options.points.empty() ? std::vector<MarkedPoint>() : readMarkedPoints(options.points);
    if (options.at.empty() && points.empty()) {
        listSeries(options);
        return kDone;
    }
    const inference::Package package = workflows::findTrustedPackage(options.package);
    inference::EngineProcess engine(package, {.program = {}, .device = options.device, .threads = options.threads});
    engine.start(); // loads weights while the CT is read

    workflows::OpenedSeries series = workflows::openSeries(options.path, options.series, {});
    if (points.empty())
        workflows::requireInside(series, {options.at[0], options.at[1], options.at[2]}); // before there is a library
    database::Library library(options.library);
    const Analysis analysis{std::move(series), package, engine, library, options.solidThresholdHu};
    return points.empty() ? analyzeOne(analysis, options) : analyzeMany(analysis, options, points);
}

} // namespace

void addAnalyze(CLI::App& app, int& exitCode)
{
    auto options = std::make_shared<AnalyzeOptions>();
    CLI::App* command =
        app.add_subcommand("analyze", "Assess the nodule at a point of a CT; without --at list the series.");
    command->add_option("PATH", options->path, "Chest CT: folder, file or ZIP archive of DICOM, NIfTI or MetaImage");
    command->add_flag("--simulated", options->simulated, "Use the embedded simulated case instead of a PATH");
    command->add_option("--at", options->at, "Where the nodule is: X,Y,Z in mm (LPS)")->delimiter(',')->expected(1, 3);
    command->add_option("--points", options->points, "CSV of many nodules: columns x, y, z (LPS, mm), nodule (a name)")
        ->check(CLI::ExistingFile);
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
    command->add_option("--mask-out", options->maskOut, "Write the outline on the CT's grid: .mha, .nii or .nii.gz");
    command->add_option(
        "--maps", options->maps,
        "Folder for maps of what the answer owes to what (attention, occlusion); takes some 20 seconds");
    command->add_option("--solid-threshold", options->solidThresholdHu, "HU from which a part of the nodule is solid")
        ->check(CLI::Range(-900.0, 200.0))
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->footer(kFooter);
    command->callback([options, &exitCode] { exitCode = analyze(*options); });
}

} // namespace dsmt::commands
