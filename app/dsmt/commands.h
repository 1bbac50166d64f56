// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"

#include <string>

namespace CLI {
class App;
}

namespace dsmt::commands {

enum ExitCode {
    kDone = 0,
    kFailed = 1,
    kWrongUsage = 2,
    kBadInput = 3,
    kRefusedByScope = 4,
};

/// Each adds one subcommand; what it is to return is written to `exitCode` when it runs.
void addAnalyze(CLI::App& app, int& exitCode);
void addImport(CLI::App& app, int& exitCode);
/// dsmt cases, nodules, predictions, truth and reads.
void addCases(CLI::App& app, int& exitCode);
void addLibrary(CLI::App& app, int& exitCode);
void addStudy(CLI::App& app, int& exitCode);
void addSeries(CLI::App& app);
void addVolume(CLI::App& app);
void addPhantom(CLI::App& app);
void addCohort(CLI::App& app);
void addPackage(CLI::App& app);
void addTrain(CLI::App& app);
void addEvaluate(CLI::App& app);
void addAblate(CLI::App& app);
void addStats(CLI::App& app);
void addExport(CLI::App& app);
void addReport(CLI::App& app);
void addPacs(CLI::App& app, int& exitCode);
/// dsmt completion and manual, made from all other commands.
void addHelp(CLI::App& app);
void addAbout(CLI::App& app);

/// list, search, show and export of one kind of rows; returns their command, for what else it can do.
CLI::App* addListing(CLI::App& app, database::Listed listed, const std::string& description);

} // namespace dsmt::commands
