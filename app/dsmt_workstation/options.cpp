// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_workstation/options.h"

#include "core/base/paths.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <cmath>

namespace dsmt::workstation {

namespace {

constexpr int kWrongUsage = 2;

struct Raw {
    std::string folder;
    std::string library, package, language;
    std::vector<double> at;
    bool simulated = false, analyze = false;
};

void declare(CLI::App& app, Raw& raw)
{
    app.add_option("FOLDER", raw.folder,
                   "Folder, file, DICOMDIR or ZIP with a chest CT, or a study archive (.dsmt-study); without it, the "
                   "case that was open last");
    app.add_flag("--simulated", raw.simulated, "Open the embedded simulated case");
    app.add_option("--library", raw.library,
                   "Case library; without it, the one chosen in the settings, else " + defaultLibraryFolder().string());
    app.add_option("--package", raw.package,
                   "Network package, by name or folder; without it, the one that was chosen last");
    app.add_option("--language", raw.language,
                   "Language of the window; without it, the one chosen in the settings, else the system's")
        ->check(CLI::IsMember({"en", "zh_CN"}));
    app.add_option("--at", raw.at, "Mark a nodule there after opening: X,Y,Z in mm (LPS)")
        ->delimiter(',')
        ->expected(1, 3);
    app.add_flag("--analyze", raw.analyze, "Then analyse it");
    app.set_version_flag("--version", std::string(kSoftware));
    app.footer("Exit codes: 0 closed by the user, 1 failed, 2 wrong usage.\n"
               "Research use only - not for diagnosis.");
}

Options checked(const Raw& raw)
{
    if (!raw.folder.empty() && raw.simulated)
        throw CLI::ValidationError("give a FOLDER or --simulated, not both");
    if (!raw.at.empty() && raw.at.size() != 3)
        throw CLI::ValidationError("--at takes three numbers, for example --at -50,-147,57");
    for (const double value : raw.at)
        if (!std::isfinite(value))
            throw CLI::ValidationError("--at takes finite numbers in mm");
    Options options{{raw.folder, raw.simulated, {}, raw.analyze, raw.package.empty(), true},
                    raw.library,
                    raw.package,
                    raw.language};
    if (!raw.at.empty())
        options.start.markAt = imaging::WorldPoint{raw.at[0], raw.at[1], raw.at[2]};
    return options;
}

} // namespace

Parsed parseCommandLine(int argc, char** argv)
{
    CLI::App app("DSMT Workstation: invasiveness of 10-20 mm lung nodules on CT.", "dsmt-workstation");
    Raw raw;
    declare(app, raw);
    try {
        app.parse(argc, argv);
        return {checked(raw), 0};
    } catch (const CLI::ParseError& outcome) {
        return {std::nullopt, app.exit(outcome) == 0 ? 0 : kWrongUsage};
    }
}

} // namespace dsmt::workstation
