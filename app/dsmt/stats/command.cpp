// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/stats/commands.h"

#include <CLI/CLI.hpp>

namespace dsmt::commands {

namespace {

constexpr const char* kFooter =
    R"(Tables: CSV with a line for each read - case,reader,modality,truth,score and, where patients have several nodules,
cluster; usual other names (rating, treatment, outcome, patient ...) are understood, others named with --columns.
Or an iMRMC file, or a CSV with a column for each score. Empty, NA and NaN are missing; inf and -inf are scores.
A higher score means positive; nothing is turned round by itself. Undefined numbers are null in JSON and - in tables.)";

} // namespace

void addStats(CLI::App& app)
{
    CLI::App* stats = app.add_subcommand(
        "stats",
        "Statistics of scores: ROC curves, many readers, AI against readers, agreement, calibration, planning.");
    stats->require_subcommand(1);
    stats->footer(kFooter);
    addStatsRoc(*stats);
    addStatsCompare(*stats);
    addStatsMrmc(*stats);
    addStatsAiVsReaders(*stats);
    addStatsAgreement(*stats);
    addStatsCalibration(*stats);
    addStatsDecision(*stats);
    addStatsCounts(*stats);
    addStatsMcnemar(*stats);
    addStatsPower(*stats);
    addStatsPublished(*stats);
}

} // namespace dsmt::commands
