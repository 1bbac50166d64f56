// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/base/paths.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/open_series.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

namespace fs = std::filesystem;

struct VolumeOptions {
    std::string source;
    std::string out;
    std::string series;
    std::string library = defaultLibraryFolder().string();
};

workflows::OpenedSeries openSource(const VolumeOptions& options)
{
    const bool isUid = options.source.find_first_not_of("0123456789.") == std::string::npos;
    if (!isUid || fs::exists(options.source))
        return workflows::openSeries(options.source, options.series, {});
    return workflows::openCase(workflows::caseOf(options.library, options.source), {});
}

imaging::VolumePtr readSource(const VolumeOptions& options)
{
    const workflows::OpenedSeries opened = openSource(options);
    fmt::print(stderr, "series {}, {} slices, read in {:.2f} s\n", opened.record.seriesUid, opened.record.slices,
               opened.loadSeconds);
    for (const auto& finding : opened.findings)
        fmt::print(stderr, "{}\n", finding.finding.text);
    return opened.volume;
}

void convert(const VolumeOptions& options)
{
    const imaging::VolumePtr volume = readSource(options);
    volume_files::writeVolumeFile(*volume, options.out);
    const imaging::Geometry& geometry = volume->geometry();
    fmt::print("{}: {} x {} x {} voxels of {:.4f} x {:.4f} x {:.4f} mm, HU\n", options.out, geometry.size.i,
               geometry.size.j, geometry.size.k, geometry.spacing[0], geometry.spacing[1], geometry.spacing[2]);
}

} // namespace

void addVolume(CLI::App& app)
{
    auto options = std::make_shared<VolumeOptions>();
    CLI::App* command = app.add_subcommand("volume", "Write a series as one volume in HU, for other programs.");
    command->add_option("SOURCE", options->source, "Folder, file or ZIP archive, or the UID of a series in the library")
        ->required();
    command->add_option("--out", options->out, "What to write: NAME.nii.gz, NAME.nii or NAME.mha")->required();
    command->add_option("--series", options->series, "Series instance UID, when SOURCE holds several");
    command->add_option("--library", options->library, "Case library that knows the UID")->capture_default_str();
    command->callback([options] { convert(*options); });
}

} // namespace dsmt::commands
