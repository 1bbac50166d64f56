// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt nodules growth.
#include "app/dsmt/growth_command.h"

#include "app/dsmt/opened_library.h"
#include "core/base/paths.h"
#include "core/workflows/growth_over_time.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct GrowthOptions {
    std::string library = defaultLibraryFolder().string();
    std::int64_t id = 0;
    bool json = false;
};

std::string changeLine(const std::string& name, const GrowthPoint& earlier, const GrowthPoint& later)
{
    const auto growth = growthBetween(earlier, later);
    if (!growth)
        return {};
    return fmt::format(
        "{}: {} days, long axis {:+.1f} mm, mean diameter {:+d} mm{}, volume {:+.0f} %, doubling time {}; "
        "{}\n",
        name, growth->days, growth->longAxisMm, growth->fleischnerMm, growth->diameterGrew ? " (grown)" : "",
        100 * growth->volumeChange, growth->doublingDays ? fmt::format("{:.0f} days", *growth->doublingDays) : "none",
        toString(growth->verdict));
}

std::string growthTable(const std::vector<GrowthPoint>& points)
{
    std::string text = fmt::format("{:<12}{:>8}{:>12}{:>14}{:>16}{:>14}  {}\n", "study date", "nodule", "prediction",
                                   "long axis mm", "mean diameter mm", "volume mm3", "outline");
    for (const GrowthPoint& point : points)
        text += fmt::format("{:<12}{:>8}{:>12}{:>14.1f}{:>16}{:>14.0f}  {}\n", point.studyDate, point.nodule,
                            point.prediction, point.longAxisMm, point.fleischnerMm, point.volumeMm3,
                            point.edited ? "edited" : point.package);
    if (points.size() < 2)
        return text + "Growth needs the lesion in two CTs with study dates: dsmt nodules link, dsmt analyze.\n";
    text += changeLine("latest step", points[points.size() - 2], points.back());
    if (points.size() > 2)
        text += changeLine("overall", points.front(), points.back());
    return text;
}

} // namespace

void addGrowth(CLI::App* nodules)
{
    auto options = std::make_shared<GrowthOptions>();
    CLI::App* command = nodules->add_subcommand("growth", "How a lesion grew over the CTs that it was linked in.");
    command->add_option("ID", options->id, "Number of the nodule (dsmt nodules list)")->required();
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->footer(
        "Of each CT the newest accepted prediction counts, else the newest that is not rejected. Doubling time: days * "
        "ln 2 / ln(V2 / V1)\n(Schwartz 1961). Less than 25 % of the volume is no significant change; quick growth "
        "doubles within "
        "400 days, slow growth within\n600 (British Thoracic Society 2015). A mean diameter grows by 2 mm or more "
        "(Fleischner Society 2017).");
    command->callback([options] {
        database::Library library = openedLibrary(options->library);
        const auto points = workflows::growthOverTime(library, options->id);
        fmt::print("{}", options->json ? growthJson(points) + "\n" : growthTable(points));
    });
}

} // namespace dsmt::commands
