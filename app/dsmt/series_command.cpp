// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/series_table.h"
#include "core/base/paths.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/open_series.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct SeriesOptions {
    std::string path;
    std::string library = defaultLibraryFolder().string();
    std::string characterSet;
    bool json = false;
};

void listSource(const SeriesOptions& options)
{
    const workflows::SourceContents contents =
        workflows::CtSource(options.path).contents({}, {.characterSet = options.characterSet});
    const std::vector<ListedSeries> listed = listedSeries(contents);
    if (options.json)
        fmt::print("{}", seriesJson(listed, contents.ct.rejected));
    workflows::chooseSeries(contents, options.path, ""); // no series at all is bad input
    if (!options.json)
        fmt::print("{}", seriesTable(listed, contents.ct.rejected));
}

void listLibrary(const SeriesOptions& options)
{
    database::Library library = workflows::existingLibrary(options.library);
    const std::vector<ListedSeries> listed = listedSeries(library);
    const std::vector<database::LidcRow> readings = database::LidcStore(library).all();
    fmt::print("{}", options.json ? seriesJson(listed, {}, readings) : seriesTable(listed) + readingsTable(readings));
}

} // namespace

void addSeries(CLI::App& app)
{
    auto options = std::make_shared<SeriesOptions>();
    CLI::App* command =
        app.add_subcommand("series", "List the CT series of a folder, file or ZIP archive, or of the case library.");
    auto* path = command->add_option("PATH", options->path,
                                     "Folder, file or ZIP archive with CT images (DICOM); without it the library");
    command->add_option("--library", options->library, "Case library to list")->capture_default_str()->excludes(path);
    command->add_option("--charset", options->characterSet,
                        "Specific Character Set to believe instead of the declared one, such as GB18030");
    command->add_flag("--json", options->json, "Print JSON (LPS, mm) instead of a table");
    command->callback([options] { options->path.empty() ? listLibrary(*options) : listSource(*options); });
}

} // namespace dsmt::commands
