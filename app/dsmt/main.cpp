// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/base/error.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace {

using namespace dsmt::commands;

constexpr const char* kFooter =
    R"(Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad input, 4 refused by scope.
Research use only - not for diagnosis.
`dsmt COMMAND --help` explains a command. Try `dsmt analyze --simulated`.)";

int exitCodeOf(dsmt::ErrorKind kind)
{
    switch (kind) {
    case dsmt::ErrorKind::BadInput:
    case dsmt::ErrorKind::NotFound:
        return kBadInput;
    case dsmt::ErrorKind::Refused:
        return kRefusedByScope;
    case dsmt::ErrorKind::Failed:
        return kFailed;
    }
    return kFailed;
}

int fail(int exitCode, const std::string& message)
{
    fmt::print(stderr, "dsmt: {}\n", message);
    return exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("DSMT Workstation on the command line: invasiveness of pulmonary nodules on CT, offline.", "dsmt");
    app.set_version_flag("--version", dsmt::kSoftware);
    app.require_subcommand(1);
    app.footer(kFooter);
    int exitCode = kDone;
    addAnalyze(app, exitCode);
    addImport(app, exitCode);
    addCases(app, exitCode);
    addLibrary(app, exitCode);
    addStudy(app, exitCode);
    addSeries(app);
    addExport(app);
    addReport(app);
    addPacs(app, exitCode);
    addVolume(app);
    addPhantom(app);
    addCohort(app);
    addPackage(app);
    addTrain(app);
    addEvaluate(app);
    addAblate(app);
    addStats(app);
    addHelp(app);
    addAbout(app);
    try {
        app.parse(argc, argv);
        return exitCode;
    } catch (const CLI::ParseError& end) {
        return app.exit(end) == 0 ? kDone : kWrongUsage;
    } catch (const dsmt::Error& error) {
        return fail(exitCodeOf(error.kind()), error.message());
    } catch (const dsmt::Cancelled&) {
        return fail(kFailed, "cancelled");
    } catch (const std::exception& failure) {
        return fail(kFailed, failure.what());
    }
}
