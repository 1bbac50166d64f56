// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

/// Each adds one command under `dsmt stats`.
namespace dsmt::commands {

void addStatsRoc(CLI::App& stats);
void addStatsCompare(CLI::App& stats);
void addStatsMrmc(CLI::App& stats);
void addStatsAiVsReaders(CLI::App& stats);
void addStatsAgreement(CLI::App& stats);
void addStatsCalibration(CLI::App& stats);
void addStatsDecision(CLI::App& stats);
void addStatsCounts(CLI::App& stats);
void addStatsMcnemar(CLI::App& stats);
void addStatsPower(CLI::App& stats);
void addStatsPublished(CLI::App& stats);

} // namespace dsmt::commands
